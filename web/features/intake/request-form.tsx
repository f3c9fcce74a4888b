/** Enters a request for enforcement in the register of requests received. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { findIsoDay, getIsoDay } from '#kit/iso-day.ts';
import { refusal, type Refusal } from '#kit/result.ts';
import { checkParty, checkRequest } from '#features/intake/contract.ts';
import { ApiRefusal, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { Skeleton } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { PersonField } from '#ui/form/person-field.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/today.tsx';
import { useSession } from '#web/session.ts';
import { focusFirstField } from '#web/features/cases/form-keys.ts';
import { useAfterTyping } from '#web/features/cases/use-after-typing.ts';
import { judgmentByCode, receiveRequest } from './intake-queries.ts';
import { knownJudgment, useJudgmentSearch } from './judgment-search.ts';
import { LimitationNote } from './limitation-note.tsx';
import { choiceOf, newParty, type KnownJudgment, type PartyDraft } from './opening-draft.ts';
import { PartyEntry } from './party-entry.tsx';
import { inPlainWords } from './plain-words.ts';

const NONE: readonly Refusal[] = [];

interface RequestValues {
  readonly judgment: KnownJudgment | null;
  readonly judgment_text: string;
  readonly requester: PartyDraft;
  readonly received_on: string;
  readonly content: string;
}

/** What the rules say against the request; empty where it may be entered. */
function refusalsAgainst(values: RequestValues, today: string): readonly Refusal[] {
  const { judgment, requester } = values;
  const day = findIsoDay(today) ?? getIsoDay('2000-01-01');
  const choice = choiceOf(requester);
  return [
    ...(judgment === null ? [refusal('judgment-required', 'Chọn bản án, quyết định đã vào sổ.', 'judgment')] : []),
    ...('code' in choice ? [] : checkParty(choice, day, 'requester.')),
    ...checkRequest(values, day, judgment?.issued_on),
  ].map(inPlainWords);
}

function useRequestForm(judgment: KnownJudgment | null, onDone: (code: string) => void) {
  const today = useToday();
  const { person } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const key = useRef(newIdempotencyKey());
  const draft = useFormDraft<RequestValues>(`request:${judgment?.code ?? ''}`, {
    judgment,
    judgment_text: '',
    requester: { ...newParty({ debtors: [], creditors: [] }, 'creditors'), key: 'requester' },
    received_on: today,
    content: '',
  });
  const { values } = draft;
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const against = refusalsAgainst(values, today);
  const mutation = useMutation({
    mutationFn: () =>
      receiveRequest(
        {
          unit: person.unit_code,
          judgment: values.judgment?.code ?? '',
          requester: choiceOf(values.requester),
          received_on: values.received_on,
          content: values.content.trim(),
        },
        key.current,
      ),
    onSuccess: async ({ code }) => {
      draft.clear();
      toast.show({
        sentence: `Đã vào sổ yêu cầu thi hành án ${code}; thủ trưởng ra quyết định hoặc từ chối trong 5 ngày làm việc.`,
      });
      await client.invalidateQueries({ queryKey: ['intake'] });
      onDone(code);
    },
    onError: (error) => {
      if (error instanceof ApiRefusal) key.current = newIdempotencyKey();
      setRefusals(refusalsOf(error));
    },
  });
  return {
    values,
    refusals,
    busy: mutation.isPending,
    today,
    unit: person.unit_code,
    set: (changes: Partial<RequestValues>) => {
      draft.set(changes);
      setRefusals(NONE);
    },
    errorOf: (...fields: string[]) =>
      tried ? against.find((one) => one.field !== undefined && fields.includes(one.field))?.sentence : undefined,
    submit: () => {
      setTried(true);
      if (against.length > 0) setRefusals(against);
      else mutation.mutate();
    },
  };
}

interface RequestFormProps {
  /** Code of the judgment it is on, where that is known already. */
  readonly judgment: string | undefined;
  readonly onDone: (code: string) => void;
  readonly onClose: () => void;
}

function RequestFields({
  judgment,
  onDone,
  onClose,
}: Omit<RequestFormProps, 'judgment'> & { judgment: KnownJudgment | null }) {
  const frame = useRef<HTMLDivElement>(null);
  const { values, set, errorOf, refusals, busy, submit, today, unit } = useRequestForm(judgment, onDone);
  const { search, find } = useJudgmentSearch(unit);
  const save = useAfterTyping(submit);
  useEffect(() => focusFirstField(frame.current), []);
  const known = values.judgment;
  return (
    <div className="register-side" ref={frame}>
      <Form label="Nhận yêu cầu thi hành án" onSubmit={save} refusals={refusals}>
        <PersonField
          name="judgment"
          label="Bản án, quyết định"
          hint="Gõ số để tìm trong sổ đã nhận."
          placeholder="12/2021/DS-ST"
          mayBeNew={false}
          value={
            known === null
              ? { name: values.judgment_text }
              : { name: known.number, chosen: { ...known, name: known.number } }
          }
          onSearch={search}
          onChange={({ name, chosen }) =>
            set({ judgment_text: name, judgment: chosen === undefined ? null : find(chosen.code) })
          }
          error={errorOf('judgment')}
        />
        <PartyEntry
          party={values.requester}
          path="requester"
          label="Người yêu cầu"
          today={today}
          onChange={(changes) => set({ requester: { ...values.requester, ...changes } })}
          errorOf={errorOf}
        />
        <DateField
          name="received_on"
          label="Ngày nhận yêu cầu"
          help="Ngày người yêu cầu nộp hoặc trình bày trực tiếp; gửi qua bưu điện thì theo dấu bưu điện nơi gửi (Điều 31 Luật THADS)."
          value={values.received_on}
          onChange={(received_on) => set({ received_on })}
          max={today}
          error={errorOf('received_on')}
        />
        {known === null ? null : <LimitationNote in_force_on={known.in_force_on} received_on={values.received_on} />}
        <TextArea
          name="content"
          label="Nội dung yêu cầu"
          rows={3}
          maxLength={2000}
          value={values.content}
          onChange={(content) => set({ content })}
          error={errorOf('content')}
        />
        <SubmitBar label="Vào sổ" busy={busy} onCancel={onClose} note="Bản nháp được giữ." />
      </Form>
    </div>
  );
}

export function RequestForm({ judgment, onDone, onClose }: RequestFormProps) {
  const { data, isPending } = useQuery({ ...judgmentByCode(judgment ?? ''), enabled: judgment !== undefined });
  if (judgment !== undefined && isPending)
    return (
      <div className="register-side">
        <Skeleton height={240} />
      </div>
    );
  const known = data === undefined || data === null ? null : knownJudgment(data);
  return <RequestFields key={judgment ?? ''} judgment={known} onDone={onDone} onClose={onClose} />;
}
