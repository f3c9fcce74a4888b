/** A party asks what has been enforced, and the head confirms it; also after the end. */
import { accept } from '#kit/result.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { ANY_TIME, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import { breach, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';

export const confirmationRequested = defineAct({
  type: 'confirmation-requested',
  label: 'Yêu cầu xác nhận kết quả thi hành án',
  article: 'Luật THADS Đ53; NĐ 62/2015 Đ37; NĐ 152/2026 Đ32 k3',
  help: 'Ngày nhận yêu cầu của đương sự hoặc thân nhân; cấp giấy trong 05 ngày làm việc (03 từ 01/07/2026).',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_TIME,
  fields: [{ name: 'asked_by', label: 'Người đề nghị', kind: 'text', required: true }, NOTE_FIELD],
  opens: [{ rule: 'D33', outlives_case: true }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const confirmationIssued = defineAct({
  type: 'confirmation-issued',
  label: 'Cấp giấy xác nhận kết quả thi hành án',
  article: 'Luật THADS Đ53; NĐ 62/2015 Đ37; NĐ 152/2026 Đ32 k3',
  help: 'Xác nhận toàn bộ, một phần hoặc từng định kỳ, đến ngày cấp.',
  abilities: ['sign-decision'],
  from: ANY_TIME,
  grounds: [
    { code: 'whole', label: 'Đã thi hành xong toàn bộ', article: 'NĐ 62/2015 Đ37 k2' },
    { code: 'part', label: 'Đã thi hành một phần', article: 'NĐ 62/2015 Đ37 k2' },
    { code: 'instalment', label: 'Đã thi hành xong từng định kỳ', article: 'NĐ 62/2015 Đ37 k2' },
  ],
  ground_label: 'Kết quả xác nhận',
  document: 'xac-nhan-ket-qua',
  fields: [
    { name: 'asked_on', label: 'Ngày đề nghị', kind: 'day', required: false },
    { name: 'asked_by', label: 'Người đề nghị', kind: 'text', required: false },
    { name: 'confirmed_person', label: 'Người được xác nhận', kind: 'text', required: true },
    NOTE_FIELD,
  ],
  meets: ['D33'],
  law: (question) => {
    const { terms, state, keeps_papers } = question;
    const article = terms.dated_on < NEW_LAW_FROM ? 'Luật THADS Đ53; NĐ 62/2015 Đ37' : 'NĐ 152/2026 Đ32 k3';
    if (terms.ground === 'whole' && state.rest_vnd > 0n)
      return breach(
        'whole-confirmed-with-rest',
        article,
        'Còn số tiền phải thi hành, không thể xác nhận đã xong toàn bộ.',
        'ground',
      );
    const asked = findNewestDeadline(question, 'D33')?.status === 'open' || textOf(terms, 'asked_on') !== undefined;
    return asked || !keeps_papers
      ? LAWFUL
      : breach('confirmation-not-asked', article, 'Chưa ghi yêu cầu xác nhận của đương sự hoặc thân nhân.', 'asked_on');
  },
  decide: () => accept({ movements: [], changes: {} }),
});
