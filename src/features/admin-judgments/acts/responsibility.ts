/** Holding somebody responsible (NĐ 71/2016 Đ7, 8, 14 k5, 20-28, 35), the end of the following up, and corrections. */
import { refusal } from '#kit/result.ts';
import type { FollowActDefinition } from '../domain/act-definition.ts';
import { contentField, NOTE, numberField, reach } from '../domain/act-definition.ts';
import { blockedWhenClosed, blockedWhenEnded } from '../domain/blocked.ts';
import type { FollowAct, FollowState } from '../domain/follow-state.ts';
import {
  ADDRESSEE_LABELS,
  BREACH_LABELS,
  END_GROUND_LABELS,
  PETITION_OUTCOME_LABELS,
  PROVINCE_LEVEL_KINDS,
  SANCTION_LABELS,
} from '../domain/vocabulary.ts';
import type { Addressee, Breach } from '../domain/vocabulary.ts';

/** Whom the agency must ask depends on the debtor: of the province's own leaders only the central agency may (Đ35 k1 b). */
function wrongAddressee(state: FollowState, act: FollowAct) {
  const is_central = act.data['addressee'] === 'general-department';
  const must_be = PROVINCE_LEVEL_KINDS.has(state.facts.debtor_kind);
  if (is_central === must_be) return undefined;
  return refusal(
    'petition-wrong-addressee',
    must_be
      ? 'Người phải thi hành án là Chủ tịch UBND, UBND cấp tỉnh: phải đề nghị cơ quan quản lý thi hành án dân sự ở trung ương kiến nghị (NĐ 71/2016 Đ35 k1 b).'
      : 'Chỉ với Chủ tịch UBND, UBND cấp tỉnh mới đề nghị cơ quan ở trung ương; trường hợp này kiến nghị người đứng đầu hoặc cơ quan cấp trên trực tiếp (NĐ 71/2016 Đ7 k3, Đ8 k3, Đ35).',
    'addressee',
  );
}

/** "Không chấp hành" stands on the court's order or on minutes of the officer (NĐ 71/2016 Đ3 k7). */
function breachWithoutGround(state: FollowState, act: FollowAct) {
  return act.data['breach'] !== 'late' && state.order === null && state.refusal_minuted_on === null
    ? refusal(
        'refusal-not-established',
        'Chưa có quyết định buộc thi hành án hoặc biên bản của chấp hành viên nên chỉ có thể là chậm thi hành án (NĐ 71/2016 Đ3 k6, k7).',
        'breach',
      )
    : undefined;
}

const petitioned: FollowActDefinition = {
  type: 'petitioned',
  label: 'Kiến nghị xử lý trách nhiệm',
  article: 'NĐ 71/2016 Đ14 k5, Đ35',
  help: 'Khi chậm thi hành án, không chấp hành, chấp hành không đúng hoặc không đầy đủ. Người nhận trả lời trong 05 ngày làm việc.',
  abilities: ['sign'],
  fields: [
    { name: 'breach', label: 'Vi phạm', kind: 'choice', required: true, choices: BREACH_LABELS },
    { name: 'reason', label: 'Sự việc, lý do kiến nghị', kind: 'text', required: true },
    { name: 'addressee', label: 'Kiến nghị đến', kind: 'choice', required: true, choices: ADDRESSEE_LABELS },
    { name: 'to', label: 'Tên cơ quan, người nhận', kind: 'line', required: true },
    numberField('Số văn bản kiến nghị'),
  ],
  blocked: blockedWhenEnded,
  against: (state, act) => wrongAddressee(state, act) ?? breachWithoutGround(state, act),
  apply: (state, act) => ({
    petitions: [
      ...state.petitions,
      {
        code: act.code,
        petitioned_on: act.dated_on,
        // The words were checked against the choices of the fields.
        breach: act.data['breach'] as Breach,
        addressee: act.data['addressee'] as Addressee,
        answered_on: null,
      },
    ],
    ...reach(state, 'petitioned', act),
  }),
};

const petitionAnswered: FollowActDefinition = {
  type: 'petition-answered',
  label: 'Nhận trả lời kiến nghị',
  article: 'NĐ 71/2016 Đ7 k3, Đ8 k3',
  help: 'Kết quả giải quyết được thông báo cho cơ quan đã kiến nghị trong 05 ngày làm việc.',
  abilities: ['register', 'carry-out'],
  fields: [
    { name: 'petition', label: 'Trả lời kiến nghị', kind: 'petition', required: true },
    { name: 'outcome', label: 'Kết quả', kind: 'choice', required: true, choices: PETITION_OUTCOME_LABELS },
    numberField('Số văn bản', false),
    contentField('Nội dung trả lời', false),
  ],
  blocked: (state) =>
    blockedWhenEnded(state) ??
    (state.petitions.some((one) => one.answered_on === null)
      ? undefined
      : refusal('no-open-petition', 'Không có kiến nghị nào đang chờ trả lời (NĐ 71/2016 Đ7 k3, Đ8 k3).')),
  against: (state, act) =>
    state.petitions.some((one) => one.code === act.data['petition'] && one.answered_on === null)
      ? undefined
      : refusal('petition-unknown', `Không có kiến nghị "${act.data['petition'] ?? ''}" đang chờ trả lời.`, 'petition'),
  apply: (state, act) => ({
    petitions: state.petitions.map((one) =>
      one.code === act.data['petition'] ? { ...one, answered_on: act.dated_on } : one,
    ),
  }),
};

const sanctioned: FollowActDefinition = {
  type: 'sanctioned',
  label: 'Kết quả xử lý trách nhiệm',
  article: 'NĐ 71/2016 Đ20 k4, Đ27 k3',
  help: 'Quyết định xử lý kỷ luật, xử phạt gửi cho Tòa án, Viện kiểm sát và cơ quan thi hành án dân sự.',
  abilities: ['register', 'carry-out'],
  fields: [
    { name: 'sanction', label: 'Hình thức', kind: 'choice', required: true, choices: SANCTION_LABELS },
    { name: 'person', label: 'Người bị xử lý', kind: 'line', required: true },
    numberField('Số quyết định'),
  ],
  blocked: blockedWhenEnded,
  apply: (state) => ({ sanctions: state.sanctions + 1 }),
};

const ended: FollowActDefinition = {
  type: 'ended',
  label: 'Kết thúc theo dõi',
  article: 'NĐ 71/2016 Đ14 k7',
  help: 'Đóng hồ sơ theo dõi và lưu trữ; số đã thi hành xong vẫn tính là xong.',
  abilities: ['sign'],
  fields: [
    { name: 'ground', label: 'Lý do kết thúc', kind: 'choice', required: true, choices: END_GROUND_LABELS },
    NOTE,
  ],
  blocked: blockedWhenEnded,
  against: (state, act) => {
    const says_performed = act.data['ground'] === 'performed';
    if (says_performed === (state.performed_on !== null)) return undefined;
    return says_performed
      ? refusal('not-performed', 'Chưa ghi "Đã thi hành xong" nên không thể kết thúc với lý do này.', 'ground')
      : blockedWhenClosed(state);
  },
  apply: (state, act) => ({
    ended_on: act.dated_on,
    closed_by: state.closed_by ?? act.code,
    stage: act.data['ground'] === 'discontinued' ? 'discontinued' : 'ended',
    stage_since: act.dated_on,
  }),
};

/** Undoes an act; which one, and why, stands in it. The fold leaves out the act that it names. */
const corrected: FollowActDefinition = {
  type: 'corrected',
  label: 'Đính chính',
  article: 'NĐ 71/2016 Đ14 k7',
  help: 'Nghiệp vụ ghi nhầm không bị sửa hay xóa: nghiệp vụ đính chính nêu lý do và bỏ tác động của nó.',
  abilities: ['register', 'carry-out', 'sign'],
  fields: [{ name: 'reason', label: 'Lý do đính chính', kind: 'text', required: true }],
  internal: true,
  blocked: () => undefined,
  apply: () => ({}),
};

export const ACTS_OF_RESPONSIBILITY: readonly FollowActDefinition[] = [
  petitioned,
  petitionAnswered,
  sanctioned,
  ended,
  corrected,
];
