/** Answers a mistaken act with a correcting one that mirrors it. Asks for the reason; nothing is edited or removed. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { CaseAct, CaseDetail, RecordedActAnswer } from '#features/cases/contract.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { ConflictNotice, Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { isIsoDayText } from '#ui/typing/parse-typed-date.ts';
import { sentenceFor } from './act-field-list.tsx';
import { focusFirstError, focusFirstField, leavesForm } from './form-keys.ts';
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

export function CorrectionForm({ detail, act, today, onClose, onWritten }: CorrectionFormProps) {
  const draft = useFormDraft(`correction:${act.code}`, { reason: '', dated_on: today });
  const { reason, dated_on } = draft.values;
  const [tried, setTried] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirstField(frame.current), []);
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
      ? { ...body, data: { reason: reason.trim() === '' ? 'kiểm tra' : reason.trim() }, expected_seq: detail.seq }
      : undefined,
  );
  const submit = () => {
    setTried(true);
    if (errors.reason === undefined && errors.dated_on === undefined) writer.write(body);
    else focusFirstError(frame.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!leavesForm(event)) return;
    event.preventDefault();
    onClose();
  };
  const forbidden = sentenceFor(order, 'corrects');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any field closes the form
    <div className="act-form correction-form" ref={frame} onKeyDown={onKeyDown}>
      <Form label={`Đính chính ${act.label}`} onSubmit={submit} refusals={writer.refusals}>
        {writer.conflict === undefined ? null : (
          <ConflictNotice
            conflict={writer.conflict}
            onSeeTheirs={writer.accept}
            onKeepMine={() => writer.writeOver(body)}
          />
        )}
        <p className="act-help">
          Nghiệp vụ này không bị sửa hay xóa: một nghiệp vụ đính chính đảo lại toàn bộ tác động của nó, có lý do và tên
          người ghi. <span className="dim">Luật THADS Đ37 k2.</span>
        </p>
        {forbidden === undefined ? null : (
          <p className="act-forbidden" role="alert">
            {forbidden}
          </p>
        )}
        <TextArea
          name="reason"
          label="Lý do đính chính"
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(next) => {
            draft.set({ reason: next });
            writer.forget(['reason']);
          }}
          error={tried ? errors.reason : undefined}
        />
        <DateField
          name="dated_on"
          label="Ngày đính chính"
          value={dated_on}
          onChange={(next) => {
            draft.set({ dated_on: next });
            writer.forget(['dated_on']);
          }}
          min={act.dated_on}
          max={today}
          error={errors.dated_on ?? sentenceFor(order, 'dated_on')}
        />
        <SubmitBar label="Ghi đính chính" busy={writer.busy} onCancel={onClose} />
      </Form>
    </div>
  );
}
