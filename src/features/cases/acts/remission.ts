/**
 * Exemption and reduction of duties towards the State, step by step from the proposal to the court's ruling. The ruling itself
 * moves the money by `reduced`, or ends the case by `discontinued` on ground e.
 */
import { accept } from '#kit/result.ts';
import { lastDayOf, monthOf } from '#kit/iso-day.ts';
import { REMISSION_KINDS, REMISSION_RULINGS } from '#law/procedure-grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import { remissionFileBreaches } from '../domain/remission-law.ts';

export const remissionProposed = defineAct({
  type: 'remission-proposed',
  label: 'Có căn cứ, đề nghị xét miễn, giảm',
  article: 'Luật THADS Đ61, Đ62; TTLT 12/2015 Đ5',
  help: 'Ngày có căn cứ, nhận đơn hoặc yêu cầu của Viện kiểm sát; xác minh trong 10 ngày.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [{ name: 'proposed_by', label: 'Người đề nghị', kind: 'text', required: false }, NOTE_FIELD],
  opens: [{ rule: 'D129' }],
  law: ({ facts }) =>
    facts.basis === 'ex-officio'
      ? LAWFUL
      : breach(
          'remission-not-of-the-state',
          'Luật THADS Đ61',
          'Chỉ khoản thu nộp ngân sách nhà nước được xét miễn, giảm; việc này thi hành theo yêu cầu.',
          'type',
        ),
  decide: () => accept({ movements: [], changes: {} }),
});

export const remissionRefused = defineAct({
  type: 'remission-refused',
  label: 'Trả lời không đủ điều kiện miễn, giảm',
  article: 'TTLT 12/2015 Đ5 k4',
  help: 'Trả lời người đề nghị trong 05 ngày làm việc từ khi có kết quả xác minh.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  fields: [{ name: 'reason', label: 'Lý do', kind: 'long-text', required: true }, NOTE_FIELD],
  meets: ['D139'],
  ends: ['D129', 'D130'],
  decide: () => accept({ movements: [], changes: {} }),
});

export const remissionFileMade = defineAct({
  type: 'remission-file-made',
  label: 'Lập hồ sơ đề nghị miễn, giảm',
  article: 'Luật THADS Đ62; TTLT 12/2015 Đ6',
  help: 'Điều kiện về thời gian, số tiền được tính theo Điều 61; biên bản xác minh không quá 03 tháng.',
  document: 'dn-mien-giam',
  abilities: ['carry-out', 'sign-decision'],
  from: OPEN_OR_SEPARATE,
  grounds: REMISSION_KINDS,
  ground_label: 'Đề nghị',
  fields: [
    {
      name: 'amount',
      label: 'Số tiền đề nghị giảm',
      kind: 'amount',
      required: false,
      help: 'Để trống nếu đề nghị miễn.',
    },
    {
      name: 'first_decided_on',
      label: 'Ngày quyết định thi hành án lần đầu',
      kind: 'day',
      required: false,
      help: 'Để trống nếu là quyết định của hồ sơ này.',
    },
    {
      name: 'hardship_or_merit',
      label: 'Hoàn cảnh đặc biệt khó khăn kéo dài hoặc lập công lớn',
      kind: 'yes-no',
      required: false,
    },
    NOTE_FIELD,
  ],
  meets: ['D130'],
  ends: ['D139'],
  opens: [{ rule: 'D131', start: (terms) => lastDayOf(monthOf(terms.dated_on)) }],
  law: remissionFileBreaches,
  decide: () => accept({ movements: [], changes: {} }),
});

export const remissionFileSent = defineAct({
  type: 'remission-file-sent',
  label: 'Chuyển hồ sơ đề nghị miễn, giảm',
  article: 'Luật THADS Đ63; TTLT 12/2015 Đ7, Đ8',
  help: 'Cho Viện kiểm sát trong tuần đầu tháng sau; sau khi có ý kiến thì cho Tòa án.',
  abilities: ['carry-out', 'sign-decision'],
  from: OPEN_OR_SEPARATE,
  grounds: [
    { code: 'procuracy', label: 'Cho Viện kiểm sát', article: 'TTLT 12/2015 Đ7 k1' },
    { code: 'court', label: 'Cho Tòa án', article: 'Luật THADS Đ63 k1, k2' },
  ],
  ground_label: 'Nơi nhận',
  fields: [NOTE_FIELD],
  meets: [{ rule: 'D131', when: (terms) => terms.ground === 'procuracy' }],
  opens: [
    { rule: 'D132', when: (terms) => terms.ground === 'procuracy' },
    { rule: 'D133', when: (terms) => terms.ground === 'court' },
  ],
  law: ({ acts, terms }) => {
    if (!acts.some((act) => act.type === 'remission-file-made'))
      return breach('remission-file-missing', 'Luật THADS Đ62', 'Chưa lập hồ sơ đề nghị miễn, giảm.', 'type');
    return terms.ground === 'court' && !acts.some((act) => act.type === 'remission-opinion-received')
      ? breach('remission-opinion-missing', 'TTLT 12/2015 Đ7', 'Viện kiểm sát chưa có ý kiến về hồ sơ.', 'ground')
      : LAWFUL;
  },
  decide: () => accept({ movements: [], changes: {} }),
});

export const remissionOpinionReceived = defineAct({
  type: 'remission-opinion-received',
  label: 'Viện kiểm sát trả hồ sơ miễn, giảm kèm ý kiến',
  article: 'TTLT 12/2015 Đ7 k2',
  help: 'Ngày nhận lại hồ sơ.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [{ name: 'opinion', label: 'Ý kiến', kind: 'long-text', required: true }, NOTE_FIELD],
  meets: ['D132'],
  decide: () => accept({ movements: [], changes: {} }),
});

export const remissionAccepted = defineAct({
  type: 'remission-accepted',
  label: 'Tòa án thụ lý hồ sơ miễn, giảm',
  article: 'Luật THADS Đ63 k2; TTLT 12/2015 Đ9 k1',
  help: 'Phân công thẩm phán trong 05 ngày làm việc, mở phiên họp trong 20 ngày từ ngày thụ lý.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [{ name: 'court', label: 'Tòa án', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D133'],
  opens: [{ rule: 'D134' }, { rule: 'D135' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const remissionHeard = defineAct({
  type: 'remission-heard',
  label: 'Tòa án họp xét, ra quyết định về miễn, giảm',
  article: 'Luật THADS Đ63 k2, k3, k4',
  help: 'Cơ quan thi hành án dự phiên họp; Tòa án gửi quyết định trong 05 ngày làm việc từ ngày ra.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'attended_by', label: 'Người dự phiên họp', kind: 'text', required: false },
    { name: 'result', label: 'Kết quả phiên họp', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  meets: ['D134', 'D135'],
  opens: [{ rule: 'D136' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const remissionRuled = defineAct({
  type: 'remission-ruled',
  label: 'Nhận quyết định của Tòa án về miễn, giảm',
  article: 'Luật THADS Đ63 k4, Đ64; TTLT 12/2015 Đ9 k4',
  help: 'Có hiệu lực khi hết thời hạn kháng nghị của Viện kiểm sát cấp trên; sau đó mới giảm hoặc đình chỉ.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: REMISSION_RULINGS,
  ground_label: 'Quyết định của Tòa án',
  fields: [
    { name: 'ruling', label: 'Số, ngày quyết định', kind: 'text', required: true },
    { name: 'amount', label: 'Số tiền được miễn, giảm', kind: 'amount', required: false },
    NOTE_FIELD,
  ],
  meets: ['D134', 'D135', 'D136'],
  opens: [
    { rule: 'D137', variant: () => 'superior' },
    // The exemption is a ground to discontinue once the ruling is in force (Đ50 k1 điểm e).
    { rule: 'D22', after: 'D137', when: (terms) => terms.ground === 'exempt' },
  ],
  law: ({ terms }) =>
    terms.ground === 'reduce' && textOf(terms, 'amount') === undefined
      ? breach('remission-amount-missing', 'Luật THADS Đ63 k4', 'Phải ghi số tiền được giảm.', 'amount')
      : LAWFUL,
  decide: () => accept({ movements: [], changes: {} }),
});
