/**
 * A day with its time: two boxes side by side that are one value, `2021-03-31T08:30` once both are understood, else what was
 * typed, so that a draft keeps it and the page's rule can say what is missing.
 */
import { useState } from 'react';
import { parseTypedTime } from '../typing/parse-typed-time.ts';
import { DateField } from './date-field.tsx';
import type { FieldFrameProps } from './field.tsx';
import { TextField } from './text-field.tsx';

export interface MomentFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** First and last day the calendar offers. */
  readonly min?: string;
  readonly max?: string;
}

/** The two halves; the day alone while no time was typed. */
function halvesOf(value: string): readonly [day: string, time: string] {
  const at = value.indexOf('T');
  return at === -1 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

function join(day: string, time: string): string {
  return day === '' && time === '' ? '' : `${day}T${time}`;
}

export function MomentField({ value, onChange, error, hint, optional, ...props }: MomentFieldProps) {
  const [day, time] = halvesOf(value);
  const [typing, setTyping] = useState<string>();
  return (
    <div className="moment-field">
      <DateField
        {...props}
        value={day}
        onChange={(next) => onChange(join(next, time))}
        error={error}
        {...(hint === undefined ? {} : { hint })}
        {...(optional === undefined ? {} : { optional })}
      />
      <TextField
        name={`${props.name}_time`}
        label="Giờ"
        placeholder="8h30"
        short
        value={typing ?? time.replace(':', ' giờ ')}
        onChange={(text) => {
          setTyping(text);
          onChange(join(day, parseTypedTime(text) ?? text));
        }}
        onBlur={() => setTyping(undefined)}
        {...(optional === undefined ? {} : { optional })}
      />
    </div>
  );
}
