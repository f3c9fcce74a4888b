/** The versions of a template, the newest first, and the way to bring a province's own. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateVersionView } from '#features/documents/contract.ts';
import type { ReadyTemplate } from '#features/documents/domain/template-shape.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, Skeleton } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { momentText } from '#web/moment-text.ts';
import { useSession } from '#web/session.ts';
import { templateHref, versionsQuery } from './documents-api.ts';
import { sizeText } from './size-text.ts';
import { UploadVersion } from './upload-version.tsx';

export function TemplateVersions({ template }: { template: ReadyTemplate }) {
  const { abilities } = useSession();
  const { data, error } = useQuery(versionsQuery(template.code));
  const [opened, setOpened] = useState(false);
  if (error !== null) return <EmptyState title="Chưa xem được các bản.">{refusalsOf(error)[0]?.sentence}</EmptyState>;
  if (data === undefined) return <Skeleton height={120} />;
  return (
    <div className="template-versions">
      {abilities.includes('documents.manage-templates') ? (
        <div className="row">
          <Button kind="primary" icon="upload" onClick={() => setOpened(true)}>
            Thay bằng mẫu của tỉnh
          </Button>
          <span className="dim small">Tải mẫu về, sửa bằng Word, rồi gửi lên đây.</span>
        </div>
      ) : null}
      <ul className="version-list">
        {data.map((version) => (
          <Version key={version.id ?? 'ready'} template={template} version={version} />
        ))}
      </ul>
      <UploadVersion template={template} opened={opened} onClose={() => setOpened(false)} />
    </div>
  );
}

function Version({ template, version }: { template: ReadyTemplate; version: TemplateVersionView }) {
  const { valid_from, uploaded_at, uploaded_by_name } = version;
  const name = valid_from === null ? 'Mẫu có sẵn' : `Từ ${formatDate(valid_from)}`;
  return (
    <li>
      <div className="grow">
        <strong>{name}</strong> {version.current ? <Tag tone="green">đang dùng</Tag> : null}
        <div className="dim small">
          {version.file_name}, {sizeText(version.size_bytes)}
          {uploaded_at === null ? '' : `; ${uploaded_by_name ?? ''} gửi lên ${momentText(uploaded_at)}`}
        </div>
        {valid_from === null || version.note === '' ? null : <div className="small">{version.note}</div>}
      </div>
      <LinkButton small icon="download" download href={templateHref(template.code, 'file', version.id ?? '0')}>
        {`Tải ${name.toLocaleLowerCase('vi')}`}
      </LinkButton>
    </li>
  );
}
