/** One of a few, all seen at once: how a list is grouped, whose work is shown. Native radio buttons, so arrows move it. */
import { useId } from 'react';
import './segmented.css';

export interface SegmentedProps<Value extends string> {
  /** What is being chosen, for those who do not see the row. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly small?: boolean;
}

export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  small = false,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={small ? 'segmented small' : 'segmented'}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
