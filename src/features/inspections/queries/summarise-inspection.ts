/** What an inspection found, under codes and names instead of ids: by rule, by unit, by officer, and each officer's rules. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { FoundCount, InspectionAnswer } from '../commands/run-inspection.ts';
import { findRule } from '../domain/finding-catalogue.ts';

type Counted = { readonly open: number; readonly mended: number; readonly total: number };

export type InspectionSummary = {
  readonly on: string;
  /** Whether the findings were written; on another day than today they are only told. */
  readonly kept: boolean;
  readonly cases: number;
  readonly entered: number;
  readonly changed: number;
  readonly broken: readonly string[];
  readonly total: Counted;
  readonly by_rule: readonly ({ readonly rule: string; readonly label: string; readonly article: string } & Counted)[];
  readonly by_unit: readonly ({ readonly unit: string; readonly unit_name: string } & Counted)[];
  readonly by_officer: readonly ({
    readonly unit: string;
    /** Null for what belongs to no officer. */
    readonly officer: string | null;
    readonly officer_name: string | null;
    readonly rules: readonly ({ readonly rule: string } & Counted)[];
  } & Counted)[];
};

type Names = { readonly kind: 'unit' | 'officer'; readonly id: bigint; readonly code: string; readonly name: string };

export async function summariseInspection(
  connection: Connection,
  { found, ...answer }: InspectionAnswer,
): Promise<InspectionSummary> {
  const names = await sql<Names>`
    select 'unit' as kind, id, code, name from unit where registry_id = any ((select actor_registries())::bigint[])
    union all
    select 'officer', id, code, name from staff_member
    where id = any (${[...new Set(found.flatMap((row) => row.officer_id ?? []))]}::bigint[])`.execute(connection);
  const known = new Map(names.rows.map((row) => [`${row.kind} ${row.id}`, row]));
  const nameOf = (kind: Names['kind'], id: bigint | null) => known.get(`${kind} ${id ?? ''}`);
  return {
    ...answer,
    total: sum(found),
    by_rule: groups(found, (row) => row.rule).map(([rule, rows]) => ({
      rule,
      label: findRule(rule)?.label ?? rule,
      article: findRule(rule)?.article ?? '',
      ...sum(rows),
    })),
    by_unit: groups(found, (row) => nameOf('unit', row.unit_id)?.code ?? '').map(([unit, rows]) => ({
      unit,
      unit_name: nameOf('unit', rows[0]?.unit_id ?? null)?.name ?? '',
      ...sum(rows),
    })),
    by_officer: groups(
      found,
      (row) => `${nameOf('unit', row.unit_id)?.code ?? ''} ${nameOf('officer', row.officer_id)?.code ?? ''}`,
    ).map(([, rows]) => ({
      unit: nameOf('unit', rows[0]?.unit_id ?? null)?.code ?? '',
      officer: nameOf('officer', rows[0]?.officer_id ?? null)?.code ?? null,
      officer_name: nameOf('officer', rows[0]?.officer_id ?? null)?.name ?? null,
      ...sum(rows),
      rules: groups(rows, (row) => row.rule).map(([rule, of_rule]) => ({ rule, ...sum(of_rule) })),
    })),
  };
}

function sum(rows: readonly FoundCount[]): Counted {
  const open = rows.reduce((total, row) => total + row.open, 0);
  const mended = rows.reduce((total, row) => total + row.mended, 0);
  return { open, mended, total: open + mended };
}

function groups(rows: readonly FoundCount[], keyOf: (row: FoundCount) => string): [string, FoundCount[]][] {
  return [...Map.groupBy(rows, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
