/**
 * Loads and writes of the registers that several commands share. Everything is looked up in the registry of the unit that acts,
 * because what refers to each other is born in one registry.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import type { CaseType } from '#law/case-types.ts';
import type { Connection } from '#platform/database.ts';
import { plainIdentityNumber } from './domain/check-party.ts';
import type { NewParty, PartyKind, Sector } from './domain/check-party.ts';
import type { NewJudgment } from './domain/check-judgment.ts';

export type StoredParty = {
  readonly id: bigint;
  readonly code: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly sector: Sector | null;
};

export async function findPartiesByCode(
  connection: Connection,
  registry_id: bigint,
  codes: readonly string[],
): Promise<Map<string, StoredParty>> {
  if (codes.length === 0) return new Map();
  const result = await sql<StoredParty>`
    select id, code, name, kind, sector from party
    where registry_id = ${registry_id} and code = any (${codes}::text[])`.execute(connection);
  return new Map(result.rows.map((row) => [row.code, row]));
}

/** Known parties of these identity numbers, by number. */
export async function findPartiesByIdentityNumber(
  connection: Connection,
  registry_id: bigint,
  identity_numbers: readonly string[],
): Promise<Map<string, { readonly code: string; readonly name: string }>> {
  if (identity_numbers.length === 0) return new Map();
  const result = await sql<{ code: string; name: string; identity_number: string }>`
    select code, name, identity_number from party
    where registry_id = ${registry_id} and identity_number = any (${identity_numbers}::text[])`.execute(connection);
  return new Map(result.rows.map((row) => [row.identity_number, row]));
}

export type PartyToInsert = NewParty & { readonly id: bigint; readonly code: string };

/** Writes new parties, checked already. The folded name is what search and look-alikes compare. */
export async function insertParties(
  transaction: Connection,
  registry_id: bigint,
  parties: readonly PartyToInsert[],
): Promise<void> {
  if (parties.length === 0) return;
  const rows = parties.map((party) => ({
    id: party.id.toString(),
    code: party.code,
    kind: party.kind,
    name: oneLine(party.name),
    folded_name: foldVietnamese(party.name),
    identity_number: emptyAsNull(party.identity_number === null ? null : plainIdentityNumber(party.identity_number)),
    born_on: emptyAsNull(party.born_on),
    address: emptyAsNull(party.address === null ? null : oneLine(party.address)),
    sector: party.sector,
  }));
  await sql`
    insert into party (registry_id, id, code, kind, name, folded_name, identity_number, born_on, address, sector)
    select ${registry_id}, id, code, kind, name, folded_name, identity_number, born_on, address, sector
    from json_to_recordset(${JSON.stringify(rows)}) as p(id bigint, code text, kind text, name text, folded_name text,
      identity_number text, born_on date, address text, sector text)`.execute(transaction);
}

/** Spaces as they are meant: one between words, none around. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function emptyAsNull(text: string | null): string | null {
  return text === '' ? null : text;
}

export type StoredJudgment = {
  readonly id: bigint;
  readonly code: string;
  readonly number: string;
  readonly court: string;
  readonly issued_on: IsoDay;
  readonly in_force_on: IsoDay | null;
  readonly received_on: IsoDay;
  readonly unit_id: bigint;
  readonly case_type: CaseType;
};

export async function findJudgment(
  connection: Connection,
  registry_id: bigint,
  code: string,
): Promise<StoredJudgment | undefined> {
  const result = await sql<StoredJudgment>`
    select id, code, number, court, issued_on, in_force_on, received_on, unit_id, case_type from judgment
    where registry_id = ${registry_id} and code = ${code}`.execute(connection);
  return result.rows[0];
}

/** The judgment of this number, court and day that stands in the unit's register already; courts are compared folded. */
export async function findSameJudgment(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
  judgment: Pick<NewJudgment, 'number' | 'court' | 'issued_on'>,
): Promise<{ readonly code: string } | undefined> {
  const result = await sql<{ code: string; court: string }>`
    select code, court from judgment
    where registry_id = ${registry_id} and number = ${oneLine(judgment.number)} and unit_id = ${unit_id}
      and issued_on = ${judgment.issued_on}::date`.execute(connection);
  const court = foldVietnamese(judgment.court);
  return result.rows.find((row) => foldVietnamese(row.court) === court);
}

export async function insertJudgment(
  transaction: Connection,
  key: { readonly registry_id: bigint; readonly id: bigint; readonly code: string; readonly unit_id: bigint },
  judgment: NewJudgment,
): Promise<void> {
  await sql`
    insert into judgment (registry_id, id, code, court, number, issued_on, in_force_on, received_on, unit_id, case_type)
    values (${key.registry_id}, ${key.id}, ${key.code}, ${oneLine(judgment.court)}, ${oneLine(judgment.number)},
      ${judgment.issued_on}, ${emptyAsNull(judgment.in_force_on)}, ${judgment.received_on}, ${key.unit_id},
      ${judgment.case_type})`.execute(transaction);
}

export type StoredRequest = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly code: string;
  readonly unit_id: bigint;
  readonly judgment_code: string;
  readonly requester_code: string;
  readonly received_on: IsoDay;
  readonly case_id: bigint | null;
  readonly refused_on: IsoDay | null;
  readonly in_force_on: IsoDay | null;
  readonly late_accepted_on: IsoDay | null;
};

/** The request, locked until the end of the transaction, so that it is answered once. */
export async function findRequestForUpdate(transaction: Connection, code: string): Promise<StoredRequest | undefined> {
  const result = await sql<StoredRequest>`
    select r.registry_id, r.id, r.code, r.unit_id, r.received_on, r.refused_on, r.case_id, r.late_accepted_on,
      j.code as judgment_code, j.in_force_on, p.code as requester_code
    from request r
    join judgment j on j.registry_id = r.registry_id and j.id = r.judgment_id
    join party p on p.registry_id = r.registry_id and p.id = r.requester_id
    where r.registry_id = any ((select actor_registries())::bigint[]) and r.code = ${code} for update of r`.execute(
    transaction,
  );
  return result.rows[0];
}

/** Writes which case answers the request. */
export async function linkRequest(transaction: Connection, request: StoredRequest, case_id: bigint): Promise<void> {
  await sql`
    update request set case_id = ${case_id}
    where registry_id = ${request.registry_id} and id = ${request.id}`.execute(transaction);
}
