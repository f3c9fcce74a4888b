/**
 * Figures as they are written in Vietnamese: money grouped by dots, the short form with the exact one on hover and on
 * copy, dates as dd/mm/yyyy, percentages with a comma, changes with their sign.
 */
import type { ClipboardEvent } from 'react';
import { formatDate, formatPercent, formatShortVnd, formatVnd } from '#kit/vietnamese-format.ts';
import './figures.css';

/** Amounts come as the safe integers of the API's JSON, or as `bigint` where a page computes. */
export type Amount = bigint | number;

/** Puts the bare number on the clipboard when just this figure is copied, so that it pastes into a cell as a number. */
function copiesExactly(amount: Amount) {
  return (event: ClipboardEvent<HTMLElement>) => {
    const selected = document.getSelection()?.toString().trim() ?? '';
    const shown = event.currentTarget.querySelector('.shown')?.textContent ?? event.currentTarget.textContent;
    if (selected === '' || selected !== shown.trim()) return;
    event.clipboardData.setData('text/plain', String(amount));
    event.preventDefault();
  };
}

/** `1.234.567 ₫`. `bare` leaves the sign out, for columns whose header carries it. */
export function Money({ amount_vnd, bare = false }: { amount_vnd: Amount; bare?: boolean }) {
  return (
    <data
      className="money"
      value={String(amount_vnd)}
      title={formatShortVnd(amount_vnd)}
      onCopy={copiesExactly(amount_vnd)}
    >
      {formatVnd(amount_vnd)}
      {bare ? '' : '\u00a0₫'}
    </data>
  );
}

/** `533,41 tỷ`, with the exact amount on hover, on copy and read aloud. */
export function ShortMoney({ amount_vnd }: { amount_vnd: Amount }) {
  return (
    <data
      className="money"
      value={String(amount_vnd)}
      title={`${formatVnd(amount_vnd)} ₫`}
      onCopy={copiesExactly(amount_vnd)}
    >
      <span className="shown" aria-hidden="true">
        {formatShortVnd(amount_vnd)}
      </span>
      <span className="visually-hidden exact">{formatVnd(amount_vnd)} đồng</span>
    </data>
  );
}

/** `31/03/2021` of `2021-03-31`; a missing date is a dash. */
export function DateText({ day }: { day: string | null | undefined }) {
  if (day === null || day === undefined || day === '') return <span className="dim">–</span>;
  return (
    <time className="date" dateTime={day}>
      {formatDate(day)}
    </time>
  );
}

/** `67,00 %` of the API's `"67.00"`; null, where there is no denominator, is a dash. */
export function Percent({ percent }: { percent: string | null }) {
  return <span className="percent">{formatPercent(percent)}</span>;
}

export interface ChangeProps {
  /** The difference as the API gives it: `"2.60"`, `"-1.37"`; null where there is nothing to compare with. */
  readonly value: string | null;
  /** `điểm`, `%`, `việc`: what is counted. Left out where the column's header says it. */
  readonly unit?: string;
  /** False where more is worse (backlog, overdue). */
  readonly moreIsBetter?: boolean;
}

/** `+2,60 điểm`. The sign says which way before the colour does. */
export function Change({ value, unit, moreIsBetter = true }: ChangeProps) {
  if (value === null) return <span className="dim">–</span>;
  const negative = value.startsWith('-');
  const zero = /^-?0(?:\.0+)?$/.test(value);
  const [whole = '', decimals] = value.replace('-', '').split('.');
  const figure = /^\d+$/.test(whole) ? formatVnd(BigInt(whole)) : whole;
  const text = `${zero ? '' : negative ? '−' : '+'}${figure}${decimals === undefined ? '' : `,${decimals}`}`;
  const tone = zero ? '' : negative === moreIsBetter ? ' worse' : ' better';
  return (
    <span className={`change${tone}`}>
      {text}
      {unit === undefined ? '' : `\u00a0${unit}`}
    </span>
  );
}
