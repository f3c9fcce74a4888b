/**
 * A form that never loses what was typed and says in sentences what was refused. Ctrl+Enter saves from any field, plain
 * Enter goes where the browser sends it; refusals come together at the top, each a link to its field, and take the focus.
 */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Conflict, Refusal } from '../api-client.ts';
import { Button } from '../button.tsx';
import { fieldId } from './field.tsx';
import './form.css';
import { FormContext } from './form-context.ts';

export interface FormProps {
  /** Names the form for those who hear the page. */
  readonly label: string;
  readonly onSubmit: () => void;
  /** The sentences of the last refusal; empty while there is none. Fields named in them mark themselves. */
  readonly refusals?: readonly Refusal[];
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const NONE: readonly Refusal[] = [];

export function Form({ label, onSubmit, refusals = NONE, wide = false, children }: FormProps) {
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const context = useMemo(() => ({ formId, refusals }), [formId, refusals]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <FormContext value={context}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter saves from any field */}
      <form
        ref={form}
        className={wide ? 'form wide' : 'form'}
        aria-label={label}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setAttempt((now) => now + 1);
          onSubmit();
        }}
      >
        <RefusalSummary refusals={refusals} formId={formId} attempt={attempt} />
        {children}
      </form>
    </FormContext>
  );
}

function keyOf(refusal: Refusal): string {
  return `${refusal.code} ${refusal.field ?? ''} ${refusal.sentence}`;
}

export interface RefusalSummaryProps {
  readonly refusals: readonly Refusal[];
  readonly formId?: string;
  /** How often it was tried to save; what is refused again is said again. */
  readonly attempt?: number;
}

/**
 * All refusals in one place. Inside a `Form` it is there already; alone it shows sentences without links. It takes the focus
 * when it says something new, not when it is merely drawn again or has become shorter while the fields are mended.
 */
export function RefusalSummary({ refusals, formId, attempt = 0 }: RefusalSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const said = useRef<{ readonly attempt: number; readonly keys: ReadonlySet<string> }>({ attempt, keys: new Set() });
  useEffect(() => {
    const known = said.current.attempt === attempt ? said.current.keys : new Set<string>();
    const keys = new Set(refusals.map(keyOf));
    said.current = { attempt, keys };
    if (keys.difference(known).size > 0) box.current?.focus();
  }, [refusals, attempt]);
  if (refusals.length === 0) return null;
  const toField = (field: string) => (formId === undefined ? undefined : fieldId(formId, field));
  return (
    <div className="refusal-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{refusals.length === 1 ? 'Chưa ghi được' : `Chưa ghi được, có ${refusals.length} điểm cần sửa`}</h2>
      <ul>
        {refusals.map((refusal) => {
          const target = refusal.field === undefined ? undefined : toField(refusal.field);
          return (
            <li key={keyOf(refusal)}>
              {target === undefined ? (
                refusal.sentence
              ) : (
                <a
                  href={`#${target}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(target)?.focus();
                  }}
                >
                  {refusal.sentence}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export interface SubmitBarProps {
  /** The verb of what will be written: `Ghi biên bản`. */
  readonly label: string;
  readonly busy?: boolean;
  readonly onCancel?: () => void;
  /** What will happen: `sẽ mở 3 thời hạn`, or that a draft is kept. */
  readonly note?: ReactNode;
  readonly disabled?: boolean;
}

/** Stays at the foot of the form: the one button that writes, the way out, and what will happen. */
export function SubmitBar({ label, busy = false, onCancel, note, disabled = false }: SubmitBarProps) {
  return (
    <div className="submit-bar">
      <Button type="submit" kind="primary" keys="Ctrl Enter" busy={busy} disabled={disabled}>
        {label}
      </Button>
      {onCancel === undefined ? null : (
        <Button kind="quiet" onClick={onCancel}>
          Thôi
        </Button>
      )}
      {note === undefined ? null : <span className="submit-note">{note}</span>}
    </div>
  );
}

export interface ConflictNoticeProps {
  readonly conflict: Conflict;
  /** Saves again on top of what the other person wrote; what was typed stays. Left out where that makes no sense. */
  readonly onKeepMine?: () => void;
  /** Shows the thing as it is now; the draft is kept beside it. */
  readonly onSeeTheirs: () => void;
}

/** Two people on one file: one has won. Says who and what changed; what was typed here is still in the form below. */
export function ConflictNotice({ conflict, onKeepMine, onSeeTheirs }: ConflictNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="conflict-notice" ref={box} tabIndex={-1} role="alert">
      <h2>
        Hồ sơ vừa được cập nhật{conflict.changed_by === undefined ? '' : ` bởi ${conflict.changed_by}`}
        {conflict.changed_at === undefined ? '' : ` lúc ${conflict.changed_at}`}
      </h2>
      {conflict.changes === undefined || conflict.changes.length === 0 ? null : (
        <ul>
          {conflict.changes.map((change) => (
            <li key={change.label}>
              {change.label}
              {change.before === undefined && change.after === undefined ? '' : ': '}
              {change.before === undefined ? null : <s>{change.before}</s>}{' '}
              {change.after === undefined ? null : <strong>{change.after}</strong>}
            </li>
          ))}
        </ul>
      )}
      <p>Những gì anh/chị đã nhập vẫn còn nguyên bên dưới. Hãy xem thay đổi trước khi ghi.</p>
      <div className="row">
        <Button onClick={onSeeTheirs}>Xem hồ sơ hiện tại</Button>
        {onKeepMine === undefined ? null : <Button onClick={onKeepMine}>Giữ phần tôi nhập, ghi tiếp</Button>}
      </div>
    </div>
  );
}
