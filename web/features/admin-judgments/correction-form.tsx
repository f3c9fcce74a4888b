/** Answers a mistaken act with a correcting one. Asks for the reason; nothing is edited or removed. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FollowActAnswer, FollowActRow, FollowDetail } from '#features/admin-judgments/contract.ts';
import { checkAct } from '#features/admin-judgments/domain/check-act.ts';
import { getDefinition } from '#features/admin-judgments/domain/history.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { ConflictNotice, Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/today.tsx';
import { focusFirstField, leavesForm, useFirstError } from '#web/features/cases/form-keys.ts';
import { useAfterTyping } from '#web/features/cases/use-after-typing.ts';
import { actLabel } from './act-words.ts';
import { useFollowWriter } from './use-follow-writer.ts';

export interface CorrectionFormProps {
  readonly detail: FollowDetail;
  readonly act: FollowActRow;
  readonly onClose: () => void;
  readonly onWritten: (answer: FollowActAnswer) => void;
}

export function CorrectionForm({ detail, act, onClose, onWritten }: CorrectionFormProps) {
  const today = useToday();
  const frame = useRef<HTMLDivElement>(null);
  const draft = useFormDraft(`follow-correction:${act.code}`, { reason: '', dated_on: today });
  const { reason, dated_on } = draft.values;
  const [tried, setTried] = useState(false);
  const toFirstError = useFirstError(frame);
  const label = `Đính chính ${actLabel(act.type)}`;
  const writer = useFollowWriter(detail, label, (answer) => {
    draft.clear();
    onWritten(answer);
  });
  const body = { type: 'corrected', dated_on, corrects: act.code, data: { reason: reason.trim() } };
  const against = checkAct(getDefinition('corrected'), dated_on, body.data, getIsoDay(today));
  const errorOf = (field: string) => (tried ? against.find((one) => one.field === field)?.sentence : undefined);
  const set = (changes: Partial<typeof draft.values>) => {
    draft.set(changes);
    writer.forget();
  };
  const save = useAfterTyping(() => {
    setTried(true);
    if (against.length === 0) writer.write(body);
    else toFirstError();
  });
  useEffect(() => focusFirstField(frame.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!leavesForm(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any field closes the form
    <div className="act-form correction-form" ref={frame} onKeyDown={onKeyDown}>
      <Form label={label} onSubmit={save} refusals={writer.refusals}>
        {writer.conflict === undefined ? null : (
          <ConflictNotice
            conflict={writer.conflict}
            onSeeTheirs={writer.accept}
            onKeepMine={() => writer.writeOver(body)}
          />
        )}
        <p className="act-help">
          Nghiệp vụ này không bị sửa hay xóa: một nghiệp vụ đính chính bỏ tác động của nó, có lý do và tên người ghi.
        </p>
        <TextArea
          name="reason"
          label="Lý do đính chính"
          rows={2}
          maxLength={4_000}
          value={reason}
          onChange={(next) => set({ reason: next })}
          error={errorOf('reason')}
        />
        <DateField
          name="dated_on"
          label="Ngày đính chính"
          value={dated_on}
          onChange={(next) => set({ dated_on: next })}
          min={act.dated_on}
          max={today}
          error={errorOf('dated_on')}
        />
        <SubmitBar label="Ghi đính chính" busy={writer.busy} onCancel={onClose} />
      </Form>
    </div>
  );
}
