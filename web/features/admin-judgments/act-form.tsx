/** The form of one act, in the place where it was offered: held against the rules while it is typed, kept until it is written. */
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { FollowActAnswer, FollowDetail } from '#features/admin-judgments/contract.ts';
import { checkAct } from '#features/admin-judgments/domain/check-act.ts';
import { getDefinition } from '#features/admin-judgments/domain/history.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { ConflictNotice, Form, SubmitBar } from '#ui/form/form.tsx';
import { useToday } from '#ui/today.tsx';
import { focusFirstField, leavesForm, useFirstError } from '#web/features/cases/form-keys.ts';
import { useAfterTyping } from '#web/features/cases/use-after-typing.ts';
import { ActField } from './act-field.tsx';
import { useFollowWriter } from './use-follow-writer.ts';

export interface ActFormProps {
  readonly detail: FollowDetail;
  readonly type: string;
  readonly onClose: () => void;
  readonly onWritten: (answer: FollowActAnswer) => void;
}

type Values = Readonly<Record<string, string>>;

function useActForm({ detail, type, onWritten }: ActFormProps, frame: RefObject<HTMLDivElement | null>) {
  const today = useToday();
  const definition = getDefinition(type);
  const initial = Object.fromEntries([
    ['dated_on', today],
    ...definition.fields.map(({ name }) => [name, '']),
  ]) as Values;
  const draft = useFormDraft<Values>(`follow:${detail.code}:${type}`, initial);
  const { dated_on = '', ...typed } = draft.values;
  const [tried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const toFirstError = useFirstError(frame);
  const writer = useFollowWriter(detail, definition.label, (answer) => {
    draft.clear();
    onWritten(answer);
  });
  const data = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''));
  const against = checkAct(definition, dated_on, data, getIsoDay(today));
  const body = { type, dated_on, data };
  return {
    definition,
    draft,
    today,
    writer,
    body,
    set: (changes: Values) => {
      draft.set(changes);
      setTouched((now) => new Set([...now, ...Object.keys(changes)]));
      writer.forget();
    },
    submit: () => {
      setTried(true);
      if (against.length === 0) writer.write(body);
      else toFirstError();
    },
    errorOf: (field: string) =>
      tried || touched.has(field) ? against.find((one) => one.field === field)?.sentence : undefined,
  };
}

export function ActForm(props: ActFormProps) {
  const { detail, onClose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const form = useActForm(props, frame);
  const { definition, draft, today, writer, set, errorOf } = form;
  const { values } = draft;
  const save = useAfterTyping(form.submit);
  useEffect(() => focusFirstField(frame.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!leavesForm(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any field closes the form
    <div className="act-form" ref={frame} onKeyDown={onKeyDown}>
      <Form label={definition.label} onSubmit={save} refusals={writer.refusals}>
        {writer.conflict === undefined ? null : (
          <ConflictNotice
            conflict={writer.conflict}
            onSeeTheirs={writer.accept}
            onKeepMine={() => writer.writeOver(form.body)}
          />
        )}
        <p className="act-help">
          {definition.help} <span className="dim">{definition.article}.</span>
        </p>
        {draft.restored ? (
          <p className="act-help">
            Đã mở lại nội dung đang nhập dở.{' '}
            <Button small kind="quiet" onClick={draft.discard}>
              Nhập lại từ đầu
            </Button>
          </p>
        ) : null}
        <DateField
          name="dated_on"
          label="Ngày"
          value={values['dated_on'] ?? ''}
          onChange={(dated_on) => set({ dated_on })}
          min={definition.before_receipt === true ? detail.issued_on : detail.received_on}
          max={today}
          error={errorOf('dated_on')}
        />
        {definition.fields.map((field) => (
          <ActField
            key={field.name}
            detail={detail}
            type={definition.type}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(value) => set({ [field.name]: value })}
            error={errorOf(field.name)}
          />
        ))}
        <SubmitBar label="Ghi" busy={writer.busy} onCancel={onClose} note={noteOf(values['dated_on'] ?? '', today)} />
      </Form>
    </div>
  );
}

/** Says it when the day is not today: a late entry is marked, and a day left over from a draft is easily overlooked. */
function noteOf(dated_on: string, today: string): string {
  return dated_on < today && /^\d{4}-\d{2}-\d{2}$/.test(dated_on)
    ? `ghi muộn cho ngày ${formatDate(dated_on)}`
    : 'Esc: đóng, giữ bản nháp';
}
