/** Money collected on the case; it counts as completed money of its day. */
import { formatVnd } from '#kit/vietnamese-format.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, refuseAct } from '../domain/act-definition.ts';
import { releaseDue } from '../domain/asset-law.ts';
import { releasePart } from '../domain/movement-intents.ts';

export const collected = defineAct({
  type: 'collected',
  label: 'Thu tiền thi hành án',
  article: 'Luật THADS Đ45, Đ47',
  help: 'Số tiền thu được, không quá số còn phải thi hành.',
  abilities: ['take-money', 'carry-out'],
  from: OPEN_OR_SEPARATE,
  amount: 'required',
  fields: [{ name: 'payer', label: 'Người nộp', kind: 'text', required: false }, NOTE_FIELD],
  opens: [
    { rule: 'D25', is_one_of_many: true, is_paperwork: true, outlives_case: true },
    releaseDue((terms, state) => terms.amount_vnd === state.rest_vnd),
  ],
  decide: (state, terms) => {
    const amount_vnd = terms.amount_vnd ?? 0n;
    if (amount_vnd > state.rest_vnd)
      return refuseAct(
        'amount-above-rest',
        `Số tiền ${formatVnd(amount_vnd)} ₫ lớn hơn số còn phải thi hành ${formatVnd(state.rest_vnd)} ₫.`,
        'amount_vnd',
      );
    return releasePart(state, 'completed', amount_vnd, terms.dated_on, 'collected_vnd');
  },
});
