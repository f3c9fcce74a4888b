/** One template: what it is for, a filled-in sample, the fields a maker fills in, its versions. */
import { COMMON_PLACEHOLDERS } from '#features/documents/domain/placeholders.ts';
import type { ReadyTemplate } from '#features/documents/domain/template-shape.ts';
import { DescriptionList } from '#ui/display/panel.tsx';
import { Tabs } from '#ui/display/tabs.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { documentsHref, type TemplateSide } from './documents-search.ts';
import { templateHref } from './documents-api.ts';
import { DocxView } from './docx-view.tsx';
import { FIELD_KIND_LABELS, REGISTER_LABELS, SIGNER_LABELS } from './template-words.ts';
import { TemplateVersions } from './template-versions.tsx';
import './documents.css';

const SIDES = [
  { id: 'sample', label: 'Xem thử' },
  { id: 'fields', label: 'Ô điền' },
  { id: 'versions', label: 'Các bản' },
] as const;

export function TemplatePanel({ template, side }: { template: ReadyTemplate; side: TemplateSide }) {
  const { navigate } = useNavigation();
  const { code } = template;
  return (
    <div className="template-panel">
      <DescriptionList
        items={[
          ['Căn cứ', template.article],
          ['Người ký', SIGNER_LABELS[template.signer]],
          ['Lấy số từ', template.register === null ? 'không đánh số' : (REGISTER_LABELS[template.register] ?? '')],
        ]}
      />
      <Tabs
        label="Phần của mẫu"
        tabs={SIDES}
        active={side}
        onChange={(next) => navigate(documentsHref({ template: code, ...(next === 'sample' ? {} : { side: next }) }))}
      >
        {side === 'sample' ? (
          <DocxView href={templateHref(code, 'sample')} label={`Xem thử: ${template.label}`} />
        ) : null}
        {side === 'fields' ? <Fields template={template} /> : null}
        {side === 'versions' ? <TemplateVersions template={template} /> : null}
      </Tabs>
    </div>
  );
}

function Fields({ template }: { template: ReadyTemplate }) {
  return (
    <div className="template-fields">
      <p className="dim">
        Trong tệp Word, mỗi ô viết trong ngoặc nhọn, có dấu hay không dấu đều được. Danh sách viết từ {'{#Tên}'} đến{' '}
        {'{/Tên}'}; phần ở giữa được lặp lại cho từng mục.
      </p>
      <h3>Ô riêng của mẫu này</h3>
      {template.fields.length === 0 ? <p className="dim">Không có; văn bản điền đủ từ hồ sơ.</p> : null}
      <dl>
        {template.fields.map((field) => (
          <div key={field.name}>
            <dt>
              <code>{`{${field.label}}`}</code>
            </dt>
            <dd>
              {FIELD_KIND_LABELS[field.kind]}
              {field.required ? ', bắt buộc' : ''}
              <span className="dim"> · {field.example}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h3>Ô điền sẵn từ hồ sơ</h3>
      <dl>
        {COMMON_PLACEHOLDERS.map(({ name, meaning, inside }) => (
          <div key={name}>
            <dt>
              <code>{inside === undefined ? `{${name}}` : `{#${name}}`}</code>
            </dt>
            <dd>
              {meaning}
              {inside === undefined ? null : (
                <span className="dim"> · bên trong: {inside.map((one) => `{${one}}`).join(', ')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
