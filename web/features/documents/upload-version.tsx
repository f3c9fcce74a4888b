/** Bringing a province's own version: the file is checked as soon as it is chosen, and kept only when it can be filled. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateWarning } from '#features/documents/contract.ts';
import type { ReadyTemplate } from '#features/documents/domain/template-shape.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Dialog } from '#ui/feedback/dialog.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { Form, RefusalSummary, SubmitBar } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Icon } from '#ui/icon.tsx';
import { useToday } from '#ui/today.tsx';
import { checkPath, versionsPath } from './documents-api.ts';
import { FileChooser } from './file-chooser.tsx';
import { sendForm } from './send-form.ts';
import { sizeText } from './size-text.ts';

export interface UploadVersionProps {
  readonly template: ReadyTemplate;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function UploadVersion({ template, opened, onClose }: UploadVersionProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Thay mẫu: ${template.label}`} width={600}>
      {opened ? <UploadForm template={template} onClose={onClose} /> : null}
    </Dialog>
  );
}

interface Checked {
  readonly file: File;
  /** undefined while the server looks at it. */
  readonly warnings?: readonly TemplateWarning[];
  readonly error?: unknown;
}

function UploadForm({ template, onClose }: Omit<UploadVersionProps, 'opened'>) {
  const today = useToday();
  const toast = useToast();
  const client = useQueryClient();
  const [checked, setChecked] = useState<Checked>();
  const [valid_from, setValidFrom] = useState<string>(today);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const choose = async (file: File) => {
    setError(undefined);
    setChecked({ file });
    try {
      const { warnings } = await sendForm<{ warnings: readonly TemplateWarning[] }>(checkPath(template.code), file, {})
        .finished;
      setChecked({ file, warnings });
    } catch (thrown) {
      setChecked({ file, error: thrown });
    }
  };
  const save = async (file: File) => {
    setBusy(true);
    try {
      await sendForm(versionsPath(template.code), file, { valid_from, note }).finished;
      await client.invalidateQueries({ queryKey: ['documents'] });
      toast.show({ sentence: `Đã thay mẫu "${template.label}".` });
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  const usable = checked?.warnings !== undefined;
  return (
    <Form
      label="Thay mẫu"
      refusals={refusalsOf(error)}
      onSubmit={() => {
        if (usable) void save(checked.file);
      }}
    >
      <FileChooser label="Chọn tệp .docx" accept=".docx" onChoose={(file) => void choose(file)} />
      <div aria-live="polite">{checked === undefined ? null : <CheckAnswer checked={checked} />}</div>
      <DateField
        name="valid_from"
        label="Có hiệu lực từ ngày"
        hint="Văn bản đề ngày trước đó vẫn theo mẫu cũ."
        value={valid_from}
        onChange={setValidFrom}
      />
      <TextField name="note" label="Ghi chú" optional maxLength={500} value={note} onChange={setNote} />
      <SubmitBar label="Dùng mẫu này" busy={busy} disabled={!usable} onCancel={onClose} />
    </Form>
  );
}

function CheckAnswer({ checked }: { checked: Checked }) {
  const { file, warnings, error } = checked;
  if (error !== undefined) return <RefusalSummary refusals={refusalsOf(error)} />;
  return (
    <div className="check-answer">
      <div>
        <strong>{file.name}</strong> <span className="dim small">{sizeText(file.size)}</span>
      </div>
      {warnings === undefined ? <div className="dim">Đang kiểm tra từng ô...</div> : null}
      {warnings?.length === 0 ? (
        <div className="row">
          <Icon name="check" /> Mẫu dùng được: mọi ô đều điền được.
        </div>
      ) : null}
      {warnings === undefined || warnings.length === 0 ? null : (
        <>
          <div>Mẫu dùng được, nhưng cần xem lại:</div>
          <ul>
            {warnings.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
