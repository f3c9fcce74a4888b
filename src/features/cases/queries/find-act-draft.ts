/** A drafted act with what it will say, and the state of its paper's draft. */
import { sql } from 'kysely';
import { getIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Connection } from '#platform/database.ts';
import type { DraftStatus, PaperDataJson } from '#features/documents/contract.ts';
import type { DraftTerms } from '../commands/draft-act.ts';

export type FoundActDraft = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  readonly officer_id: bigint;
  readonly case_code: string;
  readonly type: string;
  /** Of the paper of an act that is recorded already, and of an issued one. */
  readonly act_code: string | null;
  readonly terms: DraftTerms;
  readonly fields: Readonly<Record<string, string>>;
  readonly signatory: string | null;
  readonly template: string;
  readonly status: DraftStatus;
  readonly remark: string | null;
  readonly made_by_name: string;
  readonly version: number;
  readonly has_file: boolean;
  readonly issued: {
    readonly paper: string;
    readonly number: string | null;
    readonly dated_on: string;
    readonly sha256: string;
  } | null;
  readonly data: PaperDataJson;
};

type StoredTerms = {
  readonly type: string;
  readonly dated_on: string;
  readonly ground: string | null;
  readonly amount_vnd: string | null;
  readonly receiving_unit: string | null;
  readonly officer: string | null;
  readonly data: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly signatory: string | null;
};

type Row = Omit<FoundActDraft, 'terms' | 'fields' | 'signatory'> & { readonly terms: StoredTerms };

/** Refuses with `draft-not-found` where it does not exist or lies outside the actor's units. */
export async function getActDraft(connection: Connection, draft_id: bigint): Promise<Result<FoundActDraft>> {
  const found = await sql<Row>`
    select d.registry_id, d.unit_id, c.officer_id, c.code as case_code, d.type, d.act_code, d.terms, p.template, p.status, p.remark,
      p.made_by_name, p.version, p.file_sha256 is not null as has_file, p.data,
      (select json_build_object('paper', i.id::text, 'number', i.number, 'dated_on', i.dated_on, 'sha256', i.sha256)
        from issued_paper i where i.registry_id = p.registry_id and i.draft_id = p.id) as issued
    from act_draft d
    join paper_draft p on p.registry_id = d.registry_id and p.id = d.draft_id
    join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
    where d.registry_id = any ((select actor_registries())::bigint[]) and d.draft_id = ${draft_id}`.execute(connection);
  const row = found.rows[0];
  if (row === undefined) return refuse(refusal('draft-not-found', `Không có bản soạn số ${draft_id}.`));
  const { terms, ...rest } = row;
  const { fields, signatory, amount_vnd, dated_on, ...said } = terms;
  return accept({
    ...rest,
    fields,
    signatory,
    terms: {
      ...said,
      dated_on: getIsoDay(dated_on),
      amount_vnd: amount_vnd === null ? null : BigInt(amount_vnd),
    },
  });
}
