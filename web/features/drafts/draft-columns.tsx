/** The columns of the papers to sign, and how each step looks. */
import type { ActDraftRow } from '#features/cases/contract.ts';
import { DRAFT_STATUS_LABELS, type DraftStatus } from '#features/documents/contract.ts';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { StateTag } from '#ui/display/tag.tsx';
import { momentText } from '#web/moment-text.ts';

export const LOOK_OF_STATUS = {
  draft: { shape: 'half', tone: 'plain' },
  submitted: { shape: 'waiting', tone: 'amber' },
  returned: { shape: 'stopped', tone: 'red' },
  approved: { shape: 'moving', tone: 'accent' },
  issued: { shape: 'done', tone: 'green' },
  dropped: { shape: 'ended', tone: 'plain' },
} as const satisfies Record<DraftStatus, object>;

function StatusTag({ status }: { status: DraftStatus }) {
  return <StateTag {...LOOK_OF_STATUS[status]} word={DRAFT_STATUS_LABELS[status]} />;
}

export const DRAFT_COLUMNS: readonly DataColumn<ActDraftRow>[] = [
  { id: 'label', header: 'Văn bản', kind: 'text', width: 230, grow: 2, value: (row) => row.label },
  {
    id: 'status',
    header: 'Bước',
    kind: 'text',
    width: 220,
    value: (row) => DRAFT_STATUS_LABELS[row.status],
    render: (row) => <StatusTag status={row.status} />,
  },
  { id: 'case', header: 'Hồ sơ', kind: 'text', width: 110, value: (row) => row.case_code },
  {
    id: 'debtors',
    header: 'Người phải thi hành án',
    kind: 'text',
    width: 190,
    grow: 1,
    value: (row) => row.debtors.join(', '),
  },
  { id: 'officer', header: 'Chấp hành viên', kind: 'text', width: 150, value: (row) => row.officer_name },
  { id: 'made_by', header: 'Người soạn', kind: 'text', width: 150, value: (row) => row.made_by_name },
  { id: 'changed', header: 'Cập nhật', kind: 'text', width: 140, value: (row) => momentText(row.changed_at) },
  {
    id: 'decision',
    header: 'Số quyết định',
    kind: 'text',
    width: 130,
    hidden: true,
    value: (row) => row.decision_number,
  },
  { id: 'unit', header: 'Đơn vị', kind: 'text', width: 100, hidden: true, value: (row) => row.unit },
  { id: 'remark', header: 'Ý kiến trả lại', kind: 'text', width: 200, hidden: true, value: (row) => row.remark ?? '' },
];

export const NARROW_DRAFTS = {
  rowHeight: 58,
  column: {
    id: 'label',
    header: 'Văn bản',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: ActDraftRow) => row.label,
    render: (row: ActDraftRow) => (
      <NarrowRow
        title={row.label}
        aside={row.case_code}
        note={row.debtors.join(', ')}
        noteAside={<StatusTag status={row.status} />}
      />
    ),
  },
} as const;
