/** Enforcement pauses while a complaint is solved. */
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { moveTo } from '../domain/movement-intents.ts';

export const pausedForComplaint = defineAct({
  type: 'paused-for-complaint',
  label: 'Tạm dừng để giải quyết khiếu nại',
  article: 'Luật THADS Đ145',
  help: 'Người có thẩm quyền giải quyết khiếu nại yêu cầu tạm dừng; tiếp tục khi đã giải quyết xong.',
  abilities: ['sign-decision'],
  from: ['active'],
  fields: [NOTE_FIELD],
  decide: (state, terms) => moveTo(state, 'paused-for-complaint', terms.dated_on),
});
