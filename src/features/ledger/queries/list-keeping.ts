/** What the accountant keeps beside the entries: receipt books, cash counts, minutes with officers, closings. Newest first, 200 at most. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { ReturnReason, VoucherKind } from '../contract.ts';
import type { ClosingPeriod } from '../domain/accounting-period.ts';

type OfUnit = { readonly registry_id: bigint; readonly id: bigint };
const MOST = 200;

export type ReceiptBookRow = {
  readonly code: string;
  readonly kind: VoucherKind;
  readonly series: string;
  readonly first_number: bigint;
  readonly last_number: bigint;
  readonly next_number: bigint;
  readonly void_count: number;
  readonly holder: string | null;
  readonly issued_on: IsoDay | null;
  readonly returned_on: IsoDay | null;
  readonly return_reason: ReturnReason | null;
};

export async function listReceiptBooks(connection: Connection, unit: OfUnit): Promise<ReceiptBookRow[]> {
  const found = await sql<ReceiptBookRow>`
    select b.code, b.kind, b.series, b.first_number, b.last_number, b.next_number, s.code as holder, b.issued_on, b.returned_on,
      b.return_reason, (select (count(*))::int from void_receipt w where w.registry_id = b.registry_id and w.book_id = b.id) as void_count
    from receipt_book b left join staff_member s on s.registry_id = b.registry_id and s.id = b.issued_to
    where b.registry_id = ${unit.registry_id} and b.unit_id = ${unit.id}
    order by b.entered_on desc, b.id desc limit ${MOST}`.execute(connection);
  return found.rows;
}

export type TillCountRow = {
  readonly counted_on: IsoDay;
  readonly book_vnd: bigint;
  readonly counted_vnd: bigint;
  readonly difference_vnd: bigint;
  readonly explanation: string | null;
  readonly counted_by_name: string;
  readonly pieces: readonly { readonly denomination_vnd: number; readonly pieces: number }[];
};

export async function listTillCounts(connection: Connection, unit: OfUnit): Promise<TillCountRow[]> {
  const found = await sql<TillCountRow>`
    select t.counted_on, t.book_vnd, t.counted_vnd, t.difference_vnd, t.explanation, t.counted_by_name,
      (select coalesce(json_agg(json_build_object('denomination_vnd', l.denomination_vnd, 'pieces', l.pieces)
          order by l.denomination_vnd desc), '[]')
        from till_count_line l where l.registry_id = t.registry_id and l.count_id = t.id) as pieces
    from till_count t where t.registry_id = ${unit.registry_id} and t.unit_id = ${unit.id}
    order by t.counted_on desc limit ${MOST}`.execute(connection);
  return found.rows;
}

export type ReconciliationRow = {
  readonly id: bigint;
  readonly month: IsoDay;
  readonly officer: string;
  readonly officer_name: string;
  readonly case_count: number;
  readonly opened_differences: number;
  readonly open_differences: number;
  readonly made_by_name: string;
  readonly made_on: IsoDay;
};

export async function listReconciliations(connection: Connection, unit: OfUnit): Promise<ReconciliationRow[]> {
  const found = await sql<ReconciliationRow>`
    select r.id, r.month, s.code as officer, s.name as officer_name, r.case_count, r.opened_differences, r.made_by_name, r.made_on,
      r.opened_differences - (select (count(*))::int from reconciliation_settlement e
        where e.registry_id = r.registry_id and e.reconciliation_id = r.id) as open_differences
    from reconciliation r join staff_member s on s.registry_id = r.registry_id and s.id = r.officer_id
    where r.registry_id = ${unit.registry_id} and r.unit_id = ${unit.id}
    order by r.month desc, s.code limit ${MOST}`.execute(connection);
  return found.rows;
}

export type ClosingRow = {
  readonly period: ClosingPeriod;
  readonly from_on: IsoDay;
  readonly to_on: IsoDay;
  readonly digest: string;
  readonly closed_by_name: string;
  readonly closed_on: IsoDay;
};

export async function listClosings(connection: Connection, unit: OfUnit): Promise<ClosingRow[]> {
  const found = await sql<ClosingRow>`
    select period, from_on, to_on, digest, closed_by_name, closed_on from book_closing
    where registry_id = ${unit.registry_id} and unit_id = ${unit.id} order by to_on desc, period limit ${MOST}`.execute(
    connection,
  );
  return found.rows;
}
