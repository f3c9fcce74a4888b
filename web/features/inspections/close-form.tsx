/** Closing a finding with a reason, where no act can mend it. What is typed is kept until it is written. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { Form, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { closeFinding, forgetFindings } from './inspections-api.ts';

export function CloseButton({ findingKey, label }: { findingKey: string; label: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpened(true)}>
        Đóng bằng giải trình
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="Đóng phát hiện bằng giải trình">
        {opened ? <CloseForm findingKey={findingKey} label={label} onClose={() => setOpened(false)} /> : null}
      </Dialog>
    </>
  );
}

function CloseForm({ findingKey, label, onClose }: { findingKey: string; label: string; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const [key] = useState(newIdempotencyKey);
  const draft = useFormDraft(`close-finding:${findingKey}`, { reason: '' });
  const close = useMutation({
    mutationFn: (reason: string) => closeFinding(findingKey, reason, key),
    onSuccess: async () => {
      draft.clear();
      toast.show({ sentence: 'Đã đóng phát hiện; giải trình được giữ cùng tên người đóng và ngày.' });
      onClose();
      await forgetFindings(client);
    },
  });
  return (
    <Form label="Đóng phát hiện" refusals={refusalsOf(close.error)} onSubmit={() => close.mutate(draft.values.reason)}>
      <p>{label}</p>
      <TextArea
        name="reason"
        label="Lý do"
        hint="Vì sao không khắc phục được, hoặc không cần khắc phục, bằng nghiệp vụ trong hồ sơ. Phát hiện không bị xóa, và tự mở lại khi tình tiết thay đổi."
        rows={4}
        maxLength={2000}
        value={draft.values.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      <SubmitBar
        label="Đóng phát hiện"
        busy={close.isPending}
        onCancel={onClose}
        {...(draft.restored ? { note: 'tiếp tục bản nháp đang giữ' } : {})}
      />
    </Form>
  );
}
