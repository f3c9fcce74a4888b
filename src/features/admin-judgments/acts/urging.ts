/** What the enforcement agency does itself: it tells, works with the debtor, urges, publishes (NĐ 71/2016 Đ14, 17-19, 30). */
import { refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { FollowActDefinition } from '../domain/act-definition.ts';
import { contentField, NOTE, numberField, reach } from '../domain/act-definition.ts';
import { blockedWhenClosed, blockedWhenEnded, blockedWithoutOrder } from '../domain/blocked.ts';

const noticed: FollowActDefinition = {
  type: 'noticed',
  label: 'Thông báo về việc tự nguyện thi hành án',
  article: 'NĐ 71/2016 Đ14 k2',
  help: 'Nêu thời hạn tự nguyện, trách nhiệm tổ chức thi hành án và việc xử lý trách nhiệm nếu không chấp hành.',
  abilities: ['sign'],
  fields: [numberField('Số văn bản thông báo'), NOTE],
  blocked: (state) =>
    state.noticed_on === null
      ? blockedWhenClosed(state)
      : refusal('notice-given-already', `Đã ra thông báo ngày ${formatDate(state.noticed_on)}.`),
  apply: (state, act) => ({ noticed_on: act.dated_on, ...reach(state, 'voluntary', act) }),
};

const worked: FollowActDefinition = {
  type: 'worked',
  label: 'Làm việc với người phải thi hành án',
  article: 'NĐ 71/2016 Đ14 k3',
  help: 'Chấp hành viên yêu cầu thực hiện nghĩa vụ; nội dung làm việc phải được lập thành biên bản.',
  abilities: ['carry-out'],
  fields: [contentField('Nội dung biên bản'), { name: 'with', label: 'Người làm việc', kind: 'line', required: false }],
  blocked: blockedWhenClosed,
  apply: (state, act) =>
    state.order === null ? {} : { worked_on: state.worked_on ?? act.dated_on, ...reach(state, 'worked', act) },
};

const urged: FollowActDefinition = {
  type: 'urged',
  label: 'Văn bản đôn đốc, yêu cầu cung cấp thông tin',
  article: 'NĐ 71/2016 Đ14 k4',
  help: 'Yêu cầu người phải thi hành án hoặc thủ trưởng trực tiếp cung cấp thông tin, tài liệu về quá trình, kết quả.',
  abilities: ['carry-out', 'sign'],
  fields: [numberField('Số văn bản'), { name: 'to', label: 'Gửi', kind: 'line', required: true }, NOTE],
  blocked: blockedWhenClosed,
  apply: () => ({}),
};

const published: FollowActDefinition = {
  type: 'published',
  label: 'Công khai quyết định buộc thi hành án',
  article: 'NĐ 71/2016 Đ30 k1',
  help: 'Đăng trên Trang thông tin điện tử của cơ quan thi hành án dân sự cấp tỉnh: tên, địa chỉ người phải thi hành án, quyết định buộc, nghĩa vụ.',
  abilities: ['carry-out', 'sign'],
  fields: [{ name: 'address', label: 'Địa chỉ đăng', kind: 'line', required: false }, NOTE],
  blocked: (state) =>
    blockedWhenClosed(state) ??
    blockedWithoutOrder(state, 'NĐ 71/2016 Đ30 k1') ??
    (state.published_on === null || state.unpublished_on !== null
      ? undefined
      : refusal('published-already', `Đã công khai ngày ${formatDate(state.published_on)}.`)),
  apply: (state, act) => ({
    published_on: state.published_on ?? act.dated_on,
    unpublished_on: null,
    ...reach(state, 'published', act),
  }),
};

const unpublished: FollowActDefinition = {
  type: 'unpublished',
  label: 'Chấm dứt công khai',
  article: 'NĐ 71/2016 Đ30 k3',
  help: 'Trong 02 ngày làm việc kể từ ngày nhận được thông báo kết quả về việc thi hành xong.',
  abilities: ['carry-out', 'sign'],
  fields: [NOTE],
  blocked: (state) =>
    state.published_on !== null && state.unpublished_on === null
      ? undefined
      : refusal('not-published', 'Quyết định buộc thi hành án không đang được công khai (NĐ 71/2016 Đ30 k3).'),
  apply: (_state, act) => ({ unpublished_on: act.dated_on }),
};

/** Judgments whose non-performance is put in minutes; a reinstatement only once the court has ordered it. */
const MINUTED = new Set(['act-unlawful', 'inaction-unlawful', 'voter-list', 'provisional-measure']);

const refusalMinuted: FollowActDefinition = {
  type: 'refusal-minuted',
  label: 'Biên bản về việc không chấp hành án',
  article: 'NĐ 71/2016 Đ17 k2, Đ18, Đ19 k2',
  help: 'Ghi lý do không thi hành, ý kiến các bên, vướng mắc, để làm căn cứ xem xét xử lý trách nhiệm.',
  abilities: ['carry-out'],
  fields: [
    { name: 'reason', label: 'Lý do không chấp hành', kind: 'text', required: true },
    contentField('Ý kiến các bên', false),
  ],
  blocked: (state) => {
    const closed = blockedWhenClosed(state);
    if (closed !== undefined) return closed;
    const { content_kind } = state.facts;
    if (MINUTED.has(content_kind) || (content_kind === 'dismissal-annulled' && state.order !== null)) return undefined;
    return refusal(
      'minutes-not-due',
      'Biên bản này chỉ lập với hành vi hành chính, danh sách cử tri, biện pháp khẩn cấp tạm thời, và việc buộc thôi việc khi đã có quyết định buộc (NĐ 71/2016 Đ17 k2, Đ18, Đ19 k2).',
    );
  },
  apply: (state, act) => ({ refusal_minuted_on: state.refusal_minuted_on ?? act.dated_on }),
};

const explanationAsked: FollowActDefinition = {
  type: 'explanation-asked',
  label: 'Yêu cầu Tòa án giải thích, đính chính',
  article: 'Luật TTHC Đ310; NĐ 71/2016 Đ14 k6',
  help: 'Thủ trưởng yêu cầu bằng văn bản về những điểm chưa rõ; Tòa án trả lời trong 15 ngày.',
  abilities: ['sign'],
  fields: [numberField('Số văn bản'), contentField('Điểm chưa rõ')],
  blocked: blockedWhenEnded,
  apply: (state, act) => ({
    explanations: [...state.explanations, { code: act.code, asked_on: act.dated_on, given_on: null }],
  }),
};

const cassationProposed: FollowActDefinition = {
  type: 'cassation-proposed',
  label: 'Kiến nghị kháng nghị giám đốc thẩm, tái thẩm',
  article: 'NĐ 71/2016 Đ14 k6',
  help: 'Thủ trưởng kiến nghị người có thẩm quyền kháng nghị bản án, quyết định.',
  abilities: ['sign'],
  fields: [
    numberField('Số văn bản'),
    { name: 'to', label: 'Gửi', kind: 'line', required: true },
    contentField('Nội dung kiến nghị'),
  ],
  blocked: blockedWhenEnded,
  apply: () => ({}),
};

export const URGING_ACTS: readonly FollowActDefinition[] = [
  noticed,
  worked,
  urged,
  published,
  unpublished,
  refusalMinuted,
  explanationAsked,
  cassationProposed,
];
