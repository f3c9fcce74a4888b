/**
 * An amount in đồng, typed as an office types it: digits group themselves, `1,5 tỷ` and `200tr` are understood. The value
 * is a string of digits once understood; until then the text as typed, so that a draft keeps it and nothing is guessed.
 */
import { useLayoutEffect, useRef, useState, type ChangeEvent } from 'react';
import { formatShortVnd, formatVnd } from '#kit/vietnamese-format.ts';
import { parseTypedAmount, regroupTypedAmount } from '../typing/parse-typed-amount.ts';
import { Field, type FieldFrameProps } from './field.tsx';

export interface AmountFieldProps extends FieldFrameProps {
  /** Digits (`"1234567"`), empty, or text not understood yet. `amountOfField` turns it into a `bigint`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

/** The amount of a field's value; undefined while it is empty or not understood. */
export function amountOfField(value: string): bigint | undefined {
  return /^\d+$/.test(value) ? BigInt(value) : undefined;
}

/** Where the caret belongs after regrouping: behind as many digits as before. */
function caretAfter(text: string, digitsBefore: number): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (digits === digitsBefore) return at;
    if (/\d/.test(text[at] ?? '')) digits += 1;
  }
  return text.length;
}

export function AmountField({ value, onChange, disabled = false, error, ...frame }: AmountFieldProps) {
  const [typing, setTyping] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(undefined);
  const amount = amountOfField(value);
  const shown = typing ?? (amount === undefined ? value : formatVnd(amount));
  const parsed = parseTypedAmount(shown);
  const ownError = typing === undefined && parsed.kind === 'refused' ? parsed.sentence : undefined;
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value;
    const at = event.target.selectionStart ?? typed.length;
    const text = regroupTypedAmount(typed, shown);
    if (text !== typed) caret.current = caretAfter(text, typed.slice(0, at).replace(/\D/g, '').length);
    setTyping(text);
    const read = parseTypedAmount(text);
    onChange(read.kind === 'amount' ? String(read.amount_vnd) : read.kind === 'empty' ? '' : text);
  };
  return (
    <Field {...frame} short error={error ?? ownError} reading={readingOf(parsed, typing)}>
      {(wiring) => (
        <div className="input-frame">
          <input
            {...wiring}
            ref={input}
            className="input amount with-suffix"
            type="text"
            inputMode="text"
            autoComplete="off"
            value={shown}
            disabled={disabled}
            onChange={type}
            onBlur={() => setTyping(undefined)}
          />
          <span className="input-suffix" aria-hidden="true">
            ₫
          </span>
        </div>
      )}
    </Field>
  );
}

/** The amount in short where grouping alone does not say it, in full where it was typed in short. */
function readingOf(parsed: ReturnType<typeof parseTypedAmount>, typing: string | undefined): string {
  if (parsed.kind !== 'amount') return '\u00a0';
  const short = parsed.amount_vnd < 1_000_000n ? '' : formatShortVnd(parsed.amount_vnd);
  const typedInWords = typing !== undefined && !/^[\d.]+$/.test(typing);
  if (typedInWords) return `= ${formatVnd(parsed.amount_vnd)} ₫`;
  return short === '' ? '\u00a0' : short;
}
