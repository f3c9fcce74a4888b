/** The head accepts a request that came out of time, with the ground of the law and what proves it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import { LATE_GROUNDS, type RequestRow } from '#features/intake/contract.ts';
import { ApiRefusal, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/today.tsx';
import { useAfterTyping } from '#web/features/cases/use-after-typing.ts';
import { acceptLateRequest } from './intake-queries.ts';

const NONE: readonly Refusal[] = [];

const GROUND_CHOICES = Object.entries(LATE_GROUNDS).map(([value, label]) => {
  const [name = label, article = ''] = label.split(/ \((?=NĐ|Luật)/);
  return { value, label: name, note: article.replace(/\)$/, '') };
});

function AcceptForm({ request, onClose }: { request: RequestRow; onClose: () => void }) {
  const today = useToday();
  const client = useQueryClient();
  const toast = useToast();
  const key = useRef(newIdempotencyKey());
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const { values, set, clear } = useFormDraft(`accept-late:${request.code}`, {
    accepted_on: today,
    ground: '',
    reason: '',
  });
  const mutation = useMutation({
    mutationFn: () => acceptLateRequest(request.code, { ...values, reason: values.reason.trim() }, key.current),
    onSuccess: async () => {
      clear();
      toast.show({ sentence: `Đã chấp nhận yêu cầu quá hạn của ${request.requester_name}; có thể ra quyết định.` });
      await client.invalidateQueries({ queryKey: ['intake'] });
      onClose();
    },
    onError: (error) => {
      if (error instanceof ApiRefusal) key.current = newIdempotencyKey();
      setRefusals(refusalsOf(error));
    },
  });
  const change = (changes: Partial<typeof values>) => {
    set(changes);
    setRefusals(NONE);
  };
  const save = useAfterTyping(() => mutation.mutate());
  return (
    <Form label="Chấp nhận yêu cầu quá hạn" onSubmit={save} refusals={refusals}>
      <ChoiceField
        name="ground"
        label="Căn cứ chấp nhận"
        choices={GROUND_CHOICES}
        value={values.ground}
        onChange={(ground) => change({ ground })}
      />
      <TextArea
        name="reason"
        label="Lý do và tài liệu chứng minh"
        rows={2}
        maxLength={2000}
        value={values.reason}
        onChange={(reason) => change({ reason })}
      />
      <DateField
        name="accepted_on"
        label="Ngày chấp nhận"
        value={values.accepted_on}
        onChange={(accepted_on) => change({ accepted_on })}
        min={request.received_on}
        max={today}
      />
      <SubmitBar label="Ghi chấp nhận" busy={mutation.isPending} onCancel={onClose} />
    </Form>
  );
}

export function AcceptLateForm({ request }: { request: RequestRow }) {
  const [opened, setOpened] = useState(false);
  if (opened) return <AcceptForm request={request} onClose={() => setOpened(false)} />;
  return (
    <div>
      <Button onClick={() => setOpened(true)}>Chấp nhận yêu cầu quá hạn…</Button>
    </div>
  );
}
