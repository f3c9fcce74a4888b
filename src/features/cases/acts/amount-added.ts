/** The amount to enforce grows: interest, an instalment that falls due, an amended decision. New money of its day. */
import { accept } from '#kit/result.ts';
import { ADDITION_GROUNDS } from '#law/grounds.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';

export const amountAdded = defineAct({
  type: 'amount-added',
  label: 'Tăng số phải thi hành',
  article: 'BLDS 2015 Đ468; Luật THADS Đ37 k2',
  help: 'Lãi phát sinh, khoản định kỳ đến hạn hoặc quyết định sửa đổi; tính vào tiền thụ lý mới của ngày ghi.',
  abilities: ['carry-out', 'sign-decision'],
  from: ANY_OPEN,
  grounds: ADDITION_GROUNDS,
  ground_label: 'Lý do tăng',
  amount: 'required',
  fields: [NOTE_FIELD],
  decide: (state, terms) => {
    const amount_vnd = terms.amount_vnd ?? 0n;
    return accept({
      movements: [{ from_position: 'outside', to_position: state.position, matters: 0, amount_vnd }],
      changes: { added_vnd: state.added_vnd + amount_vnd, rest_vnd: state.rest_vnd + amount_vnd },
    });
  },
});
