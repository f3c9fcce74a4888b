/** Coercion that is not on money: exploitation of property, handing over, acts to be done or left undone, fines before them. */
import { accept } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { MEASURES } from '#law/measures.ts';
import type { MeasureFamily } from '#law/measure-terms.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import type { ActField, ActTerms } from '../domain/act-definition.ts';
import { mayCoerce, momentAllowed, POLICY_BENEFICIARY, WITH_FORCES, WITHOUT_WAITING } from '../domain/coercion-law.ts';
import { allOf, articleOn, breach, findLastAct, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

const NO_CHANGE = () => accept({ movements: [], changes: {} });

function measuresOf(family: MeasureFamily): ActField {
  return {
    name: 'measure',
    label: 'Biện pháp',
    kind: 'choice',
    required: true,
    choices: MEASURES.filter((measure) => measure.family === family).map(({ code, label }) => ({ code, label })),
  };
}

export const exploitationDecided = defineAct({
  type: 'exploitation-decided',
  label: 'Quyết định cưỡng chế khai thác tài sản',
  article: 'Luật THADS Đ71 k4, Đ107-108; NĐ 152/2026 Đ52',
  help: 'Khi tài sản có giá trị quá lớn so với nghĩa vụ và khai thác được, hoặc người được thi hành án đồng ý.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  document: 'qd-khai-thac',
  grounds: [
    { code: 'a', label: 'Giá trị quá lớn so với nghĩa vụ và khai thác được', article: 'Luật THADS Đ107 k1 điểm a' },
    { code: 'b', label: 'Người được thi hành án đồng ý', article: 'Luật THADS Đ107 k1 điểm b' },
  ],
  fields: [
    { name: 'description', label: 'Tài sản khai thác', kind: 'long-text', required: true },
    { name: 'way', label: 'Hình thức khai thác', kind: 'long-text', required: true },
    { name: 'each_time_vnd', label: 'Số tiền nộp mỗi kỳ', kind: 'amount', required: true },
    { name: 'payment_terms', label: 'Thời hạn, phương thức nộp', kind: 'text', required: true },
    WITHOUT_WAITING,
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: mayCoerce,
  decide: NO_CHANGE,
});

export const exploitationEnded = defineAct({
  type: 'exploitation-ended',
  label: 'Quyết định chấm dứt cưỡng chế khai thác tài sản',
  article: 'Luật THADS Đ109',
  help: 'Điểm a, b: tiếp tục kê biên, xử lý tài sản; điểm c, d: giải tỏa, trả lại tài sản trong 05 ngày làm việc.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  grounds: [
    { code: 'a', label: 'Không hiệu quả hoặc cản trở việc thi hành án', article: 'Luật THADS Đ109 k1 điểm a' },
    { code: 'b', label: 'Khai thác không đúng yêu cầu', article: 'Luật THADS Đ109 k1 điểm b' },
    { code: 'c', label: 'Đã thực hiện xong nghĩa vụ và chi phí', article: 'Luật THADS Đ109 k1 điểm c' },
    { code: 'd', label: 'Có quyết định đình chỉ thi hành án', article: 'Luật THADS Đ109 k1 điểm d' },
  ],
  fields: [NOTE_FIELD],
  opens: OF_A_DECISION,
  law: (question) =>
    findLastAct(question, ['exploitation-decided', 'exploitation-ended'])?.type === 'exploitation-decided'
      ? LAWFUL
      : breach('exploitation-not-in-force', 'Luật THADS Đ109 k1', 'Không có việc cưỡng chế khai thác đang thực hiện.'),
  decide: NO_CHANGE,
});

export const handingOverDecided = defineAct({
  type: 'handing-over-decided',
  label: 'Quyết định cưỡng chế chuyển giao vật, nhà đất, quyền tài sản, giấy tờ',
  article: 'Luật THADS Đ71 k5, Đ114-117; NĐ 152/2026 Đ70-71',
  help: 'Buộc trả vật, trả nhà, giao giấy tờ, chuyển giao quyền sử dụng đất; cũng để giao tài sản cho người mua, người nhận.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  document: 'qd-buoc-chuyen-giao',
  fields: [
    measuresOf('handing-over'),
    { name: 'delivered', label: 'Vật, quyền tài sản, giấy tờ phải giao', kind: 'long-text', required: true },
    { name: 'receiver', label: 'Người nhận', kind: 'text', required: true },
    { name: 'planned_at', label: 'Giờ, ngày cưỡng chế', kind: 'moment', required: true, may_be_ahead: true },
    { name: 'place', label: 'Nơi cưỡng chế', kind: 'text', required: false },
    WITH_FORCES,
    POLICY_BENEFICIARY,
    WITHOUT_WAITING,
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: allOf(mayCoerce, momentAllowed('planned_at')),
  decide: NO_CHANGE,
});

const isForWorker = (terms: ActTerms): boolean => textOf(terms, 'measure') === 'worker-taking-back';
const hasTerm = (terms: ActTerms): boolean => textOf(terms, 'measure') !== 'act-omission';

export const fineDecided = defineAct({
  type: 'fine-decided',
  label: 'Quyết định phạt tiền và ấn định thời hạn thực hiện công việc',
  article: 'Luật THADS Đ118 k1, Đ119, Đ120 k2, Đ121 k1',
  help: 'Ấn định 05 ngày làm việc; nhận người lao động trở lại làm việc: 10 ngày (từ 01/7/2026: 05 ngày làm việc).',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  fields: [
    measuresOf('acts'),
    { name: 'fine_vnd', label: 'Mức phạt', kind: 'amount', required: true },
    { name: 'work', label: 'Công việc phải làm hoặc không được làm', kind: 'long-text', required: true },
    NOTE_FIELD,
  ],
  opens: [
    ...OF_A_DECISION,
    { rule: 'D83', when: (terms) => hasTerm(terms) && !isForWorker(terms) },
    { rule: 'D84', when: isForWorker },
  ],
  law: mayCoerce,
  decide: NO_CHANGE,
});

/** The fine comes first, and its term must be over (Đ118 k2, Đ120 k2, Đ121 k1). */
const finedBefore: LegalCheck = (question) => {
  const { terms } = question;
  if (textOf(terms, 'without_waiting') === 'provisional-measure') return LAWFUL;
  const article = articleOn(terms.dated_on, 'Luật THADS Đ118-121', 'Luật THADS 2025 Đ91-94');
  const fine = findLastAct(question, ['fine-decided']);
  if (fine === undefined || fine.data['measure'] !== terms.data['measure'])
    return breach('forcing-without-fine', article, 'Chưa ra quyết định phạt tiền và ấn định thời hạn thực hiện.');
  const term = findNewestDeadline(question, isForWorker(terms) ? 'D84' : 'D83');
  if (!hasTerm(terms) || term === undefined || terms.dated_on > term.due_on) return LAWFUL;
  return breach(
    'forcing-before-term',
    term.article,
    `Thời hạn thực hiện sau quyết định phạt tiền đến hết ngày ${formatDate(term.due_on)}.`,
    'dated_on',
  );
};

export const actForcingDecided = defineAct({
  type: 'act-forcing-decided',
  label: 'Quyết định cưỡng chế buộc thực hiện hoặc không được thực hiện công việc',
  article: 'Luật THADS Đ71 k6, Đ118-121',
  help: 'Sau khi phạt tiền mà hết thời hạn vẫn không thực hiện; cố tình thì đề nghị truy cứu trách nhiệm hình sự.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  register: 'coercion',
  document: 'qd-buoc-lam',
  fields: [
    measuresOf('acts'),
    { name: 'work', label: 'Công việc phải làm hoặc không được làm', kind: 'long-text', required: true },
    { name: 'within', label: 'Thời hạn thực hiện', kind: 'text', required: true },
    { name: 'consequence', label: 'Hậu quả nếu không thực hiện', kind: 'long-text', required: false },
    WITHOUT_WAITING,
    NOTE_FIELD,
  ],
  ends: ['D83', 'D84'],
  opens: OF_A_DECISION,
  law: allOf(mayCoerce, finedBefore),
  decide: NO_CHANGE,
});
