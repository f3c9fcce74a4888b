/** Before an officer is changed: he declares that he may not act, a party asks for another, the head refuses. */
import { accept } from '#kit/result.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { OFFICER_CHANGE_GROUNDS } from '#law/procedure-grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';
import { breach, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';

export const conflictDeclared = defineAct({
  type: 'conflict-declared',
  label: 'Chấp hành viên báo trường hợp không được thi hành',
  article: 'Luật THADS Đ21 k5; NĐ 62/2015 Đ10',
  help: 'Việc liên quan đến quyền, lợi ích của chấp hành viên hoặc người thân thích; thủ trưởng thay chấp hành viên khác.',
  abilities: ['carry-out'],
  from: OPEN_OR_SEPARATE,
  fields: [{ name: 'relation', label: 'Quan hệ với đương sự', kind: 'text', required: true }, NOTE_FIELD],
  decide: () => accept({ movements: [], changes: {} }),
});

export const officerChangeRequested = defineAct({
  type: 'officer-change-requested',
  label: 'Đương sự yêu cầu thay đổi chấp hành viên',
  article: 'NĐ 62/2015 Đ10 k1, k2; NĐ 152/2026 Đ13',
  help: 'Ngày nhận văn bản yêu cầu. Thủ trưởng quyết định hoặc trả lời trong 05 ngày làm việc (03 từ 01/07/2026).',
  abilities: ['carry-out', 'sign-decision'],
  from: OPEN_OR_SEPARATE,
  grounds: OFFICER_CHANGE_GROUNDS,
  ground_label: 'Lý do yêu cầu',
  fields: [{ name: 'requester', label: 'Người yêu cầu', kind: 'text', required: true }, NOTE_FIELD],
  opens: [{ rule: 'D34' }],
  decide: () => accept({ movements: [], changes: {} }),
});

export const officerChangeRefused = defineAct({
  type: 'officer-change-refused',
  label: 'Trả lời không thay đổi chấp hành viên',
  article: 'NĐ 62/2015 Đ10 k3; NĐ 152/2026 Đ13',
  help: 'Trả lời bằng văn bản, nêu rõ lý do, khi không có căn cứ thay đổi.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  fields: [{ name: 'reason', label: 'Lý do không thay đổi', kind: 'long-text', required: true }, NOTE_FIELD],
  meets: ['D34'],
  law: (question) =>
    findNewestDeadline(question, 'D34')?.status === 'open'
      ? LAWFUL
      : breach(
          'no-request-to-answer',
          question.terms.dated_on < NEW_LAW_FROM ? 'NĐ 62/2015 Đ10 k3' : 'NĐ 152/2026 Đ13 k3',
          'Không có yêu cầu thay đổi chấp hành viên nào đang chờ trả lời.',
          'type',
        ),
  decide: () => accept({ movements: [], changes: {} }),
});
