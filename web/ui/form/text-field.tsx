/** Text on one line or several, and a tick. */
import { useId, type HTMLInputTypeAttribute, type ReactNode } from 'react';
import { Field, type FieldFrameProps } from './field.tsx';

export interface TextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'tel'>;
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly short?: boolean;
  readonly disabled?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
}

export function TextField({
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  short,
  placeholder,
  maxLength,
  disabled,
  inputMode,
  autoFocus,
  onBlur,
  ...frame
}: TextFieldProps) {
  return (
    <Field {...frame} {...(short === undefined ? {} : { short })}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type={type}
          value={value}
          autoComplete={autoComplete}
          placeholder={placeholder}
          maxLength={maxLength}
          disabled={disabled}
          inputMode={inputMode}
          // Only the first field of a page that is nothing but a form asks for this: signing in.
          autoFocus={autoFocus}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly disabled?: boolean;
}

export function TextArea({ value, onChange, rows = 3, maxLength, disabled, ...frame }: TextAreaProps) {
  return (
    <Field {...frame}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="input"
          rows={rows}
          value={value}
          maxLength={maxLength}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface CheckFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** One thing that is so or not so. The words stand after the tick and are part of what can be pressed. */
export function CheckField({ name, label, checked, onChange, disabled }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="check-field">
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
