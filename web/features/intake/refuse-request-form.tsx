/** Refuses a request in writing, with the ground of the law and the reason. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { REQUEST_REFUSAL_GROUNDS, type RequestRow } from '#features/intake/contract.ts';
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
import { refuseRequest } from './intake-queries.ts';

const NONE: readonly Refusal[] = [];

const GROUND_CHOICES = Object.entries(REQUEST_REFUSAL_GROUNDS).map(([value, label]) => {
  const [name = label, article = ''] = label.split(/ \((?=Luật)/);
  return { value, label: name, note: article.replace(/\)$/, '') };
});

/** Then the ground is at hand, and is changed where there is another. */
function isLate({ timing, late_accepted_on }: RequestRow): boolean {
  return timing?.in_time === false && late_accepted_on === null;
}

function RefuseForm({ request, onClose }: { request: RequestRow; onClose: () => void }) {
  const today = useToday();
  const client = useQueryClient();
  const toast = useToast();
  const key = useRef(newIdempotencyKey());
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const { values, set, clear } = useFormDraft(`refuse:${request.code}`, {
    refused_on: today,
    ground: isLate(request) ? 'out-of-time' : '',
    reason:
      isLate(request) && request.timing !== null
        ? `Thời hiệu yêu cầu thi hành án đã hết ngày ${formatDate(request.timing.expires_on)}.`
        : '',
  });
  const mutation = useMutation({
    mutationFn: () => refuseRequest(request.code, { ...values, reason: values.reason.trim() }, key.current),
    onSuccess: async () => {
      clear();
      toast.show({ sentence: `Đã ghi từ chối yêu cầu của ${request.requester_name}.` });
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
    <Form label="Từ chối yêu cầu thi hành án" onSubmit={save} refusals={refusals}>
      <ChoiceField
        name="ground"
        label="Căn cứ từ chối"
        choices={GROUND_CHOICES}
        value={values.ground}
        onChange={(ground) => change({ ground })}
      />
      <TextArea
        name="reason"
        label="Lý do trả lời người yêu cầu"
        rows={2}
        maxLength={2000}
        value={values.reason}
        onChange={(reason) => change({ reason })}
      />
      <DateField
        name="refused_on"
        label="Ngày từ chối"
        value={values.refused_on}
        onChange={(refused_on) => change({ refused_on })}
        min={request.received_on}
        max={today}
      />
      <SubmitBar label="Ghi từ chối" busy={mutation.isPending} onCancel={onClose} />
    </Form>
  );
}

export function RefuseRequestForm({ request }: { request: RequestRow }) {
  const [opened, setOpened] = useState(false);
  if (opened) return <RefuseForm request={request} onClose={() => setOpened(false)} />;
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpened(true)}>
        Từ chối yêu cầu…
      </Button>
    </div>
  );
}
