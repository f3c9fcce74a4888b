/** How many findings of each rule stand with each unit, or with each officer of one unit: every figure opens its list. */
import { useMemo } from 'react';
import type { FindingCounts, FindingRuleView } from '#features/inspections/contract.ts';
import { SEVERITIES, THEME_LABELS } from '#features/inspections/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { shortUnitName } from '#web/unit-name.ts';
import { SeverityTag } from './finding-words.tsx';
import { changed, inspectionHref, type InspectionSearch } from './inspection-search.ts';

/** A place at the head of a column: a unit, or an officer of the unit that is chosen. */
interface Place {
  readonly code: string;
  readonly name: string;
}

interface MatrixRow {
  readonly rule: FindingRuleView;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Stands for what belongs to no officer, as the server knows it. */
const NOBODY = 'none';

function placesOf({ units, officers, counts }: FindingCounts, by: 'unit' | 'officer'): readonly Place[] {
  if (by === 'unit') return units.map(({ code, name }) => ({ code, name: shortUnitName(name) }));
  const nobody = counts.some(({ officer }) => officer === null);
  return [...officers.map(({ code, name }) => ({ code, name })), ...(nobody ? [{ code: NOBODY, name: 'Chung' }] : [])];
}

/** The most serious first, and of those the most frequent. */
function rowsOf({ rules, counts }: FindingCounts, by: 'unit' | 'officer'): readonly MatrixRow[] {
  const rows = rules.map((rule) => {
    const cells = new Map<string, number>();
    let total = 0;
    for (const cell of counts) {
      if (cell.rule !== rule.code) continue;
      const place = by === 'unit' ? cell.unit : (cell.officer ?? NOBODY);
      cells.set(place, (cells.get(place) ?? 0) + cell.count);
      total += cell.count;
    }
    return { rule, counts: cells, total };
  });
  const rank = ({ rule }: MatrixRow) => SEVERITIES.indexOf(rule.severity);
  return rows.toSorted((a, b) => rank(a) - rank(b) || b.total - a.total);
}

function columnsOf(
  places: readonly Place[],
  by: 'unit' | 'officer',
  search: InspectionSearch,
): readonly DataColumn<MatrixRow>[] {
  const hrefOf = (row: MatrixRow, place: string | undefined) =>
    inspectionHref(
      changed(search, { view: 'list', rule: row.rule.code, ...(place === undefined ? {} : { [by]: place }) }),
    );
  return [
    {
      id: 'rule',
      header: 'Vi phạm',
      kind: 'text',
      width: 270,
      grow: 3,
      value: (row) => row.rule.label,
      secondLine: (row) => `${THEME_LABELS[row.rule.theme]} · ${row.rule.article}`,
    },
    {
      id: 'severity',
      header: 'Mức độ',
      kind: 'text',
      width: 122,
      value: (row) => row.rule.severity,
      render: (row) => <SeverityTag severity={row.rule.severity} />,
    },
    {
      id: 'total',
      header: 'Cộng',
      kind: 'count',
      width: 62,
      strong: true,
      value: (row) => row.total,
      href: (row) => hrefOf(row, undefined),
    },
    ...places.map((place): DataColumn<MatrixRow> => ({
      id: `at:${place.code}`,
      header: place.name,
      kind: 'count',
      width: by === 'unit' ? 64 : 92,
      value: (row) => row.counts.get(place.code) ?? 0,
      href: (row) => (row.counts.has(place.code) ? hrefOf(row, place.code) : undefined),
    })),
  ];
}

export function FindingMatrix({ counts, search }: { counts: FindingCounts; search: InspectionSearch }) {
  const { navigate } = useNavigation();
  const by = search.unit === undefined && counts.units.length > 1 ? 'unit' : 'officer';
  const places = useMemo(() => placesOf(counts, by), [counts, by]);
  const rows = useMemo(() => rowsOf(counts, by), [counts, by]);
  const columns = useMemo(() => columnsOf(places, by, search), [places, by, search]);
  const sums = Object.fromEntries(
    places.map(({ code }) => [`at:${code}`, rows.reduce((sum, row) => sum + (row.counts.get(code) ?? 0), 0)]),
  );
  const open = (row: MatrixRow) => navigate(inspectionHref(changed(search, { view: 'list', rule: row.rule.code })));
  return (
    <DataTable
      label={by === 'unit' ? 'Số phát hiện theo đơn vị' : 'Số phát hiện theo chấp hành viên'}
      storageKey={`inspection-matrix:${by}`}
      columns={columns}
      rows={rows}
      rowId={(row) => row.rule.code}
      rowHeight={50}
      unit="quy tắc có phát hiện"
      totals={{ label: 'Cộng', values: { total: counts.total, ...sums } }}
      onOpenRow={open}
      narrow={NARROW_ROW}
      toolbar={false}
      height="content"
      empty={<EmptyState title="Không có phát hiện nào ở tình trạng này." />}
    />
  );
}

const NARROW_ROW = {
  rowHeight: 62,
  column: {
    id: 'row',
    header: 'Vi phạm, số phát hiện',
    kind: 'text',
    width: 300,
    grow: 1,
    value: (row: MatrixRow) => row.rule.label,
    render: (row: MatrixRow) => (
      <NarrowRow
        title={row.rule.label}
        aside={<b>{formatCount(row.total)}</b>}
        note={row.rule.article}
        noteAside={<SeverityTag severity={row.rule.severity} />}
      />
    ),
  },
} as const;
