/** The paper as a file: to take along, to complete in Word, and to bring back completed. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActDraftDetail } from '#features/cases/contract.ts';
import { refusalsOf, type Refusal } from '#ui/api-client.ts';
import { LinkButton } from '#ui/button.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { RefusalSummary } from '#ui/form/form.tsx';
import { paperFileHref } from '#web/features/documents/documents-api.ts';
import { FileChooser } from '#web/features/documents/file-chooser.tsx';
import { sendForm } from '#web/features/documents/send-form.ts';

const NONE: readonly Refusal[] = [];

export function WordFile({ detail }: { readonly detail: ActDraftDetail }) {
  const { draft, issued, has_file, may_change } = detail;
  if (issued !== null)
    return (
      <div className="draft-steps">
        <LinkButton icon="download" download href={paperFileHref(issued.paper)}>
          Tải văn bản đã phát hành
        </LinkButton>
      </div>
    );
  const href = `/api/documents/drafts/${draft}/file`;
  return (
    <section className="draft-file" aria-label="Tệp Word">
      <div className="draft-steps">
        <LinkButton icon="download" download href={href}>
          Tải bản xem
        </LinkButton>
        {may_change ? (
          <LinkButton icon="download" download href={`${href}?for=word`}>
            Tải để sửa bằng Word
          </LinkButton>
        ) : null}
      </div>
      {has_file ? (
        <p className="small">
          Văn bản theo tệp Word đã nộp{may_change ? '; lưu lại nội dung thì tệp ấy bị thay bằng mẫu' : ''}.
        </p>
      ) : null}
    </section>
  );
}

/** Brings back the paper as somebody completed it in Word; number and date are filled in on issue. */
export function SendWordFile({ draft, version }: Pick<ActDraftDetail, 'draft' | 'version'>) {
  const client = useQueryClient();
  const toast = useToast();
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const send = async (file: File) => {
    setRefusals(NONE);
    try {
      await sendForm(`/api/documents/drafts/${draft}/file`, file, { version: String(version) }).finished;
      toast.show({ sentence: `Đã nhận ${file.name}; số và ngày được điền khi ban hành.` });
      await client.invalidateQueries({ queryKey: ['drafts'] });
    } catch (error) {
      setRefusals(refusalsOf(error));
    }
  };
  return (
    <>
      <FileChooser label="Nộp tệp Word đã sửa" accept=".docx" onChoose={(file) => void send(file)} />
      <RefusalSummary refusals={refusals} />
    </>
  );
}
