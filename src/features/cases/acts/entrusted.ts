/** Entrustment to another enforcement agency, of the whole case or of a part of its money. */
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';
import { entrustmentBreaches } from '../domain/halting-law.ts';
import { endIn, releasePart, requireBelowRest } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const entrusted = defineAct({
  type: 'entrusted',
  label: 'Ủy thác thi hành án',
  article: 'Luật THADS Đ55',
  help: 'Đơn vị nhận ra quyết định thi hành án của mình, nối tiếp hồ sơ này.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  amount: 'part',
  receiving_unit: true,
  register: 'entrustment',
  document: 'qd-uy-thac',
  fields: [{ name: 'entrustment_reason', label: 'Lý do ủy thác', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D23'],
  opens: OF_A_DECISION,
  law: entrustmentBreaches,
  decide: (state, terms) => {
    if (terms.amount_vnd === null) return endIn(state, 'entrusted-out', terms.dated_on);
    const below = requireBelowRest(state, terms.amount_vnd);
    return below.ok ? releasePart(state, 'entrusted-out', terms.amount_vnd, terms.dated_on, 'released_vnd') : below;
  },
});
