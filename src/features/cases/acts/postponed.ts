/** Postponement; by agreement of the parties (point c) it stays inside the enforceable. */
import { POSTPONEMENT_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { moveTo } from '../domain/movement-intents.ts';

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
  fields: [{ name: 'until', label: 'Hoãn đến ngày', kind: 'day', required: false }, NOTE_FIELD],
  decide: (state, terms) =>
    moveTo(state, terms.ground === 'c' ? 'postponed-by-agreement' : 'postponed', terms.dated_on),
});
