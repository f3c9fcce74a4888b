/** Answers a mistaken act with a correcting one that mirrors it. Asks for the reason; nothing is edited or removed. */
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { CaseAct, CaseDetail, RecordedActAnswer } from '#features/cases/contract.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { ConflictNotice, Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { isIsoDayText } from '#ui/typing/parse-typed-date.ts';
import { sentenceFor } from './act-field-list.tsx';
import { focusFirstField, leavesForm, useFirstError } from './form-keys.ts';
import { useAfterTyping } from './use-after-typing.ts';
import { useActWriter, type ActBodyBySeq } from './use-act-writer.ts';
import { useOrderCheck } from './use-order-check.ts';

export interface CorrectionFormProps {
  readonly detail: CaseDetail;
  readonly act: CaseAct;
  readonly today: string;
  readonly onClose: () => void;
  readonly onWritten: (answer: RecordedActAnswer) => void;
}

function reasonError(reason: string): string | undefined {
  return reason.trim() === '' ? 'Phải ghi lý do đính chính.' : undefined;
}

function dayError(dated_on: string, act: CaseAct, today: string): string | undefined {
  if (dated_on.trim() === '') return 'Phải ghi ngày đính chính.';
  if (!isIsoDayText(dated_on)) return `“${dated_on}” không phải là ngày có thật.`;
  if (dated_on > today) return `Ngày ${formatDate(dated_on)} sau hôm nay (${formatDate(today)}).`;
  if (dated_on < act.dated_on)
    return `Ngày đính chính ${formatDate(dated_on)} trước ngày của “${act.label}” ${formatDate(act.dated_on)}.`;
  return undefined;
}

/** What is typed, whether the order of the case allows it, and how it is written. */
function useCorrection(
  { detail, act, today, onWritten }: CorrectionFormProps,
  frame: RefObject<HTMLDivElement | null>,
) {
  const draft = useFormDraft(`correction:${act.code}`, { reason: '', dated_on: today });
  const { reason, dated_on } = draft.values;
  const [tried, setTried] = useState(false);
  const toFirstError = useFirstError(frame);
  const writer = useActWriter({
    detail,
    label: `Đính chính ${act.label}`,
    onWritten: (answer) => {
      draft.clear();
      onWritten(answer);
    },
  });
  const body: ActBodyBySeq = { type: 'corrected', dated_on, corrects: act.code, data: { reason: reason.trim() } };
  const errors = { reason: reasonError(reason), dated_on: dayError(dated_on, act, today) };
  // Whether the act may be corrected at all is known before a reason is typed.
  const order = useOrderCheck(
    detail.code,
    errors.dated_on === undefined && !writer.busy
      ? { ...body, data: { reason: 'kiểm tra' }, expected_seq: detail.seq }
      : undefined,
  );
  return {
    values: draft.values,
    body,
    writer,
    forbidden: sentenceFor(order, 'corrects'),
    reasonError: tried ? errors.reason : undefined,
    dayError: errors.dated_on ?? sentenceFor(order, 'dated_on'),
    set: (changes: { reason?: string; dated_on?: string }) => {
      draft.set(changes);
      writer.forget();
    },
    submit: () => {
      setTried(true);
      if (errors.reason === undefined && errors.dated_on === undefined) writer.write(body);
      else toFirstError();
    },
  };
}

export function CorrectionForm(props: CorrectionFormProps) {
  const { act, today, onClose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const form = useCorrection(props, frame);
  const { writer, values, set } = form;
  const save = useAfterTyping(form.submit);
  useEffect(() => focusFirstField(frame.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!leavesForm(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any field closes the form
    <div className="act-form correction-form" ref={frame} onKeyDown={onKeyDown}>
      <Form label={`Đính chính ${act.label}`} onSubmit={save} refusals={writer.refusals}>
        {writer.conflict === undefined ? null : (
          <ConflictNotice
            conflict={writer.conflict}
            onSeeTheirs={writer.accept}
            onKeepMine={() => writer.writeOver(form.body)}
          />
        )}
        <p className="act-help">
          Nghiệp vụ này không bị sửa hay xóa: một nghiệp vụ đính chính đảo lại toàn bộ tác động của nó, có lý do và tên
          người ghi. <span className="dim">Luật THADS Đ37 k2.</span>
        </p>
        {form.forbidden === undefined ? null : (
          <p className="act-forbidden" role="alert">
            {form.forbidden}
          </p>
        )}
        <TextArea
          name="reason"
          label="Lý do đính chính"
          rows={2}
          maxLength={2000}
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={form.reasonError}
        />
        <DateField
          name="dated_on"
          label="Ngày đính chính"
          value={values.dated_on}
          onChange={(dated_on) => set({ dated_on })}
          min={act.dated_on}
          max={today}
          error={form.dayError}
        />
        <SubmitBar label="Ghi đính chính" busy={writer.busy} onCancel={onClose} />
      </Form>
    </div>
  );
}
