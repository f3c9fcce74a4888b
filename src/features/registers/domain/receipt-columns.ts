/** Columns of the books of receipt: judgments (01), requests (02), administrative judgments that are followed (19). */
import type { Column } from './column.ts';
import { decisionText, judgmentText, namesOf, namesWithAddresses } from './line-words.ts';
import type { FollowedLine, JudgmentLine, RequestLine } from './source-line.ts';

/** Luật THADS Đ29: order number, day of receipt, number and day of the judgment, court, names and addresses of the parties. */
export const JUDGMENT_COLUMNS: readonly Column<JudgmentLine>[] = [
  { id: 'received_on', header: 'Ngày nhận', kind: 'date', width: 12, cell: (line) => line.received_on },
  { id: 'number', header: 'Số bản án, quyết định', kind: 'text', width: 20, cell: (line) => line.number },
  { id: 'issued_on', header: 'Ngày bản án, quyết định', kind: 'date', width: 13, cell: (line) => line.issued_on },
  { id: 'court', header: 'Cơ quan ban hành', kind: 'text', width: 28, cell: (line) => line.court },
  { id: 'in_force_on', header: 'Ngày có hiệu lực', kind: 'date', width: 13, cell: (line) => line.in_force_on },
  {
    id: 'debtors',
    header: 'Họ tên, địa chỉ người phải thi hành án',
    kind: 'text',
    width: 34,
    cell: (line) => namesWithAddresses(line.debtors),
  },
  {
    id: 'creditors',
    header: 'Họ tên, địa chỉ người được thi hành án',
    kind: 'text',
    width: 34,
    cell: (line) => namesWithAddresses(line.creditors),
  },
  {
    id: 'decisions',
    header: 'Quyết định thi hành án đã ra',
    kind: 'text',
    width: 26,
    cell: (line) => line.decisions.join('; '),
  },
];

/** Luật THADS Đ31: who asked, on what judgment, what for, and what came of it. */
export const REQUEST_COLUMNS: readonly Column<RequestLine>[] = [
  { id: 'received_on', header: 'Ngày nhận yêu cầu', kind: 'date', width: 12, cell: (line) => line.received_on },
  {
    id: 'requester',
    header: 'Họ tên, địa chỉ người yêu cầu',
    kind: 'text',
    width: 32,
    cell: (line) => namesWithAddresses([line.requester]),
  },
  { id: 'judgment', header: 'Bản án, quyết định', kind: 'text', width: 36, cell: judgmentText },
  { id: 'content', header: 'Nội dung yêu cầu', kind: 'text', width: 44, cell: (line) => line.content },
  {
    id: 'decision',
    header: 'Quyết định thi hành án',
    kind: 'text',
    width: 26,
    cell: (line) => (line.decision_number === null ? null : decisionText(line.decision_number, line.decided_on)),
  },
  { id: 'refused_on', header: 'Ngày từ chối', kind: 'date', width: 12, cell: (line) => line.refused_on },
  { id: 'refusal_reason', header: 'Lý do từ chối', kind: 'text', width: 28, cell: (line) => line.refusal_reason },
];

/** NĐ 71/2016 Đ14, Đ28-29: what was ordered, who follows it, and how far the debtor has come. */
export const FOLLOWED_COLUMNS: readonly Column<FollowedLine>[] = [
  { id: 'received_on', header: 'Ngày nhận', kind: 'date', width: 12, cell: (line) => line.received_on },
  { id: 'judgment', header: 'Bản án, quyết định', kind: 'text', width: 36, cell: judgmentText },
  {
    id: 'debtors',
    header: 'Người phải thi hành án',
    kind: 'text',
    width: 28,
    cell: (line) => namesOf(line.debtors),
  },
  {
    id: 'creditors',
    header: 'Người được thi hành án',
    kind: 'text',
    width: 28,
    cell: (line) => namesOf(line.creditors),
  },
  { id: 'duty', header: 'Nghĩa vụ phải thi hành', kind: 'text', width: 40, cell: (line) => line.duty },
  { id: 'officer', header: 'Chấp hành viên', kind: 'text', width: 20, cell: (line) => line.officer_name },
  { id: 'noticed_on', header: 'Ngày thông báo tự nguyện', kind: 'date', width: 13, cell: (line) => line.noticed_on },
  {
    id: 'order',
    header: 'Quyết định buộc thi hành án',
    kind: 'text',
    width: 24,
    cell: (line) => decisionText(line.order_number, line.ordered_on),
  },
  { id: 'performed_on', header: 'Ngày thi hành xong', kind: 'date', width: 13, cell: (line) => line.performed_on },
  { id: 'ended_on', header: 'Ngày kết thúc theo dõi', kind: 'date', width: 13, cell: (line) => line.ended_on },
];
