/** Enters a judgment in the register of judgments received. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Refusal } from '#kit/result.ts';
import type { CaseType } from '#law/case-types.ts';
import { checkJudgment, type NewJudgment } from '#features/intake/contract.ts';
import { ApiRefusal, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { useToast } from '#ui/feedback/toast.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/today.tsx';
import { useSession } from '#web/session.ts';
import { focusFirstField } from '#web/features/cases/form-keys.ts';
import { useAfterTyping } from '#web/features/cases/use-after-typing.ts';
import { receiveJudgment } from './intake-queries.ts';
import { CaseTypeField, JudgmentFields } from './judgment-fields.tsx';
import { inPlainWords } from './plain-words.ts';

const NONE: readonly Refusal[] = [];

interface JudgmentValues {
  readonly unit: string;
  readonly number: string;
  readonly court: string;
  readonly issued_on: string;
  readonly in_force_on: string;
  readonly received_on: string;
  readonly case_type: string;
}

function judgmentOf(values: JudgmentValues): NewJudgment {
  return {
    number: values.number.trim(),
    court: values.court.trim(),
    issued_on: values.issued_on,
    in_force_on: values.in_force_on.trim() === '' ? null : values.in_force_on,
    received_on: values.received_on,
    case_type: values.case_type as CaseType,
  };
}

function useJudgmentForm(onDone: (code: string) => void) {
  const today = useToday();
  const { person } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const key = useRef(newIdempotencyKey());
  const draft = useFormDraft<JudgmentValues>('judgment', {
    unit: person.unit_code,
    number: '',
    court: '',
    issued_on: '',
    in_force_on: '',
    received_on: today,
    case_type: '',
  });
  const { values } = draft;
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const against = checkJudgment(judgmentOf(values), getIsoDay(today)).map(inPlainWords);
  const mutation = useMutation({
    mutationFn: () => receiveJudgment(values.unit, judgmentOf(values), key.current),
    onSuccess: async ({ code }) => {
      draft.clear();
      toast.show({
        sentence: `Đã vào sổ bản án, quyết định số ${values.number.trim()} với mã ${code}.`,
        link: { href: `/intake/new?judgment=${encodeURIComponent(code)}`, label: 'Ra quyết định' },
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
    set: (changes: Partial<JudgmentValues>) => {
      draft.set(changes);
      setRefusals(NONE);
    },
    errorOf: (field: string) => (tried ? against.find((one) => one.field === field)?.sentence : undefined),
    submit: () => {
      setTried(true);
      if (against.length > 0) setRefusals(against);
      else mutation.mutate();
    },
  };
}

export function JudgmentForm({ onDone, onClose }: { onDone: (code: string) => void; onClose: () => void }) {
  const { units } = useSession();
  const today = useToday();
  const frame = useRef<HTMLDivElement>(null);
  const { values, set, errorOf, refusals, busy, submit } = useJudgmentForm(onDone);
  const save = useAfterTyping(submit);
  useEffect(() => focusFirstField(frame.current), []);
  return (
    <div className="register-side" ref={frame}>
      <Form label="Nhận bản án, quyết định" onSubmit={save} refusals={refusals}>
        <TextField
          name="number"
          label="Số bản án, quyết định"
          placeholder="12/2021/DS-ST"
          value={values.number}
          onChange={(number) => set({ number })}
          error={errorOf('number')}
        />
        <JudgmentFields at="" values={values} onChange={set} errorOf={errorOf} today={today} />
        <CaseTypeField
          name="case_type"
          value={values.case_type}
          onChange={(case_type) => set({ case_type })}
          error={errorOf('case_type')}
        />
        {units.length > 1 ? (
          <ChoiceField
            name="unit"
            label="Đơn vị nhận"
            choices={units.map((unit) => ({ value: unit.code, label: unit.name }))}
            value={values.unit}
            onChange={(unit) => set({ unit })}
          />
        ) : null}
        <SubmitBar label="Vào sổ" busy={busy} onCancel={onClose} note="Bản nháp được giữ." />
      </Form>
    </div>
  );
}
