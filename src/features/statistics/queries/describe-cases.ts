/** Gives the cases behind a figure the names a list shows: numbers, unit, the officer of the date, debtors. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { CountedCase, FigureCase } from '../domain/figure.ts';
import { unnestKeys } from '../store.ts';

type Described = {
  readonly ordinal: number;
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: IsoDay;
  readonly unit: string;
  readonly officer: string;
  readonly officer_name: string;
  readonly debtors: readonly string[];
};

/** One query for all cases given; they come back in their order. */
export async function describeCases(connection: Connection, cases: readonly CountedCase[]): Promise<FigureCase[]> {
  if (cases.length === 0) return [];
  const found = await sql<Described>`
    select k.ordinal::int, c.code, c.decision_number, c.decided_on, u.code as unit, s.code as officer, s.name as officer_name,
      debtor.names as debtors
    from ${unnestKeys(cases)} as k(registry_id, case_id, ordinal)
    join unnest(${cases.map((counted) => counted.officer_id)}::bigint[]) with ordinality as holder(id, ordinal) using (ordinal)
    join enforcement_case c on c.registry_id = k.registry_id and c.id = k.case_id
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join staff_member s on s.registry_id = c.registry_id and s.id = holder.id
    cross join lateral (
      select coalesce(array_agg(p.name order by cp.ordinal), '{}') as names
      from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
      where cp.registry_id = c.registry_id and cp.case_id = c.id and cp.role = 'debtor'
    ) as debtor
    order by k.ordinal`.execute(connection);
  return found.rows.map(({ ordinal, ...described }) => {
    const counted = cases[ordinal - 1];
    if (counted === undefined) throw new Error('a case was described that was not asked for');
    const { position, matters, amount_vnd } = counted;
    return { ...described, position, matters, amount_vnd };
  });
}
