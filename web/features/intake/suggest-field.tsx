/** A line of text with what was typed there before offered beneath it; anything else may be typed. */
import { useId } from 'react';
import { Field, type FieldFrameProps } from '#ui/form/field.tsx';

export interface SuggestFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
}

export function SuggestField({ value, onChange, suggestions, placeholder, ...frame }: SuggestFieldProps) {
  const list = useId();
  return (
    <Field {...frame}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            className="input"
            type="text"
            autoComplete="off"
            list={list}
            placeholder={placeholder}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion}>
                {suggestion}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
