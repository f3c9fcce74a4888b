/** The templates of all papers by theme; beside the list the one that is open: a sample, its fields, its versions. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { READY_TEMPLATES } from '#features/documents/domain/ready-templates.ts';
import { TEMPLATE_THEMES, type ReadyTemplate } from '#features/documents/domain/template-shape.ts';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { PageHeader, Panel } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { documentsHref } from './documents-search.ts';
import { templateHref, templatesQuery } from './documents-api.ts';
import { TemplatePanel } from './template-panel.tsx';
import { SIGNER_LABELS } from './template-words.ts';

const route = getRouteApi('/frame/documents');

interface Row extends ReadyTemplate {
  readonly own_versions: number;
}

const COLUMNS: readonly DataColumn<Row>[] = [
  { id: 'label', header: 'Văn bản', kind: 'text', width: 280, grow: 2, strong: true, value: (row) => row.label },
  { id: 'theme', header: 'Nhóm', kind: 'text', width: 190, grow: 1, value: (row) => TEMPLATE_THEMES[row.theme] },
  { id: 'article', header: 'Căn cứ', kind: 'text', width: 180, grow: 1, value: (row) => row.article },
  { id: 'signer', header: 'Người ký', kind: 'text', width: 120, value: (row) => SIGNER_LABELS[row.signer] },
  {
    id: 'own_versions',
    header: 'Bản của tỉnh',
    kind: 'count',
    width: 104,
    value: (row) => (row.own_versions === 0 ? null : row.own_versions),
  },
];

const NARROW_ROW = {
  rowHeight: 58,
  column: {
    id: 'row',
    header: 'Văn bản',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: Row) => row.label,
    render: (row: Row) => (
      <NarrowRow title={row.label} aside={null} note={row.article} noteAside={SIGNER_LABELS[row.signer]} />
    ),
  },
} as const;

export function DocumentsPage() {
  const search = route.useSearch();
  const { navigate } = useNavigation();
  const { data } = useQuery(templatesQuery);
  const rows = useMemo<readonly Row[]>(() => {
    const counts = new Map((data ?? []).map(({ code, own_versions }) => [code, own_versions]));
    return READY_TEMPLATES.map((template) => ({ ...template, own_versions: counts.get(template.code) ?? 0 }));
  }, [data]);
  const at = rows.findIndex(({ code }) => code === search.template);
  const open = rows[at];
  const go = (row: Row | undefined) =>
    row === undefined ? undefined : () => navigate(documentsHref({ ...search, template: row.code }));
  const previous = go(rows[at - 1]);
  const next = at === -1 ? undefined : go(rows[at + 1]);
  return (
    <>
      <PageHeader title="Mẫu văn bản" />
      <SplitView
        sideWidth={640}
        list={
          <Panel fill>
            <DataTable
              label="Mẫu văn bản"
              storageKey="documents-templates"
              columns={COLUMNS}
              rows={rows}
              rowId={(row) => row.code}
              total={rows.length}
              unit="mẫu"
              openRowId={search.template}
              onOpenRow={(row) => navigate(documentsHref({ ...search, template: row.code }))}
              narrow={NARROW_ROW}
              toolbar={false}
            />
          </Panel>
        }
        side={
          open === undefined
            ? undefined
            : {
                key: open.code,
                title: open.label,
                onClose: () => navigate(documentsHref({})),
                ...(previous === undefined ? {} : { onPrevious: previous }),
                ...(next === undefined ? {} : { onNext: next }),
                actions: (
                  <LinkButton small icon="download" download href={templateHref(open.code, 'file')}>
                    Tải mẫu
                  </LinkButton>
                ),
                content: <TemplatePanel template={open} side={search.side ?? 'sample'} />,
              }
        }
      />
    </>
  );
}
