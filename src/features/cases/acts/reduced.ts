/** The court reduces the obligation (articles 61-63); the money counts with the discontinued. */
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';
import { releasePart, requireBelowRest } from '../domain/movement-intents.ts';
import { rulingBreaches } from '../domain/remission-law.ts';

export const reduced = defineAct({
  type: 'reduced',
  label: 'Giảm nghĩa vụ thi hành án',
  article: 'Luật THADS Đ61',
  help: 'Theo quyết định của Tòa án; tính vào tiền đình chỉ.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  amount: 'required',
  fields: [NOTE_FIELD],
  law: (question) => rulingBreaches(question, 'reduce'),
  decide: (state, terms) => {
    const amount_vnd = terms.amount_vnd ?? 0n;
    const below = requireBelowRest(state, amount_vnd);
    return below.ok ? releasePart(state, 'discontinued', amount_vnd, terms.dated_on, 'released_vnd') : below;
  },
});
