/** How a judgment comes into the register, who follows it, and how what the register says is put right. */
import { findIsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { FollowActDefinition } from '../domain/act-definition.ts';
import type { FollowFacts } from '../domain/follow-state.ts';
import { CONTENT_KIND_LABELS, DEBTOR_KIND_LABELS } from '../domain/vocabulary.ts';
import type { ContentKind, DebtorKind } from '../domain/vocabulary.ts';

/** The fields of the register; an amendment takes the same, and changes what it names. */
function factFields(required: boolean): FollowActDefinition['fields'] {
  return [
    { name: 'content_kind', label: 'Nội dung phán quyết', kind: 'choice', required, choices: CONTENT_KIND_LABELS },
    { name: 'duty', label: 'Nghĩa vụ phải thi hành', kind: 'text', required },
    {
      name: 'debtor_kind',
      label: 'Cấp của người phải thi hành án',
      kind: 'choice',
      required,
      choices: DEBTOR_KIND_LABELS,
    },
    { name: 'superior', label: 'Cơ quan cấp trên trực tiếp', kind: 'line', required: false },
    {
      name: 'debtor_received_on',
      label: 'Ngày người phải thi hành án nhận bản án',
      kind: 'day',
      required: false,
      help: 'Thời hạn tự nguyện tính từ ngày này; khi chưa biết, tạm tính từ ngày cơ quan thi hành án nhận.',
    },
  ];
}

function factsOf(before: FollowFacts, data: Readonly<Record<string, string>>): FollowFacts {
  // The words were checked against the choices of the fields.
  return {
    content_kind: (data['content_kind'] ?? before.content_kind) as ContentKind,
    debtor_kind: (data['debtor_kind'] ?? before.debtor_kind) as DebtorKind,
    duty: data['duty'] ?? before.duty,
    superior: data['superior'] ?? before.superior,
    debtor_received_on: findIsoDay(data['debtor_received_on'] ?? '') ?? before.debtor_received_on,
  };
}

function beforeJudgment(issued_on: string, day: string | undefined) {
  return day !== undefined && day < issued_on
    ? refusal(
        'debtor-receipt-before-judgment',
        `Ngày nhận bản án ${formatDate(day)} trước ngày tuyên ${formatDate(issued_on)}.`,
        'debtor_received_on',
      )
    : undefined;
}

const received: FollowActDefinition = {
  type: 'received',
  label: 'Nhận bản án, quyết định',
  article: 'NĐ 71/2016 Đ14 k1',
  help: 'Cơ quan thi hành án dân sự cùng cấp với Tòa án đã xét xử sơ thẩm nhận bản án và vào sổ theo dõi.',
  abilities: ['register'],
  fields: factFields(true),
  internal: true,
  blocked: () => undefined,
  against: (state, act) => beforeJudgment(state.issued_on, act.data['debtor_received_on']),
  apply: (state, act) => ({ facts: factsOf(state.facts, act.data) }),
};

const amended: FollowActDefinition = {
  type: 'amended',
  label: 'Sửa nội dung đã vào sổ',
  article: 'NĐ 71/2016 Đ14 k1',
  help: 'Ghi lại mục đã vào sổ sai hoặc chưa biết; nội dung cũ vẫn giữ trong diễn biến. Chỉ ghi những mục thay đổi.',
  abilities: ['register', 'carry-out', 'sign'],
  fields: [...factFields(false), { name: 'reason', label: 'Lý do', kind: 'text', required: true }],
  blocked: () => undefined,
  against: (state, act) =>
    Object.keys(act.data).some((name) => name !== 'reason')
      ? beforeJudgment(state.issued_on, act.data['debtor_received_on'])
      : refusal('amendment-empty', 'Phải ghi ít nhất một mục cần sửa.', 'content_kind'),
  apply: (state, act) => ({ facts: factsOf(state.facts, act.data) }),
};

const assigned: FollowActDefinition = {
  type: 'assigned',
  label: 'Phân công chấp hành viên theo dõi',
  article: 'NĐ 71/2016 Đ14 k2',
  help: 'Thủ trưởng phân công ngay khi nhận được bản án; phân công lại thì người sau thay người trước.',
  abilities: ['sign'],
  fields: [
    { name: 'officer', label: 'Chấp hành viên', kind: 'officer', required: true },
    { name: 'note', label: 'Ghi chú', kind: 'text', required: false },
  ],
  blocked: (state) =>
    state.ended_on === null
      ? undefined
      : refusal('follow-up-ended', `Hồ sơ đã kết thúc theo dõi ngày ${formatDate(state.ended_on)}.`),
  against: (state, act) =>
    act.officer_id !== null && act.officer_id === state.officer_id
      ? refusal('officer-assigned-already', 'Chấp hành viên này đang theo dõi hồ sơ.', 'officer')
      : undefined,
  apply: (state, act) => ({ officer_id: act.officer_id, assigned_on: state.assigned_on ?? act.dated_on }),
};

export const ENTERING_ACTS: readonly FollowActDefinition[] = [received, assigned, amended];
