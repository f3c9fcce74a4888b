/**
 * Exports a registry as a package, in one snapshot of the database: what is exported is what stood there at one moment.
 */
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { requireAbility } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { ExportSummary } from '../contract.ts';
import { MOST_SHEET_ROWS, workbookStream, writeFolder, zipStream } from '../package/write-package.ts';
import type { RowsOf } from '../package/write-package.ts';
import { EXCHANGE_EXPORT } from '../policy.ts';
import { countPackageRows, packageRows } from '../queries/package-rows.ts';
import { widenSight } from '../staging/find-registry.ts';
import { withImportConnection } from '../staging/import-connection.ts';

export type ExportOptions = {
  /** Code of a unit of the registry to export; needed by the operator where there are several. */
  readonly unit?: string;
};

type Registry = { readonly registry_id: bigint; readonly code: string };

/**
 * Writes the package into a folder, which is made where it is missing; files of the same names are replaced. Refuses with
 * `registry-not-found`, `registry-not-named` where there are several, and `not-permitted`.
 */
export async function exportPackage(
  platform: Platform,
  actor: Actor,
  folder: string,
  options: ExportOptions = {},
): Promise<Result<ExportSummary>> {
  return inSnapshot(platform, actor, options, async (client, registry) => {
    await writeFolder(folder, rowsIn(client, registry));
    return accept({ registry: registry.code, rows: await countPackageRows(client, registry.registry_id) });
  });
}

/** The package as one file; the stream breaks off where the database does. */
export async function exportStream(
  platform: Platform,
  actor: Actor,
  format: 'zip' | 'xlsx',
  options: ExportOptions = {},
): Promise<Result<Readable>> {
  const ready = Promise.withResolvers<Result<Readable>>();
  const finished = inSnapshot(platform, actor, options, async (client, registry) => {
    const rows = await countPackageRows(client, registry.registry_id);
    if (format === 'xlsx' && Object.values(rows).some((count) => count > MOST_SHEET_ROWS))
      return refuse(
        refusal('workbook-too-large', 'Có bảng quá dài cho một trang tính; hãy xuất dưới dạng CSV (.zip).'),
      );
    const rowsOf = rowsIn(client, registry);
    const stream = new PassThrough();
    ready.resolve(accept(stream));
    await pipeline(format === 'zip' ? zipStream(rowsOf) : workbookStream(rowsOf), stream);
    return accept(null);
  });
  void tellEnd(finished, ready, platform);
  return ready.promise;
}

/** A refusal comes before the stream; what breaks off later is learnt of by whoever reads it. */
async function tellEnd(
  finished: Promise<Result<null>>,
  ready: PromiseWithResolvers<Result<Readable>>,
  platform: Platform,
): Promise<void> {
  try {
    const result = await finished;
    if (!result.ok) ready.resolve(result);
  } catch (error) {
    platform.log.warn({ err: error }, 'an export broke off');
    ready.reject(error);
  }
}

function rowsIn(client: pg.ClientBase, registry: Registry): RowsOf {
  return (table) => packageRows(client, registry.registry_id, table);
}

async function inSnapshot<T>(
  platform: Platform,
  actor: Actor,
  options: ExportOptions,
  run: (client: pg.ClientBase, registry: Registry) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withImportConnection(platform.database.url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const registry = await findRegistryToExport(client, actor, options.unit);
    if (!registry.ok) return registry;
    await widenSight(client, [registry.value.registry_id]);
    const result = await run(client, registry.value);
    await client.query('commit');
    return result;
  });
}

async function findRegistryToExport(
  client: pg.ClientBase,
  actor: Actor,
  unit: string | undefined,
): Promise<Result<Registry>> {
  const { rows } = await client.query<Registry & { root_id: bigint }>(
    `select r.registry_id, r.code, (select u.id from unit u where u.registry_id = r.registry_id and u.parent_id is null
       order by u.valid_from, u.id limit 1) as root_id
     from registry r where ($1::boolean or r.registry_id = $2)
       and ($3::text is null or exists (select from unit u where u.registry_id = r.registry_id and u.code = $3))
     order by r.code`,
    [actor.everything, actor.registry_id, unit ?? null],
  );
  const [registry] = rows;
  if (registry === undefined)
    return refuse(
      refusal(
        'registry-not-found',
        unit === undefined ? 'Cơ sở dữ liệu chưa có tỉnh nào.' : `Không có đơn vị "${unit}".`,
      ),
    );
  if (rows.length > 1)
    return refuse(
      refusal(
        'registry-not-named',
        `Cơ sở dữ liệu có nhiều tỉnh (${rows.map((row) => row.code).join(', ')}); hãy nêu một đơn vị của tỉnh cần xuất.`,
        'unit',
      ),
    );
  const permitted = requireAbility(actor, EXCHANGE_EXPORT, registry.root_id, 'xuất gói dữ liệu');
  return permitted.ok ? accept(registry) : permitted;
}
