/**
 * The form of one act, in the place where it was offered. It is held against the rules while it is typed, says what the case
 * will come to, and keeps what was typed until it is written.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Refusal } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { POSITION_NAMES } from '#law/positions.ts';
import type { ActOffer, CaseDetail, RecordedActAnswer } from '#features/cases/contract.ts';
import { Button } from '#ui/button.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { ConflictNotice, Form, SubmitBar } from '#ui/form/form.tsx';
import { CheckField } from '#ui/form/text-field.tsx';
import { ActFieldList, sentenceFor } from './act-field-list.tsx';
import { actBodyOf, initialValues, readAct, type ActReading } from './act-values.ts';
import { focusFirstField, leavesForm, useFirstError } from './form-keys.ts';
import { useActDraft } from './use-act-draft.ts';
import { useActWriter } from './use-act-writer.ts';
import { useAfterTyping } from './use-after-typing.ts';
import { useOrderCheck } from './use-order-check.ts';
import { useAllUnits } from './use-units.ts';

export interface ActFormProps {
  readonly detail: CaseDetail;
  readonly offer: ActOffer;
  readonly today: string;
  readonly onClose: () => void;
  readonly onWritten: (answer: RecordedActAnswer) => void;
}

/** What the case comes to, as far as the rules can tell before the server has said it. */
function previewOf(detail: CaseDetail, reading: ActReading): string {
  const { after } = reading;
  if (after === undefined) return '';
  const parts = [];
  if (after.position !== detail.position) parts.push(`hồ sơ chuyển sang “${POSITION_NAMES[after.position].label}”`);
  if (after.rest_vnd !== BigInt(detail.rest_vnd)) parts.push(`còn phải thi hành ${formatVnd(after.rest_vnd)} ₫`);
  return parts.length === 0 ? 'Tình trạng và số tiền của hồ sơ không đổi.' : `Sau khi ghi: ${parts.join('; ')}.`;
}

const NONE: readonly Refusal[] = [];

/** What is typed, what the rules say to it, and how it is written. */
function useActForm(
  { detail, offer, today, onWritten, onClose }: ActFormProps,
  frame: RefObject<HTMLDivElement | null>,
) {
  const draft = useFormDraft(`act:${detail.code}:${offer.type}`, initialValues(offer, today));
  const { values } = draft;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const toFirstError = useFirstError(frame);
  const [stopped, setStopped] = useState<readonly Refusal[]>(NONE);
  const [happened, setHappened] = useState(false);
  const [unlawful, setUnlawful] = useState(false);
  const writer = useActWriter({
    detail,
    label: offer.label,
    onWritten: (answer) => {
      draft.clear();
      onWritten(answer);
    },
  });
  const drafter = useActDraft(detail, () => {
    draft.clear();
    onClose();
  });
  const reading = useMemo(() => readAct(detail, offer, values, today), [detail, offer, values, today]);
  const lastOn = detail.acts.reduce((last, act) => (act.dated_on > last ? act.dated_on : last), '');
  const comesLate = reading.refusals.length === 0 && (values['dated_on'] ?? '') < lastOn && !writer.busy;
  const order = useOrderCheck(
    detail.code,
    comesLate ? { ...actBodyOf(offer, values), expected_seq: detail.seq } : undefined,
  );
  const against = [...reading.refusals, ...order.filter((one) => !happened || !speaksOfLaw(one))];
  if (!unlawful && (writer.refusals.some(speaksOfLaw) || order.some(speaksOfLaw))) setUnlawful(true);
  const set = (changes: Record<string, string>) => {
    draft.set(changes);
    const fields = Object.keys(changes);
    setTouched((now) => new Set([...now, ...fields]));
    setStopped(NONE);
    writer.forget();
    drafter.forget();
  };
  const send = (as: 'act' | 'draft') => {
    setTried(true);
    if (reading.refusals.length === 0) {
      const body = actBodyOf(offer, values);
      return as === 'draft' ? drafter.draft(body) : writer.write(happened ? { ...body, happened } : body);
    }
    // What names no field of the form can only be said above it.
    setStopped(reading.refusals.filter((one) => one.field === undefined || one.field === 'type'));
    return toFirstError();
  };
  return {
    draft,
    writer,
    drafter,
    set,
    happened: offer.may_record && (unlawful || happened) ? { checked: happened, set: setHappened } : undefined,
    // Who may not record it drafts it for who signs.
    submit: () => send(offer.may_record ? 'act' : 'draft'),
    toDraft: () => send('draft'),
    refusals: [writer.refusals, drafter.refusals, stopped].find((some) => some.length > 0) ?? NONE,
    preview: against.length === 0 ? previewOf(detail, reading) : '',
    errorOf: (field: string) => (tried || touched.has(field) ? sentenceFor(against, field) : undefined),
  };
}

export function ActForm(props: ActFormProps) {
  const { detail, offer, today, onClose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const units = useAllUnits(offer.receiving_unit);
  const { draft, writer, drafter, set, submit, toDraft, refusals, preview, errorOf, happened } = useActForm(
    props,
    frame,
  );
  const { values } = draft;
  const save = useAfterTyping(submit);
  useEffect(() => focusFirstField(frame.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!leavesForm(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape in any field closes the form
    <div className="act-form" ref={frame} onKeyDown={onKeyDown}>
      <Form label={offer.label} onSubmit={save} refusals={refusals}>
        {writer.conflict === undefined ? null : (
          <ConflictNotice
            conflict={writer.conflict}
            onSeeTheirs={writer.accept}
            onKeepMine={() => writer.writeOver({ ...actBodyOf(offer, values), happened: happened?.checked === true })}
          />
        )}
        {happened === undefined ? null : <Happened {...happened} />}
        <p className="act-help">
          {offer.help} <span className="dim">{offer.article}.</span>
        </p>
        {draft.restored ? <RestoredDraft onDiscard={draft.discard} /> : null}
        <ActFieldList
          detail={detail}
          offer={offer}
          values={values}
          set={set}
          units={units}
          today={today}
          errorOf={errorOf}
        />
        {offer.has_paper && offer.may_record ? (
          <p className="act-help">
            <Button small busy={drafter.busy} onClick={toDraft}>
              Soạn văn bản
            </Button>{' '}
            <span className="dim">Soạn trước, ký và lấy số khi ban hành; “Ghi” chỉ ghi việc đã làm.</span>
          </p>
        ) : null}
        <SubmitBar
          label={offer.may_record ? 'Ghi' : 'Soạn văn bản trình ký'}
          busy={writer.busy || drafter.busy}
          onCancel={onClose}
          note={<span role="status">{preview === '' ? noteOf(values['dated_on'], today) : preview}</span>}
        />
      </Form>
    </div>
  );
}

/** Whether a rule of law speaks against the act: a draft is stopped by it, what has happened is not. */
function speaksOfLaw(one: Refusal): boolean {
  return one.code.startsWith('law-');
}

/** The law was broken, the record must not be: what has happened is recorded, and the breach becomes a finding. */
function Happened({ checked, set }: { checked: boolean; set: (happened: boolean) => void }) {
  return (
    <div className="act-happened">
      <CheckField
        name="happened"
        label="Việc đã diễn ra trên thực tế: vẫn ghi nhận, thành phát hiện tự kiểm tra"
        checked={checked}
        onChange={set}
      />
    </div>
  );
}

function RestoredDraft({ onDiscard }: { onDiscard: () => void }) {
  return (
    <p className="act-help">
      Đã mở lại nội dung đang nhập dở.{' '}
      <Button small kind="quiet" onClick={onDiscard}>
        Nhập lại từ đầu
      </Button>
    </p>
  );
}

/** Says it when the day is not today, because a day left over from a draft is easily overlooked. */
function noteOf(dated_on: string | undefined, today: string): string {
  return dated_on === undefined || dated_on === today || !/^\d{4}-\d{2}-\d{2}$/.test(dated_on)
    ? 'Esc: đóng, giữ bản nháp'
    : `ghi cho ngày ${formatDate(dated_on)}`;
}
