/** What creditor, court, debtor and the body above it do, as the agency learns of it (Luật TTHC Đ311-312; NĐ 71/2016 Đ10-13). */
import { findIsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { FollowActDefinition } from '../domain/act-definition.ts';
import { contentField, NOTE, numberField, reach } from '../domain/act-definition.ts';
import { blockedWhenClosed, blockedWhenEnded, blockedWithoutOrder } from '../domain/blocked.ts';
import { REPORT_RESULT_LABELS } from '../domain/vocabulary.ts';

const requested: FollowActDefinition = {
  type: 'requested',
  label: 'Người được thi hành án đề nghị Tòa án buộc thi hành',
  article: 'Luật TTHC Đ312 k1; NĐ 71/2016 Đ11',
  help: 'Ngày nộp đơn, trình bày trực tiếp hoặc ngày dấu bưu điện nơi gửi. Thời hiệu 01 năm kể từ ngày hết thời hạn tự nguyện.',
  abilities: ['register', 'carry-out'],
  fields: [NOTE],
  blocked: (state) =>
    blockedWhenClosed(state) ??
    (state.order === null
      ? undefined
      : refusal('ordered-already', `Đã có quyết định buộc thi hành án số ${state.order.number}.`)),
  apply: (state, act) => ({ requested_on: act.dated_on, ...reach(state, 'requested', act) }),
};

const ordered: FollowActDefinition = {
  type: 'ordered',
  label: 'Nhận quyết định buộc thi hành án hành chính',
  article: 'Luật TTHC Đ312 k2; NĐ 71/2016 Đ14 k3',
  help: 'Ngày ghi là ngày cơ quan thi hành án dân sự nhận được; từ ngày này tính hạn làm việc và hạn công khai.',
  abilities: ['register', 'carry-out'],
  fields: [
    numberField('Số quyết định'),
    { name: 'decided_on', label: 'Ngày quyết định', kind: 'day', required: true },
    {
      name: 'superior_received_on',
      label: 'Ngày cơ quan cấp trên nhận',
      kind: 'day',
      required: false,
      help: 'Khi chưa biết, hạn ra văn bản chỉ đạo tạm tính từ ngày cơ quan thi hành án nhận.',
    },
  ],
  blocked: (state) =>
    blockedWhenClosed(state) ??
    (state.order === null
      ? undefined
      : refusal(
          'ordered-already',
          `Đã nhận quyết định buộc thi hành án số ${state.order.number} ngày ${formatDate(state.order.received_on)}.`,
        )),
  against: (state, act) => {
    const decided_on = act.data['decided_on'] ?? '';
    if (decided_on > act.dated_on)
      return refusal(
        'order-received-before-decided',
        `Ngày nhận ${formatDate(act.dated_on)} trước ngày quyết định ${formatDate(decided_on)}.`,
        'decided_on',
      );
    return decided_on < state.issued_on
      ? refusal(
          'order-before-judgment',
          `Ngày quyết định ${formatDate(decided_on)} trước ngày tuyên án ${formatDate(state.issued_on)}.`,
          'decided_on',
        )
      : undefined;
  },
  apply: (state, act) => ({
    order: {
      number: act.data['number'] ?? '',
      decided_on: findIsoDay(act.data['decided_on'] ?? '') ?? act.dated_on,
      received_on: act.dated_on,
      superior_received_on: findIsoDay(act.data['superior_received_on'] ?? '') ?? null,
    },
    ...reach(state, 'ordered', act),
  }),
};

const directed: FollowActDefinition = {
  type: 'directed',
  label: 'Cơ quan cấp trên có văn bản chỉ đạo',
  article: 'NĐ 71/2016 Đ13 k1',
  help: 'Trong 03 ngày làm việc kể từ ngày nhận quyết định buộc, người đứng đầu cơ quan cấp trên phải có văn bản chỉ đạo.',
  abilities: ['register', 'carry-out'],
  fields: [
    numberField('Số văn bản'),
    { name: 'issuer', label: 'Cơ quan ban hành', kind: 'line', required: true },
    contentField('Nội dung chỉ đạo', false),
  ],
  blocked: (state) => blockedWhenEnded(state) ?? blockedWithoutOrder(state, 'NĐ 71/2016 Đ13 k1'),
  apply: (state, act) => ({ directed_on: state.directed_on ?? act.dated_on }),
};

const reported: FollowActDefinition = {
  type: 'reported',
  label: 'Người phải thi hành án thông báo tình hình, kết quả',
  article: 'NĐ 71/2016 Đ10 k2, Đ12 k3',
  help: 'Trong 03 ngày làm việc sau khi hết hạn tự nguyện, và trong 05 ngày làm việc sau khi thi hành xong.',
  abilities: ['register', 'carry-out'],
  fields: [
    { name: 'result', label: 'Kết quả được thông báo', kind: 'choice', required: true, choices: REPORT_RESULT_LABELS },
    numberField('Số văn bản', false),
    contentField('Nội dung', false),
  ],
  blocked: blockedWhenEnded,
  apply: (state, act) => ({
    reported_on: state.reported_on ?? act.dated_on,
    ...(act.data['result'] === 'performed' ? { result_reported_on: state.result_reported_on ?? act.dated_on } : {}),
  }),
};

const partPerformed: FollowActDefinition = {
  type: 'part-performed',
  label: 'Đã thi hành một phần',
  article: 'NĐ 71/2016 Đ12',
  help: 'Ghi phần đã làm và phần còn phải làm; hồ sơ vẫn tiếp tục được theo dõi.',
  abilities: ['carry-out'],
  fields: [contentField('Phần đã thi hành'), { name: 'rest', label: 'Phần còn lại', kind: 'text', required: true }],
  before_receipt: true,
  blocked: blockedWhenClosed,
  apply: (state, act) => ({ part_performed_on: state.part_performed_on ?? act.dated_on }),
};

const performed: FollowActDefinition = {
  type: 'performed',
  label: 'Đã thi hành xong',
  article: 'NĐ 71/2016 Đ12 k3; Luật TTHC Đ311',
  help: 'Ngày ghi là ngày nghĩa vụ cuối cùng được thực hiện, không phải ngày nhận thông báo kết quả.',
  abilities: ['carry-out'],
  fields: [contentField('Căn cứ xác định đã thi hành xong')],
  before_receipt: true,
  blocked: blockedWhenClosed,
  apply: (state, act) => ({ performed_on: act.dated_on, closed_by: act.code, ...reach(state, 'performed', act) }),
};

const explanationGiven: FollowActDefinition = {
  type: 'explanation-given',
  label: 'Tòa án trả lời giải thích, đính chính',
  article: 'Luật TTHC Đ310 k4',
  help: 'Trong 15 ngày kể từ ngày nhận được văn bản yêu cầu.',
  abilities: ['register', 'carry-out'],
  fields: [
    { name: 'explanation', label: 'Trả lời yêu cầu', kind: 'explanation', required: true },
    numberField('Số văn bản'),
    contentField('Nội dung trả lời', false),
  ],
  blocked: (state) =>
    blockedWhenEnded(state) ??
    (state.explanations.some((one) => one.given_on === null)
      ? undefined
      : refusal('no-open-explanation', 'Không có yêu cầu giải thích nào đang chờ Tòa án trả lời (Luật TTHC Đ310).')),
  against: (state, act) => {
    const asked = state.explanations.find((one) => one.code === act.data['explanation'] && one.given_on === null);
    return asked === undefined
      ? refusal(
          'explanation-unknown',
          `Không có yêu cầu "${act.data['explanation'] ?? ''}" đang chờ trả lời.`,
          'explanation',
        )
      : undefined;
  },
  apply: (state, act) => ({
    explanations: state.explanations.map((one) =>
      one.code === act.data['explanation'] ? { ...one, given_on: act.dated_on } : one,
    ),
  }),
};

export const ACTS_OF_OTHERS: readonly FollowActDefinition[] = [
  requested,
  ordered,
  directed,
  reported,
  partPerformed,
  performed,
  explanationGiven,
];
