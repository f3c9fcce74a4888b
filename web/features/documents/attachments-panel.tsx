/** The files attached to a subject (`case VP-0001`): adding one with its progress, opening, taking away with a reason. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AttachmentView } from '#features/documents/contract.ts';
import { MOST_ATTACHMENT_BYTES } from '#features/documents/domain/limits.ts';
import { api, newIdempotencyKey, refusalsOf, type Refusal } from '#ui/api-client.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState, Panel, Skeleton } from '#ui/display/panel.tsx';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { ProgressPanel } from '#ui/feedback/progress-panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { Form, RefusalSummary, SubmitBar } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { momentText } from '#web/moment-text.ts';
import { attachmentHref, attachmentsPath, attachmentsQuery } from './documents-api.ts';
import { FileChooser } from './file-chooser.tsx';
import { sendForm, type Sending } from './send-form.ts';
import { sizeText } from './size-text.ts';
import './documents.css';

export function AttachmentsPanel({ subject }: { subject: string }) {
  const { data, error } = useQuery(attachmentsQuery(subject));
  const [removing, setRemoving] = useState<AttachmentView>();
  if (error !== null)
    return (
      <Panel title="Tệp đính kèm" padded>
        <EmptyState title="Chưa xem được tệp đính kèm.">{refusalsOf(error)[0]?.sentence}</EmptyState>
      </Panel>
    );
  return (
    <Panel title="Tệp đính kèm" padded>
      {data === undefined ? <Skeleton height={80} /> : null}
      {data?.may_add === true ? <AddAttachment subject={subject} /> : null}
      {data?.rows.length === 0 ? <EmptyState title="Chưa có tệp đính kèm." /> : null}
      {data === undefined || data.rows.length === 0 ? null : (
        <ul className="attachment-list" aria-label="Tệp đính kèm">
          {data.rows.map((row) => (
            <Attachment key={row.id} row={row} onRemove={data.may_add ? () => setRemoving(row) : undefined} />
          ))}
        </ul>
      )}
      <RemoveAttachment subject={subject} row={removing} onClose={() => setRemoving(undefined)} />
    </Panel>
  );
}

function Attachment({ row, onRemove }: { row: AttachmentView; onRemove: (() => void) | undefined }) {
  const { removed } = row;
  return (
    <li className={removed === null ? '' : 'removed'}>
      <div className="grow">
        <AppLink href={attachmentHref(row.id)} download={row.file_name}>
          {row.file_name}
        </AppLink>{' '}
        <span className="dim small">{sizeText(row.size_bytes)}</span>
        <div className="dim small">
          {row.added_by_name} thêm {momentText(row.added_at)}
          {row.note === '' ? '' : `; ${row.note}`}
        </div>
        {removed === null ? null : (
          <div className="small">
            {removed.by_name} gỡ {momentText(removed.at)}: {removed.reason}
          </div>
        )}
      </div>
      {removed === null && onRemove !== undefined ? (
        <Button small kind="quiet" icon="trash" onClick={onRemove}>
          Gỡ<span className="visually-hidden"> {row.file_name}</span>
        </Button>
      ) : null}
    </li>
  );
}

/** Refused here already, before a byte is sent. */
function refuseSize(file: File): readonly Refusal[] {
  return file.size <= MOST_ATTACHMENT_BYTES
    ? []
    : [
        {
          code: 'file-too-large',
          sentence: `Tệp "${file.name}" ${sizeText(file.size)}, lớn hơn ${sizeText(MOST_ATTACHMENT_BYTES)}; không gửi được.`,
        },
      ];
}

function AddAttachment({ subject }: { subject: string }) {
  const client = useQueryClient();
  const toast = useToast();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [sent, setSent] = useState<{ readonly name: string; readonly share: number }>();
  const sending = useRef<Sending<unknown>>(undefined);
  const add = async (file: File) => {
    const refused = refuseSize(file);
    setRefusals(refused);
    if (refused.length > 0) return;
    setSent({ name: file.name, share: 0 });
    sending.current = sendForm(attachmentsPath(subject), file, {}, (share) => setSent({ name: file.name, share }));
    try {
      await sending.current.finished;
      await client.invalidateQueries({ queryKey: ['documents', 'attachments', subject] });
      toast.show({ sentence: `Đã đính kèm "${file.name}".` });
    } catch (thrown) {
      setRefusals(refusalsOf(thrown));
    }
    setSent(undefined);
  };
  if (sent !== undefined)
    return (
      <ProgressPanel
        title={`Đang gửi ${sent.name}`}
        state="running"
        done={Math.round(sent.share * 100)}
        total={100}
        unit="%"
        sentence="Xin giữ trang này mở đến khi gửi xong."
        actions={<Button onClick={() => sending.current?.stop()}>Thôi gửi</Button>}
      />
    );
  return (
    <div className="attachment-add">
      <RefusalSummary refusals={refusals} />
      <FileChooser label="Đính kèm tệp" onChoose={(file) => void add(file)} />
    </div>
  );
}

interface RemoveProps {
  readonly subject: string;
  readonly row: AttachmentView | undefined;
  readonly onClose: () => void;
}

function RemoveAttachment({ subject, row, onClose }: RemoveProps) {
  return (
    <Dialog opened={row !== undefined} onClose={onClose} title="Gỡ tệp đính kèm">
      {row === undefined ? null : <RemoveForm subject={subject} row={row} onClose={onClose} />}
    </Dialog>
  );
}

function RemoveForm({ subject, row, onClose }: RemoveProps & { readonly row: AttachmentView }) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const key = useRef(newIdempotencyKey());
  const remove = async () => {
    setBusy(true);
    try {
      await api.post(`/api/documents/attachments/${row.id}/remove`, { body: { reason }, idempotencyKey: key.current });
      await client.invalidateQueries({ queryKey: ['documents', 'attachments', subject] });
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Form label="Gỡ tệp đính kèm" refusals={refusalsOf(error)} onSubmit={() => void remove()}>
      <p>
        <strong>{row.file_name}</strong> không còn tính là tài liệu của hồ sơ; tên tệp, người gỡ và lý do vẫn được giữ.
      </p>
      <TextArea name="reason" label="Lý do" rows={2} value={reason} onChange={setReason} />
      <SubmitBar label="Gỡ tệp" busy={busy} onCancel={onClose} />
    </Form>
  );
}
