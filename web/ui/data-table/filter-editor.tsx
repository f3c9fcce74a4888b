/** What is typed and ticked to filter one column. Changes reach the caller after a short pause, so typing is never held up. */
import { useEffect, useRef, useState } from 'react';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { AmountField } from '../form/amount-field.tsx';
import { DateField } from '../form/date-field.tsx';
import { isIsoDayText } from '../typing/parse-typed-date.ts';
import { isEmptyFilter, wordOfFilter } from './filter-search.ts';
import type { ColumnFilter, FilterValue } from './table-model.ts';

export interface FilterEditorProps {
  readonly label: string;
  readonly filter: ColumnFilter;
  readonly value: FilterValue | undefined;
  readonly onChange: (value: FilterValue | undefined) => void;
}

const PAUSE_MS = 300;
/** Lists longer than this get a box to find a choice by typing. */
const LONG_LIST = 9;

/** Holds what is typed at once and hands it on after a pause, or when the editor closes. */
function useDelayed(value: FilterValue | undefined, onChange: FilterEditorProps['onChange']) {
  const [draft, setDraft] = useState(value);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void }>(undefined);
  useEffect(
    () => () => {
      if (waiting.current === undefined) return;
      clearTimeout(waiting.current.timer);
      waiting.current.send();
    },
    [],
  );
  const change = (next: FilterValue | undefined) => {
    setDraft(next);
    if (waiting.current !== undefined) clearTimeout(waiting.current.timer);
    const send = () => {
      waiting.current = undefined;
      onChange(next === undefined || isEmptyFilter(next) ? undefined : next);
    };
    waiting.current = { timer: setTimeout(send, PAUSE_MS), send };
  };
  return [draft, change] as const;
}

export function FilterEditor({ label, filter, value, onChange }: FilterEditorProps) {
  const [draft, change] = useDelayed(value, onChange);
  if (filter.kind === 'text') {
    return (
      <input
        className="input"
        type="search"
        aria-label={`Lọc ${label}`}
        placeholder={filter.placeholder ?? 'Có chứa…'}
        value={draft?.kind === 'text' ? draft.text : ''}
        data-autofocus
        onChange={(event) => change({ kind: 'text', text: event.target.value })}
      />
    );
  }
  if (filter.kind === 'choice') {
    const chosen = draft?.kind === 'choice' ? draft.values : [];
    return (
      <ChoiceList
        label={label}
        choices={filter.choices}
        chosen={chosen}
        onChange={(values) => change({ kind: 'choice', values })}
      />
    );
  }
  return <RangeEditor key={filter.kind} kind={filter.kind} label={label} draft={draft} change={change} />;
}

function ChoiceList({
  label,
  choices,
  chosen,
  onChange,
}: {
  label: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  const wanted = foldVietnamese(typed);
  const shown = choices.filter((choice) => foldVietnamese(choice.label).includes(wanted));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset className="dt-choices">
      <legend className="visually-hidden">Lọc {label}</legend>
      {choices.length > LONG_LIST ? (
        <input
          className="input"
          type="search"
          aria-label="Tìm trong danh sách"
          placeholder="Gõ để tìm"
          value={typed}
          data-autofocus
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      <div className="dt-choice-list">
        {shown.map((choice) => (
          <label key={choice.value}>
            <input type="checkbox" checked={chosen.includes(choice.value)} onChange={() => toggle(choice.value)} />
            {choice.label}
          </label>
        ))}
        {shown.length === 0 ? <span className="dim small">Không có mục nào khớp.</span> : null}
      </div>
    </fieldset>
  );
}

/** Bounds are kept as typed and only those that are understood filter. */
function RangeEditor({
  kind,
  label,
  draft,
  change,
}: {
  kind: 'date-range' | 'amount-range';
  label: string;
  draft: FilterValue | undefined;
  change: (value: FilterValue) => void;
}) {
  const given = draft?.kind === kind ? draft : undefined;
  const [typed, setTyped] = useState({ from: given?.from ?? '', to: given?.to ?? '' });
  const understood = (bound: string) => (kind === 'date-range' ? isIsoDayText(bound) : /^\d+$/.test(bound));
  const set = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    change({
      kind,
      ...(understood(next.from) ? { from: next.from } : {}),
      ...(understood(next.to) ? { to: next.to } : {}),
    });
  };
  const BoundField = kind === 'date-range' ? DateField : AmountField;
  const names = kind === 'date-range' ? ['Từ ngày', 'Đến ngày'] : ['Từ số tiền', 'Đến số tiền'];
  return (
    <div className="dt-range" role="group" aria-label={`Lọc ${label}`}>
      <BoundField name="from" label={names[0] ?? ''} value={typed.from} onChange={(from) => set({ from })} optional />
      <BoundField name="to" label={names[1] ?? ''} value={typed.to} onChange={(to) => set({ to })} optional />
    </div>
  );
}

/** A filter in words for its chip: `Vĩnh Yên, Sông Lô`, `từ 01/10/2020`. */
export function sentenceOfFilter(filter: ColumnFilter, value: FilterValue, format: (bound: string) => string): string {
  if (value.kind === 'choice' && filter.kind === 'choice') {
    const names = filter.choices.filter((choice) => value.values.includes(choice.value)).map((choice) => choice.label);
    return names.length > 2 ? `${names.slice(0, 2).join(', ')} và ${names.length - 2} mục khác` : names.join(', ');
  }
  if (value.kind === 'text' || value.kind === 'choice') return wordOfFilter(value);
  const parts = [
    value.from === undefined ? '' : `từ ${format(value.from)}`,
    value.to === undefined ? '' : `đến ${format(value.to)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
