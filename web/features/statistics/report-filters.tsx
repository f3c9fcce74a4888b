/** What a report is of: the day, the unit, by what it is divided, which cases. Every choice goes into the address. */
import { useState, type KeyboardEvent } from 'react';
import { REPORT_GROUPING_LABELS, REPORT_GROUPINGS, type ReportGrouping } from '#features/statistics/contract.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { ChoiceField, type Choice } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { CheckField } from '#ui/form/text-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import type { StatisticsSearch } from './report-search.ts';
import { shortUnitName } from '#web/unit-name.ts';

const GROUPINGS = REPORT_GROUPINGS.map((value) => ({ value, label: REPORT_GROUPING_LABELS[value] }));

export interface ReportFiltersProps {
  readonly on: string;
  readonly by: ReportGrouping;
  readonly search: StatisticsSearch;
  /** Units the person may read, the widest first; a single one is not offered as a choice. */
  readonly units: readonly Choice[];
  readonly onChange: (changes: Partial<Record<keyof StatisticsSearch, string | undefined>>) => void;
}

/** On a narrow screen the choices are folded away behind what they come to, so that the figures begin at once. */
export function ReportFilters(props: ReportFiltersProps) {
  const narrow = useMedia(NARROW);
  if (!narrow) return <FilterRow {...props} />;
  const { on, by, search, units } = props;
  const unit = units.find(({ value }) => value === search.unit)?.label;
  const parts = [
    `đến hết ${formatDate(on)}`,
    unit === undefined ? undefined : shortUnitName(unit),
    `theo ${REPORT_GROUPING_LABELS[by].toLowerCase()}`,
    search.only === undefined ? undefined : 'án tín dụng',
  ];
  return (
    <details className="report-filters-fold no-print">
      <summary>{parts.filter((part) => part !== undefined).join(' · ')}</summary>
      <FilterRow {...props} />
    </details>
  );
}

function FilterRow({ on, by, search, units, onChange }: ReportFiltersProps) {
  return (
    <div className="report-filters no-print">
      <DayChoice key={on} on={on} onChange={(day) => onChange({ on: day, cell: undefined })} />
      {units.length < 2 ? null : (
        <div className="report-unit">
          <ChoiceField
            name="unit"
            label="Đơn vị"
            optional
            choices={units}
            value={search.unit ?? ''}
            placeholder="Tất cả đơn vị"
            onChange={(unit) => onChange({ unit: unit === '' ? undefined : unit, cell: undefined, row: undefined })}
          />
        </div>
      )}
      <Segmented
        label="Chia theo"
        options={GROUPINGS}
        value={by}
        onChange={(grouping) => onChange({ by: grouping, cell: undefined, row: undefined, sort: undefined })}
      />
      <CheckField
        name="only"
        label="Chỉ án tín dụng, ngân hàng"
        checked={search.only !== undefined}
        onChange={(only) => onChange({ only: only ? 'credit-institutions' : undefined, cell: undefined })}
      />
    </div>
  );
}

/** The day is taken on Enter, on leaving the field, or at once when picked from the calendar: not while half typed. */
function DayChoice({ on, onChange }: { on: string; onChange: (day: string) => void }) {
  const [typed, setTyped] = useState<string>(on);
  const take = (text: string) => {
    const day = findIsoDay(text);
    if (day !== undefined && day !== on) onChange(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    take(typed);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to the field inside
    <div className="report-day" onKeyDown={onKeyDown} onBlur={() => take(typed)}>
      <DateField
        name="on"
        label="Đến hết"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          // A day that comes while nobody types in the field was picked from the calendar.
          if (!(document.activeElement instanceof HTMLInputElement)) take(text);
        }}
      />
    </div>
  );
}
