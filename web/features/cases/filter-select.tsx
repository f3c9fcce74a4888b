/** One choice that narrows a list: the browser's own list, small, and marked while it narrows. */
import './list-tools.css';

export interface FilterSelectProps {
  /** What is chosen; stands in the box while nothing is: `Đơn vị`. */
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function FilterSelect({ label, options, value, onChange }: FilterSelectProps) {
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <select
      className={value === undefined ? 'filter-select' : 'filter-select on'}
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{label}</option>
      {known ? null : <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
