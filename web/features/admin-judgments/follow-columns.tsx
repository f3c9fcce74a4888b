/** The columns of the register: who must do what and where it stands first; the rest waits in the choice of columns. */
import type { FollowRow } from '#features/admin-judgments/contract.ts';
import { clockRule } from '#features/admin-judgments/domain/clock-rules.ts';
import {
  CONTENT_KIND_LABELS,
  DEBTOR_KIND_LABELS,
  DEBTOR_KINDS,
  STANDING_LABELS,
  STANDINGS,
} from '#features/admin-judgments/domain/vocabulary.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { DateText } from '#ui/display/figures.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { namesOf } from '#web/features/cases/party-names.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { followHref } from './follow-search.ts';
import { StandingTag } from './standing-tag.tsx';

function dueText(row: FollowRow): string {
  return row.next_due_code === null ? '' : clockRule(row.next_due_code).label;
}

const HIDDEN_COLUMNS: readonly DataColumn<FollowRow>[] = [
  {
    id: 'creditors',
    header: 'Người được thi hành án',
    kind: 'text',
    width: 170,
    grow: 2,
    hidden: true,
    value: (row) => namesOf(row.creditors),
  },
  { id: 'duty', header: 'Nghĩa vụ', kind: 'text', width: 260, grow: 3, hidden: true, value: (row) => row.duty },
  {
    id: 'debtor_kind',
    header: 'Cấp',
    kind: 'text',
    width: 150,
    hidden: true,
    value: (row) => DEBTOR_KIND_LABELS[row.debtor_kind],
    filter: { kind: 'choice', choices: DEBTOR_KINDS.map((value) => ({ value, label: DEBTOR_KIND_LABELS[value] })) },
  },
  {
    id: 'content_kind',
    header: 'Nội dung phán quyết',
    kind: 'text',
    width: 200,
    hidden: true,
    value: (row) => CONTENT_KIND_LABELS[row.content_kind],
  },
  { id: 'court', header: 'Tòa án', kind: 'text', width: 170, hidden: true, value: (row) => row.court },
  { id: 'issued_on', header: 'Ngày tuyên', kind: 'date', width: 104, hidden: true, value: (row) => row.issued_on },
  { id: 'noticed_on', header: 'Thông báo', kind: 'date', width: 104, hidden: true, value: (row) => row.noticed_on },
  {
    id: 'voluntary_ends_on',
    header: 'Hết hạn tự nguyện',
    kind: 'date',
    width: 130,
    hidden: true,
    value: (row) => row.voluntary_ends_on,
  },
  { id: 'order_number', header: 'QĐ buộc', kind: 'text', width: 150, hidden: true, value: (row) => row.order_number },
  {
    id: 'ordered_on',
    header: 'Nhận QĐ buộc',
    kind: 'date',
    width: 110,
    hidden: true,
    value: (row) => row.ordered_on,
  },
  {
    id: 'waiting_petitions',
    header: 'Kiến nghị chờ trả lời',
    kind: 'count',
    width: 110,
    hidden: true,
    value: (row) => row.waiting_petitions,
  },
  { id: 'performed_on', header: 'Xong', kind: 'date', width: 104, hidden: true, value: (row) => row.performed_on },
  { id: 'ended_on', header: 'Kết thúc', kind: 'date', width: 104, hidden: true, value: (row) => row.ended_on },
  {
    id: 'last_act_on',
    header: 'Nghiệp vụ cuối',
    kind: 'date',
    width: 116,
    hidden: true,
    sortable: true,
    value: (row) => row.last_act_on,
  },
  { id: 'code', header: 'Mã', kind: 'text', width: 150, hidden: true, value: (row) => row.code },
];

function dueOnColumn(today: string): DataColumn<FollowRow> {
  return {
    id: 'next_due_on',
    header: 'Hạn',
    kind: 'date',
    width: 102,
    value: (row) => row.next_due_on,
    sortable: true,
    render: (row) =>
      row.next_due_on !== null && row.next_due_on < today ? (
        <Tag tone="red" title="Đã quá hạn">
          {formatDate(row.next_due_on)}
        </Tag>
      ) : (
        <DateText day={row.next_due_on} />
      ),
  };
}

function columnsFor(today: string): readonly DataColumn<FollowRow>[] {
  return [
    {
      id: 'judgment_number',
      header: 'Bản án, quyết định',
      kind: 'text',
      width: 146,
      value: (row) => row.judgment_number,
      href: (row) => followHref(row.code),
    },
    {
      id: 'debtors',
      header: 'Người phải thi hành án',
      kind: 'text',
      width: 176,
      grow: 3,
      value: (row) => namesOf(row.debtors),
    },
    {
      id: 'standing',
      header: 'Tình trạng',
      kind: 'text',
      width: 168,
      value: (row) => STANDING_LABELS[row.standing],
      render: (row) => <StandingTag standing={row.standing} />,
      filter: { kind: 'choice', choices: STANDINGS.map((value) => ({ value, label: STANDING_LABELS[value] })) },
      help: 'Bước xa nhất của thủ tục đã đạt tới. Quá hạn tự nguyện: đã hết thời hạn tự nguyện mà chưa có đề nghị hoặc quyết định buộc.',
    },
    {
      id: 'next_due',
      header: 'Cơ quan phải làm',
      kind: 'text',
      width: 176,
      grow: 1,
      value: dueText,
      help: 'Việc của cơ quan thi hành án đến hạn sớm nhất theo Nghị định 71/2016/NĐ-CP.',
    },
    dueOnColumn(today),
    {
      id: 'received_on',
      header: 'Ngày nhận',
      kind: 'date',
      width: 98,
      value: (row) => row.received_on,
      sortable: true,
      filter: { kind: 'date-range' },
    },
    {
      id: 'officer_name',
      header: 'Chấp hành viên',
      kind: 'text',
      width: 130,
      grow: 1,
      value: (row) => row.officer_name ?? '',
      render: (row) => row.officer_name ?? <span className="dim">chưa phân công</span>,
    },
    ...HIDDEN_COLUMNS,
  ];
}

/** The unit's column stands after the standing for who sees several units. */
export function followColumns(
  today: string,
  units: readonly { readonly code: string; readonly name: string }[],
): readonly DataColumn<FollowRow>[] {
  const columns = columnsFor(today);
  if (units.length < 2) return columns;
  const names = new Map(units.map((unit) => [unit.code, shortUnitName(unit.name)]));
  const unit: DataColumn<FollowRow> = {
    id: 'unit',
    header: 'Đơn vị',
    kind: 'text',
    width: 112,
    value: (row) => names.get(row.unit) ?? row.unit,
  };
  return columns.toSpliced(3, 0, unit);
}

/** On a narrow screen: number and due day, who must do it and where it stands. */
export function narrowColumn(today: string): DataColumn<FollowRow> {
  return {
    id: 'judgment_number',
    header: 'Bản án, quyết định',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row) => row.judgment_number,
    render: (row) => (
      <NarrowRow
        title={namesOf(row.debtors)}
        aside={
          row.next_due_on === null ? undefined : (
            <span className={row.next_due_on < today ? 'overdue-day' : undefined}>
              hạn {formatDate(row.next_due_on)}
            </span>
          )
        }
        note={row.judgment_number}
        noteAside={<StandingTag standing={row.standing} />}
      />
    ),
  };
}

export const NARROW_ROW_HEIGHT = 58;
