/** A decision changed without moving the case: corrected in words, or withdrawn in the part that was entrusted. */
import { accept } from '#kit/result.ts';
import { AMENDMENT_GROUNDS } from '#law/grounds.ts';
import { ANY_TIME, defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import { OF_A_DECISION, OF_ACT_FIELD } from '../domain/paper-deadlines.ts';

export const amended = defineAct({
  type: 'amended',
  label: 'Sửa đổi, bổ sung quyết định về thi hành án',
  article: 'Luật THADS Đ37 k2',
  help: 'Sai sót không làm thay đổi nội dung vụ việc; tình trạng hồ sơ giữ nguyên. Sai sót làm đổi nội dung thì thu hồi.',
  abilities: ['sign-decision'],
  from: ANY_TIME,
  grounds: AMENDMENT_GROUNDS,
  ground_label: 'Căn cứ',
  register: 'withdrawal',
  document: 'qd-sua-doi',
  fields: [
    { ...OF_ACT_FIELD, label: 'Quyết định được sửa đổi' },
    { name: 'former_text', label: 'Nội dung cũ', kind: 'long-text', required: true },
    { name: 'new_text', label: 'Nội dung sửa đổi, bổ sung', kind: 'long-text', required: true },
    { name: 'amendment_reason', label: 'Lý do', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: ({ terms }) =>
    textOf(terms, 'former_text') === textOf(terms, 'new_text')
      ? breach('amendment-changes-nothing', 'Luật THADS Đ37 k2, k4', 'Nội dung mới giống nội dung cũ.', 'new_text')
      : LAWFUL,
  decide: () => accept({ movements: [], changes: {} }),
});

export const withdrawnInPart = defineAct({
  type: 'withdrawn-in-part',
  label: 'Thu hồi một phần quyết định thi hành án để ủy thác',
  article: 'Luật THADS Đ37 k1, Đ57 k1 điểm a',
  help: 'Đi cùng ủy thác một phần; số tiền đã ra khỏi việc theo quyết định ủy thác.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  register: 'withdrawal',
  document: 'qd-thu-hoi',
  fields: [
    { name: 'of_act', label: 'Quyết định ủy thác', kind: 'act', required: true },
    { name: 'withdrawn_part', label: 'Phần thu hồi', kind: 'text', required: true },
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: ({ acts, terms }) =>
    acts.some((act) => act.code === textOf(terms, 'of_act') && act.type === 'entrusted')
      ? LAWFUL
      : breach(
          'withdrawal-without-entrustment',
          'Luật THADS Đ57 k1 điểm a',
          'Chỉ thu hồi một phần khi phần đó được ủy thác; nghiệp vụ đã chọn không phải là ủy thác.',
          'of_act',
        ),
  decide: () => accept({ movements: [], changes: {} }),
});
