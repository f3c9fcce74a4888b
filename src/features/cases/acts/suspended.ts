/** Suspension, because of a protest against the judgment or of bankruptcy. */
import { SUSPENSION_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { suspensionBreaches } from '../domain/halting-law.ts';
import { moveTo } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const suspended = defineAct({
  type: 'suspended',
  label: 'Tạm đình chỉ thi hành án',
  article: 'Luật THADS Đ49',
  help: 'Do kháng nghị: thông báo, không lấy số sổ quyết định. Do phá sản: quyết định trong 05 ngày làm việc.',
  abilities: ['sign-decision'],
  from: ['active'],
  grounds: SUSPENSION_GROUNDS,
  ground_label: 'Căn cứ',
  // What follows a protest is a notice without a number in the register of decisions (dossier T8).
  register: (terms) => (terms.ground === 'bankruptcy' ? 'postponement' : null),
  document: (terms) => (terms.ground === 'bankruptcy' ? 'qd-tam-dinh-chi' : 'tb-tam-dinh-chi-khang-nghi'),
  fields: [NOTE_FIELD],
  meets: ['D21'],
  opens: OF_A_DECISION,
  law: suspensionBreaches,
  decide: (state, terms) => moveTo(state, 'suspended', terms.dated_on),
});
