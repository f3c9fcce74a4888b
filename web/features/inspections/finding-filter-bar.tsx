/** Whose findings, of which rule, how serious, in which state: in a row, or folded behind one line on a narrow screen. */
import { useQuery } from '@tanstack/react-query';
import { FINDING_STATE_LABELS, FINDING_STATES, SEVERITIES, SEVERITY_LABELS } from '#features/inspections/contract.ts';
import { Segmented } from '#ui/segmented.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { useSession } from '#web/session.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { countsQuery } from './inspections-api.ts';
import type { InspectionSearch } from './inspection-search.ts';

const VIEWS = [
  { value: 'matrix', label: 'Tổng hợp' },
  { value: 'list', label: 'Danh sách' },
] as const;

const STATES = [
  ...FINDING_STATES.filter((state) => state !== 'open').map((value) => ({ value, label: FINDING_STATE_LABELS[value] })),
  { value: 'all', label: 'Mọi tình trạng' },
];

const SEVERITY_OPTIONS = SEVERITIES.map((value) => ({ value, label: SEVERITY_LABELS[value] }));

export interface FindingFilterBarProps {
  readonly search: InspectionSearch;
  readonly onChange: (changes: Partial<Record<keyof InspectionSearch, string | undefined>>) => void;
}

export function FindingFilterBar(props: FindingFilterBarProps) {
  const { search, onChange } = props;
  const narrow = useMedia(NARROW);
  const view = (
    <Segmented
      label="Xem"
      options={VIEWS}
      value={search.view === 'list' ? 'list' : 'matrix'}
      onChange={(chosen) => onChange({ view: chosen === 'list' ? 'list' : undefined, open: undefined })}
    />
  );
  if (!narrow)
    return (
      <div className="inspection-choices no-print">
        {view}
        <Choices {...props} />
      </div>
    );
  return (
    <>
      {view}
      <details className="no-print">
        <summary>{summaryOf(search)}</summary>
        <div className="filter-choices">
          <Choices {...props} />
        </div>
      </details>
    </>
  );
}

function summaryOf({ state = 'open', unit, officer, rule, severity }: InspectionSearch): string {
  const narrowed = [unit, officer, rule, severity].filter((word) => word !== undefined).length;
  const words = state === 'all' ? 'Mọi tình trạng' : FINDING_STATE_LABELS[state];
  return narrowed === 0 ? `Lọc: ${words.toLowerCase()}` : `Lọc: ${words.toLowerCase()}, thêm ${narrowed} điều kiện`;
}

function Choices({ search, onChange }: FindingFilterBarProps) {
  const { units } = useSession();
  // What may be chosen does not shrink with what is chosen already.
  const { unit, state } = search;
  const { data } = useQuery(
    countsQuery({ ...(unit === undefined ? {} : { unit }), ...(state === undefined ? {} : { state }) }),
  );
  const officers = data?.officers ?? [];
  const take = (name: 'officer' | 'rule' | 'severity' | 'state') => (value: string | undefined) =>
    onChange({ [name]: value, open: undefined });
  return (
    <>
      <FilterSelect label={FINDING_STATE_LABELS.open} options={STATES} value={state} onChange={take('state')} />
      {units.length < 2 ? null : (
        <FilterSelect
          label="Đơn vị"
          options={units.map(({ code, name }) => ({ value: code, label: shortUnitName(name) }))}
          value={unit}
          onChange={(value) => onChange({ unit: value, officer: undefined, open: undefined })}
        />
      )}
      {officers.length < 2 && search.officer === undefined ? null : (
        <FilterSelect
          label="Chấp hành viên"
          options={officers.map(({ code, name }) => ({ value: code, label: name }))}
          value={search.officer}
          onChange={take('officer')}
        />
      )}
      <FilterSelect
        label="Vi phạm"
        options={(data?.rules ?? []).map(({ code, label }) => ({ value: code, label }))}
        value={search.rule}
        onChange={take('rule')}
      />
      <FilterSelect label="Mức độ" options={SEVERITY_OPTIONS} value={search.severity} onChange={take('severity')} />
    </>
  );
}
