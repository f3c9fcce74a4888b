/** Choosing the files of a package, by keyboard, by pointer or by dropping them here, and sending them. */
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState, type DragEvent } from 'react';
import { refusalsOf } from '#ui/api-client.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Panel } from '#ui/display/panel.tsx';
import { ProgressPanel } from '#ui/feedback/progress-panel.tsx';
import { RefusalSummary } from '#ui/form/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { IMPORTS_PATH } from './exchange-api.ts';
import { uploadPackage, type Upload } from './upload-package.ts';

const ACCEPTED = '.csv,.zip,.xlsx';

/** Bytes as an office reads them: `3,2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1_000)))} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** The files chosen so far; one chosen again under the same name takes the place of the first. */
function withFiles(now: readonly File[], more: readonly File[]): readonly File[] {
  const names = new Set(more.map((file) => file.name));
  return [...now.filter((file) => !names.has(file.name)), ...more];
}

export function UploadPanel({ onStarted }: { onStarted: (id: string) => void }) {
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const upload = useRef<Upload<{ id: string }>>(undefined);
  const refusals = refusalsOf(error);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const send = async () => {
    setError(undefined);
    setSent(0);
    upload.current = uploadPackage<{ id: string }>(IMPORTS_PATH, files, setSent);
    try {
      const started = await upload.current.finished;
      setFiles([]);
      await client.invalidateQueries({ queryKey: ['exchange'] });
      onStarted(started.id);
    } catch (thrown) {
      setError(thrown);
    }
    setSent(undefined);
  };
  if (sent !== undefined) {
    return (
      <ProgressPanel
        title="Đang gửi gói dữ liệu"
        state="running"
        done={Math.min(100, total === 0 ? 0 : Math.round((sent / total) * 100))}
        total={100}
        unit="%"
        sentence={`Đã gửi ${sizeText(sent)} trong ${sizeText(total)}. Xin giữ trang này mở đến khi gửi xong.`}
        actions={<Button onClick={() => upload.current?.stop()}>Thôi gửi</Button>}
      />
    );
  }
  return (
    <Panel title="Nhập gói dữ liệu" padded>
      <div className="upload">
        <RefusalSummary refusals={refusals} />
        <p className="dim">
          Nhiều tệp CSV, một tệp ZIP chứa các tệp đó, hoặc một tệp Excel có các trang tính cùng tên. Mọi dòng được kiểm
          tra trước; chỉ một dòng sai thì không ghi gì, và danh sách lỗi nêu từng dòng.
        </p>
        <FileChooser onChoose={(more) => setFiles((now) => withFiles(now, more))} />
        <ChosenFiles files={files} onRemove={(name) => setFiles((now) => now.filter((file) => file.name !== name))} />
        <div className="row">
          <Button kind="primary" icon="upload" disabled={files.length === 0} onClick={() => void send()}>
            Nhập dữ liệu
          </Button>
          {files.length === 0 ? null : (
            <span className="dim small">
              {files.length} tệp, {sizeText(total)}
            </span>
          )}
        </div>
      </div>
    </Panel>
  );
}

function FileChooser({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(Array.from(event.dataTransfer.files));
  };
  return (
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={20} />
      {/* The browser would name its own button in its own language. */}
      <label htmlFor={id} className="button">
        Chọn tệp
      </label>
      <span>hoặc thả tệp vào đây</span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        accept={ACCEPTED}
        onChange={(event) => {
          onChoose(Array.from(event.target.files ?? []));
          // The same file chosen again, corrected meanwhile, must be noticed.
          event.target.value = '';
        }}
      />
    </div>
  );
}

function ChosenFiles({ files, onRemove }: { files: readonly File[]; onRemove: (name: string) => void }) {
  if (files.length === 0) return null;
  return (
    <ul className="chosen-files" aria-label="Tệp đã chọn">
      {files.map((file) => (
        <li key={file.name}>
          <span className="grow">{file.name}</span>
          <span className="dim small">{sizeText(file.size)}</span>
          <IconButton icon="close" label={`Bỏ tệp ${file.name}`} onClick={() => onRemove(file.name)} />
        </li>
      ))}
    </ul>
  );
}
