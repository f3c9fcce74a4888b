/** Postponement; by agreement of the parties (point c) it stays inside the enforceable. */
import { findIsoDay } from '#kit/iso-day.ts';
import { POSTPONEMENT_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import { postponementBreaches } from '../domain/halting-law.ts';
import { moveTo } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const postponed = defineAct({
  type: 'postponed',
  label: 'Hoãn thi hành án',
  article: 'Luật THADS Đ48',
  help: 'Hoãn theo điểm c vẫn tính vào số có điều kiện thi hành; các căn cứ khác thì không.',
  abilities: ['sign-decision'],
  from: ['active'],
  grounds: POSTPONEMENT_GROUNDS,
  ground_label: 'Căn cứ hoãn',
  register: 'postponement',
  document: 'qd-hoan',
  fields: [
    { name: 'until', label: 'Hoãn đến ngày', kind: 'day', required: false, may_be_ahead: true },
    {
      name: 'request_issued_on',
      label: 'Ngày ra văn bản yêu cầu hoãn',
      kind: 'day',
      required: false,
      help: 'Của người có thẩm quyền kháng nghị; 03 tháng tính từ ngày này.',
    },
    NOTE_FIELD,
  ],
  meets: ['D19', 'D72'],
  opens: [
    ...OF_A_DECISION,
    {
      rule: 'D74',
      start: (terms) => findIsoDay(textOf(terms, 'request_issued_on') ?? '') ?? terms.dated_on,
      when: (terms) => terms.ground === 'request',
    },
    { rule: 'D20', start: 'until', when: (terms) => terms.ground !== 'request' },
    { rule: 'D20', after: 'D74', when: (terms) => terms.ground === 'request' },
  ],
  law: postponementBreaches,
  decide: (state, terms) =>
    moveTo(state, terms.ground === 'c' ? 'postponed-by-agreement' : 'postponed', terms.dated_on),
});
