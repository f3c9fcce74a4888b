/**
 * The registry a package belongs to: that of the units it names, where they exist already; else a new one, made from its
 * province office (architecture 7, "Registries").
 */
import type pg from 'pg';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { refuseNotPermitted, requireAbility } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { EXCHANGE_IMPORT } from '../policy.ts';

export type FoundRegistry = { readonly registry_id: bigint; readonly is_new: boolean };

/** Units that the package names, and the registries where they are. */
const REGISTRIES_OF_UNITS = `
  select distinct u.registry_id from unit u where u.registry_id = any (actor_registries()) and u.code in (
    select code from stage_units union select parent from stage_units union select unit from stage_staff
    union select unit from stage_judgments union select unit from stage_cases)`;

/** A package without units: the registries of the cases its rows speak of. */
const REGISTRIES_OF_CASES = `
  select distinct c.registry_id from enforcement_case c where c.registry_id = any (actor_registries()) and c.code in (
    select "case" from stage_obligations union select "case" from stage_acts)`;

/**
 * Makes row level security see what an import must see: every unit of the registries the actor sees; the operator sees all.
 */
export async function openSight(client: pg.ClientBase, actor: Actor): Promise<void> {
  const registries = actor.everything
    ? (await client.query<{ registry_id: bigint }>('select registry_id from registry')).rows.map(
        (row) => row.registry_id,
      )
    : [...actor.registries];
  await widenSight(client, registries);
}

/** Sight of the registries and of all their units, until the end of the transaction. */
export async function widenSight(client: pg.ClientBase, registries: readonly bigint[]): Promise<void> {
  await client.query(
    `select set_config('thads.registries', $1, true), set_config('thads.units',
      coalesce((select string_agg(id::text, ',') from unit where registry_id = any (string_to_array($1, ',')::bigint[])), ''), true)`,
    [registries.join(',')],
  );
}

/**
 * Finds the registry, or `new_id` for one to be made. Refuses with `package-of-several-registries`, and with `not-permitted`
 * where the actor may not import into it: a new province is for the operator.
 */
export async function findRegistry(
  client: pg.ClientBase,
  actor: Actor,
  new_id: bigint,
): Promise<Result<FoundRegistry>> {
  const found = await candidates(client, actor);
  const [registry_id] = found;
  if (found.length > 1)
    return refuse(
      refusal('package-of-several-registries', 'Gói dữ liệu nhắc tới đơn vị của nhiều tỉnh; mỗi gói chỉ của một tỉnh.'),
    );
  if (registry_id === undefined)
    return actor.everything
      ? accept({ registry_id: new_id, is_new: true })
      : refuseNotPermitted(actor, 'nhập dữ liệu của một tỉnh mới');
  const root = await client.query<{ id: bigint }>(
    'select id from unit where registry_id = $1 and parent_id is null order by valid_from, id limit 1',
    [registry_id],
  );
  const permitted = requireAbility(actor, EXCHANGE_IMPORT, root.rows[0]?.id ?? 0n, 'nhập gói dữ liệu');
  return permitted.ok ? accept({ registry_id, is_new: false }) : permitted;
}

async function candidates(client: pg.ClientBase, actor: Actor): Promise<bigint[]> {
  const of_units = await registryIds(client, REGISTRIES_OF_UNITS);
  if (of_units.length > 0) return of_units;
  // None of its units is known: a new province.
  const named = await client.query('select from stage_units limit 1');
  if (named.rowCount !== 0) return [];
  const of_cases = await registryIds(client, REGISTRIES_OF_CASES);
  if (of_cases.length > 0) return of_cases;
  // Parties alone, say: they go to the registry of the actor, or to the only one there is.
  return actor.everything ? registryIds(client, 'select registry_id from registry limit 2') : [actor.registry_id];
}

async function registryIds(client: pg.ClientBase, query: string): Promise<bigint[]> {
  const { rows } = await client.query<{ registry_id: bigint }>(query);
  return rows.map((row) => row.registry_id);
}

/** Makes the registry and the province of a package whose province office is new. Refuses where the package has none. */
export async function createRegistry(client: pg.ClientBase, registry_id: bigint): Promise<Result<null>> {
  const { rows } = await client.query<{ code: string; name: string; valid_from: string }>(
    `select code, name, valid_from::text from stage_units where parent is null and kind = 'province-office' order by line limit 1`,
  );
  const [root] = rows;
  if (root === undefined)
    return refuse(
      refusal(
        'package-without-province',
        'Gói dữ liệu không có cơ quan thi hành án cấp tỉnh (province-office) ở bảng units, và cơ sở dữ liệu chưa có tỉnh nào của gói.',
      ),
    );
  const code = await freeCode(client, root.code);
  await client.query('insert into registry (registry_id, code, name) values ($1, $2, $3)', [
    registry_id,
    code,
    root.name,
  ]);
  await client.query('insert into province (code, name) values ($1, $2) on conflict (code) do nothing', [
    code,
    provinceName(root.name),
  ]);
  await client.query('insert into province_registry (registry_id, province_code, valid_from) values ($1, $2, $3)', [
    registry_id,
    code,
    root.valid_from,
  ]);
  return accept(null);
}

/** `VP` for the root unit `VP-CUC`; the whole code where another registry has that. */
async function freeCode(client: pg.ClientBase, root_code: string): Promise<string> {
  const [prefix = root_code] = root_code.split('-');
  const short = prefix === '' ? root_code : prefix;
  const taken = await client.query('select from registry where code = $1', [short]);
  return taken.rowCount === 0 ? short : root_code;
}

/** The province in the name of its office: `Vĩnh Phúc` of `Cục Thi hành án dân sự tỉnh Vĩnh Phúc`. */
function provinceName(office: string): string {
  return office.replace(/^.*(?:dân sự|THADS)\s+(?:tỉnh|thành phố|TP\.?)?\s*/iu, '') || office;
}
