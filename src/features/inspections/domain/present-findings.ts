/** Findings as pages read them: with the words of their rule, and how long they last. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { ActDefinition } from '#features/cases/contract.ts';
import type { FindingCounts, FindingRuleView, FindingState, FindingView, InspectionView } from '../contract.ts';
import type { CountRow } from '../queries/count-findings.ts';
import type { FindingRow } from '../queries/list-findings.ts';
import { FINDING_RULES, findRule } from './finding-catalogue.ts';
import { daysOf } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

export function presentRule({ code, label, article, theme, severity, mends }: FindingRule): FindingRuleView {
  return { code, label, article, theme, severity, mends: mends.sentence };
}

export function presentFinding(
  row: FindingRow,
  today: IsoDay,
  acts: ReadonlyMap<string, Pick<ActDefinition, 'label'>>,
): FindingView {
  const { act_type, note_reason, note_by, note_on, ...plain } = row;
  const rule = findRule(row.rule);
  return {
    ...plain,
    label: rule?.label ?? row.rule,
    mends: rule?.mends.sentence ?? '',
    act_label: act_type === null ? null : (acts.get(act_type)?.label ?? act_type),
    days: daysOf(row.since, row.ended_on, today),
    note:
      note_reason === null || note_by === null || note_on === null
        ? null
        : { reason: note_reason, by: note_by, on: note_on },
  };
}

/** The counts of one state, or of all four; rules in the order of the catalogue, and only those that found something. */
export function presentCounts(
  rows: readonly CountRow[],
  state: FindingState | undefined,
  today: IsoDay,
  last: InspectionView | null,
): FindingCounts {
  const units = new Map<string, string>();
  const officers = new Map<string, { code: string; name: string; unit: string }>();
  const by_state = { open: 0, mended: 0, noted: 0, lapsed: 0 };
  const cells = new Map<string, { rule: string; unit: string; officer: string | null; count: number }>();
  for (const row of rows) {
    by_state[row.state] += row.count;
    units.set(row.unit, row.unit_name);
    const { officer, officer_name } = row;
    if (officer !== null)
      officers.set(`${row.unit} ${officer}`, { code: officer, name: officer_name ?? officer, unit: row.unit });
    if (state !== undefined && row.state !== state) continue;
    const key = `${row.rule} ${row.unit} ${officer ?? ''}`;
    const cell = cells.get(key) ?? { rule: row.rule, unit: row.unit, officer, count: 0 };
    cells.set(key, { ...cell, count: cell.count + row.count });
  }
  const counts = [...cells.values()];
  const seen = new Set(counts.map(({ rule }) => rule));
  return {
    today,
    last,
    rules: FINDING_RULES.filter(({ code }) => seen.has(code)).map(presentRule),
    units: [...units].map(([code, name]) => ({ code, name })),
    officers: [...officers.values()],
    counts,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    by_state,
  };
}
