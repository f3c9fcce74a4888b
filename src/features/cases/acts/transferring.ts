/** Other persons step into a right or a duty: agreements, heirs who are told and answer, joint debtors let go. */
import { accept } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { HEIR_ANSWERS, HEIR_NOTICES, TRANSFER_GROUNDS } from '#law/procedure-grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import type { ActField } from '../domain/act-definition.ts';
import { articleOn, breach, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from '../domain/legal-question.ts';

const SIDE: ActField = {
  name: 'side',
  label: 'Chuyển giao',
  kind: 'choice',
  required: true,
  choices: [
    { code: 'right', label: 'Quyền được thi hành án' },
    { code: 'duty', label: 'Nghĩa vụ thi hành án' },
  ],
};

export const transferAgreementReceived = defineAct({
  type: 'transfer-agreement-received',
  label: 'Nhận văn bản thỏa thuận chuyển giao quyền, nghĩa vụ',
  article: 'Luật THADS Đ54 k4; NĐ 62/2015 Đ15 k2; NĐ 152/2026 Đ25 k4',
  help: 'Từ 01/07/2026 quyết định chuyển giao ra trong 10 ngày kể từ ngày nhận văn bản.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    SIDE,
    { name: 'from', label: 'Người chuyển giao', kind: 'text', required: true },
    { name: 'to', label: 'Người nhận chuyển giao', kind: 'text', required: true },
    { name: 'creditor_agrees', label: 'Người được thi hành án đồng ý', kind: 'yes-no', required: false },
    NOTE_FIELD,
  ],
  opens: [{ rule: 'D81' }],
  law: consentBreaches,
  decide: () => accept({ movements: [], changes: {} }),
});

/** A debtor hands his duty on only with the creditor's consent (NĐ 62/2015 Đ15 k2; from 1/7/2026 the same by civil law). */
function consentBreaches({ terms }: LegalQuestion): readonly LegalBreach[] {
  return textOf(terms, 'side') === 'duty' && textOf(terms, 'creditor_agrees') !== 'yes'
    ? breach(
        'duty-transferred-without-consent',
        articleOn(terms.dated_on, 'NĐ 62/2015 Đ15 k2', 'NĐ 152/2026 Đ25 k4; BLDS 2015 Đ370'),
        'Chuyển giao nghĩa vụ phải được người được thi hành án đồng ý.',
        'creditor_agrees',
      )
    : LAWFUL;
}

export const rightsTransferred = defineAct({
  type: 'rights-transferred',
  label: 'Chuyển giao quyền, nghĩa vụ thi hành án',
  article: 'Luật THADS Đ54; NĐ 62/2015 Đ15; NĐ 152/2026 Đ25',
  help: 'Trước 01/07/2026: thu hồi quyết định cũ, ra quyết định mới. Từ ngày đó: quyết định chuyển giao, việc tiếp tục.',
  document: (terms) => (isDecision(terms) ? 'qd-chuyen-giao' : null),
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  grounds: TRANSFER_GROUNDS,
  ground_label: 'Căn cứ',
  fields: [
    SIDE,
    { name: 'from', label: 'Người chuyển giao', kind: 'text', required: true },
    { name: 'to', label: 'Người nhận chuyển giao', kind: 'text', required: true },
    { name: 'creditor_agrees', label: 'Người được thi hành án đồng ý', kind: 'yes-no', required: false },
    NOTE_FIELD,
  ],
  meets: ['D81'],
  opens: [
    { rule: 'D07', is_one_of_many: true, is_paperwork: true, outlives_case: true, when: isDecision },
    { rule: 'D08', is_one_of_many: true, is_paperwork: true, outlives_case: true, when: isDecision },
  ],
  law: (question) => (question.terms.ground === 'agreement' ? consentBreaches(question) : LAWFUL),
  decide: () => accept({ movements: [], changes: {} }),
});

/** A decision of its own only since 1/7/2026; before, the paper was the withdrawal and a new enforcement decision. */
function isDecision(terms: LegalQuestion['terms']): boolean {
  return terms.dated_on >= NEW_LAW_FROM;
}

export const heirsTold = defineAct({
  type: 'heirs-told',
  label: 'Thông báo, ấn định thời hạn cho người thừa kế',
  article: 'Luật THADS Đ54 k2; NĐ 62/2015 Đ15 k1; NĐ 152/2026 Đ25',
  help: 'Ngày được thông báo hợp lệ hoặc ngày thông báo công khai; hết thời hạn mới áp dụng biện pháp tiếp theo.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: HEIR_NOTICES,
  ground_label: 'Nội dung thông báo',
  fields: [
    { name: 'deceased', label: 'Người đã chết', kind: 'text', required: true },
    { name: 'told', label: 'Người thừa kế, người quản lý di sản', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  opens: [
    { rule: 'D78', when: (terms) => terms.ground === 'perform' },
    { rule: 'D79', when: (terms) => terms.ground === 'sue' },
    { rule: 'D80', when: (terms) => terms.ground === 'search-debtor-heirs' },
    { rule: 'D75', when: (terms) => terms.ground === 'search-creditor-heirs' },
  ],
  law: ({ deadlines, terms }) => {
    const perform = deadlines.findLast((deadline) => deadline.rule === 'D78');
    return terms.ground === 'sue' && perform?.status === 'open' && terms.dated_on <= perform.due_on
      ? breach(
          'heirs-term-running',
          perform.article,
          `Thời hạn để người thừa kế thực hiện còn đến ${formatDate(perform.due_on)}.`,
          'dated_on',
        )
      : LAWFUL;
  },
  decide: () => accept({ movements: [], changes: {} }),
});

export const heirsAnswered = defineAct({
  type: 'heirs-answered',
  label: 'Người thừa kế thực hiện, khởi kiện hoặc khai nhận',
  article: 'NĐ 62/2015 Đ15 k1; NĐ 152/2026 Đ25',
  help: 'Ngày thực hiện xong, ngày nhận thông báo thụ lý vụ kiện hoặc ngày có người khai nhận thừa kế.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  grounds: HEIR_ANSWERS,
  ground_label: 'Kết quả',
  fields: [{ name: 'heir', label: 'Người thừa kế', kind: 'text', required: true }, NOTE_FIELD],
  meets: [
    { rule: 'D78', when: (terms) => terms.ground === 'performed' },
    { rule: 'D79', when: (terms) => terms.ground === 'sued' },
    { rule: 'D80', when: (terms) => terms.ground === 'claimed' },
    { rule: 'D75', when: (terms) => terms.ground === 'claimed' },
  ],
  decide: () => accept({ movements: [], changes: {} }),
});

export const jointDebtorReleased = defineAct({
  type: 'joint-debtor-released',
  label: 'Người có nghĩa vụ liên đới thôi phải thi hành',
  article: 'TTLT 11/2016 Đ11 k3; BLDS 2015 Đ288',
  help: 'Người được thi hành án đồng ý bằng văn bản; phần không yêu cầu nữa thì đình chỉ bằng nghiệp vụ đình chỉ.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [
    { name: 'debtor', label: 'Người được thôi thi hành', kind: 'text', required: true },
    { name: 'part', label: 'Phần nghĩa vụ', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  law: ({ facts }) =>
    facts.has_joint_duty
      ? LAWFUL
      : breach('no-joint-duty', 'TTLT 11/2016 Đ11', 'Hồ sơ không có nghĩa vụ liên đới.', 'type'),
  decide: () => accept({ movements: [], changes: {} }),
});
