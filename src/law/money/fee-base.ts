/** On what a fee is counted where it is not simply the sum paid out, and what follows when it was counted wrongly. */
import type { Basis } from '../basis.ts';

export type FeeBase = { readonly received_vnd: bigint; readonly basis: Basis };

/**
 * Shared property, inheritance, divorce, duties on both sides: each pays on what is left of what he receives after what he has
 * to pay the others, never below 0 (TT 216/2016 Đ4 k2).
 */
export function netReceipt(taken_vnd: bigint, to_others_vnd: bigint): FeeBase {
  return {
    received_vnd: taken_vnd > to_others_vnd ? taken_vnd - to_others_vnd : 0n,
    basis: {
      article: 'TT 216/2016/TT-BTC Đ4 k2',
      sentence:
        'Chia tài sản chung, thừa kế, ly hôn, vừa có quyền vừa có nghĩa vụ: tính trên giá trị mỗi người thực nhận.',
    },
  };
}

/**
 * Several entitled to one asset or one sum, of whom this one asked: on the whole where he or his representative was handed the
 * whole to manage, else on his own share (TT 216/2016 Đ4 k3).
 */
export function receiptOfOneEntitled(
  amounts: { readonly whole_vnd: bigint; readonly own_vnd: bigint },
  takes_whole: boolean,
): FeeBase {
  return {
    received_vnd: takes_whole ? amounts.whole_vnd : amounts.own_vnd,
    basis: {
      article: 'TT 216/2016/TT-BTC Đ4 k3',
      sentence: takes_whole
        ? 'Người yêu cầu được giao toàn bộ để quản lý: nộp phí trên toàn bộ giá trị.'
        : 'Người được thi hành án chỉ nhận phần của mình: nộp phí trên phần đó.',
    },
  };
}

export type FeeCorrection = {
  readonly kind: 'refund' | 'extra' | 'none';
  readonly amount_vnd: bigint;
  readonly basis: Basis;
};

/** What a fee charged by mistake leads to: the surplus is given back, what is missing is charged (TT 216/2016 Đ5 k5). */
export function correctFee(charged_vnd: bigint, due_vnd: bigint): FeeCorrection {
  const article = 'TT 216/2016/TT-BTC Đ5 k5';
  if (charged_vnd > due_vnd)
    return {
      kind: 'refund',
      amount_vnd: charged_vnd - due_vnd,
      basis: { article, sentence: 'Thu thừa phí: làm thủ tục hoàn trả.' },
    };
  if (charged_vnd < due_vnd)
    return {
      kind: 'extra',
      amount_vnd: due_vnd - charged_vnd,
      basis: { article, sentence: 'Thu thiếu phí: ra quyết định thu bổ sung.' },
    };
  return { kind: 'none', amount_vnd: 0n, basis: { article, sentence: 'Số phí đã thu đúng, không phải tính lại.' } };
}
