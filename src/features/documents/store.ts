/** Reads and writes that several commands share: drafts, issued papers, versions of templates. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { DraftStatus } from './contract.ts';
import type { PaperDataJson } from './domain/paper-data.ts';

export type StoredDraft = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly unit_id: bigint;
  readonly subject: string;
  readonly template: string;
  readonly data: PaperDataJson;
  readonly file_sha256: string | null;
  readonly status: DraftStatus;
  readonly remark: string | null;
  readonly made_by: bigint;
  readonly made_by_name: string;
  readonly made_at: Temporal.Instant;
  readonly changed_by_name: string;
  readonly changed_at: Temporal.Instant;
  readonly version: number;
};

const DRAFT_COLUMNS = sql`registry_id, id, unit_id, subject, template, data, file_sha256, status, remark, made_by, made_by_name,
  made_at, changed_by_name, changed_at, version`;

export async function findDraft(connection: Connection, id: bigint): Promise<StoredDraft | undefined> {
  const found = await sql<StoredDraft>`
    select ${DRAFT_COLUMNS} from paper_draft
    where registry_id = any ((select actor_registries())::bigint[]) and id = ${id}`.execute(connection);
  return found.rows[0];
}

/** The draft, locked until the end of the transaction. */
export async function findDraftForUpdate(transaction: Connection, id: bigint): Promise<StoredDraft | undefined> {
  const found = await sql<StoredDraft>`
    select ${DRAFT_COLUMNS} from paper_draft
    where registry_id = any ((select actor_registries())::bigint[]) and id = ${id} for update`.execute(transaction);
  return found.rows[0];
}

/** The drafts of a subject, the newest first; those that were dropped or issued are left out. */
export async function listOpenDrafts(connection: Connection, subject: string): Promise<readonly StoredDraft[]> {
  const found = await sql<StoredDraft>`
    select ${DRAFT_COLUMNS} from paper_draft
    where registry_id = any ((select actor_registries())::bigint[]) and subject = ${subject}
      and status not in ('dropped', 'issued') order by id desc limit 200`.execute(connection);
  return found.rows;
}

export type StoredPaper = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly unit_id: bigint;
  readonly subject: string;
  readonly template: string;
  readonly title: string;
  readonly number: string | null;
  readonly dated_on: IsoDay;
  readonly sha256: string;
  readonly size_bytes: bigint;
  readonly issued_by_name: string;
  readonly issued_at: Temporal.Instant;
};

const PAPER_COLUMNS = sql`registry_id, id, unit_id, subject, template, title, number, dated_on, sha256, size_bytes,
  issued_by_name, issued_at`;

export async function findPaper(connection: Connection, id: bigint): Promise<StoredPaper | undefined> {
  const found = await sql<StoredPaper>`
    select ${PAPER_COLUMNS} from issued_paper
    where registry_id = any ((select actor_registries())::bigint[]) and id = ${id}`.execute(connection);
  return found.rows[0];
}

/** The papers issued on a subject, the newest first. */
export async function listPapers(connection: Connection, subject: string): Promise<readonly StoredPaper[]> {
  const found = await sql<StoredPaper>`
    select ${PAPER_COLUMNS} from issued_paper
    where registry_id = any ((select actor_registries())::bigint[]) and subject = ${subject}
    order by id desc limit 1000`.execute(connection);
  return found.rows;
}

export type StoredVersion = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly code: string;
  readonly valid_from: IsoDay;
  readonly sha256: string;
  readonly size_bytes: bigint;
  readonly file_name: string;
  readonly note: string;
  readonly uploaded_by_name: string;
  readonly uploaded_at: Temporal.Instant;
};

const VERSION_COLUMNS = sql`registry_id, id, code, valid_from, sha256, size_bytes, file_name, note, uploaded_by_name, uploaded_at`;

/** The version of an office's own that papers of the day are filled from; undefined where the ready template is. */
export async function findVersionOn(
  connection: Connection,
  registry_id: bigint,
  code: string,
  day: IsoDay,
): Promise<StoredVersion | undefined> {
  const found = await sql<StoredVersion>`
    select ${VERSION_COLUMNS} from paper_template
    where registry_id = ${registry_id} and code = ${code} and valid_from <= ${day}
    order by valid_from desc, id desc limit 1`.execute(connection);
  return found.rows[0];
}

export async function listVersions(
  connection: Connection,
  registry_id: bigint,
  code: string,
): Promise<readonly StoredVersion[]> {
  const found = await sql<StoredVersion>`
    select ${VERSION_COLUMNS} from paper_template where registry_id = ${registry_id} and code = ${code}
    order by valid_from desc, id desc limit 200`.execute(connection);
  return found.rows;
}

/** How many versions of its own the registry has, by template. */
export async function countVersions(connection: Connection, registry_id: bigint): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ code: string; count: number }>`
    select code, count(*)::int as count from paper_template where registry_id = ${registry_id} group by code`.execute(
    connection,
  );
  return new Map(found.rows.map(({ code, count }) => [code, count]));
}
