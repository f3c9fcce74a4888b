/** Whose book and of when: choices that always stand at something, unlike the filters of a list. */
import { REGISTER_PERIOD_LABELS, REGISTER_PERIODS } from '#features/registers/contract.ts';
import '#web/features/cases/list-tools.css';
import { useToday } from '#ui/today.tsx';
import { useSession } from '#web/session.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { yearsUntil, type RegisterQuestion, type RegistersSearch } from './registers-search.ts';

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  const known = options.some((option) => option.value === value);
  return (
    <select
      className="filter-select"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {known ? null : <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export interface RegisterChoiceProps {
  readonly question: RegisterQuestion;
  readonly onChange: (changes: RegistersSearch) => void;
  /** Whether a part of the year may be chosen. */
  readonly withPeriod?: boolean;
}

export function RegisterChoice({ question, onChange, withPeriod = false }: RegisterChoiceProps) {
  const { units } = useSession();
  const today = useToday();
  const years = yearsUntil(today);
  const shown = years.includes(question.year) ? years : [question.year, ...years];
  return (
    <>
      {units.length > 1 ? (
        <Choice
          label="Đơn vị"
          options={units.map((unit) => ({ value: unit.code, label: shortUnitName(unit.name) }))}
          value={question.unit}
          onChange={(unit) => onChange({ unit })}
        />
      ) : null}
      <Choice
        label="Năm thống kê"
        options={shown.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
        value={String(question.year)}
        onChange={(year) => onChange({ year })}
      />
      {withPeriod ? (
        <Choice
          label="Kỳ"
          options={REGISTER_PERIODS.map((value) => ({ value, label: REGISTER_PERIOD_LABELS[value] }))}
          value={question.period}
          onChange={(word) => onChange({ period: REGISTER_PERIODS.find((one) => one === word && one !== 'year') })}
        />
      ) : null}
    </>
  );
}
