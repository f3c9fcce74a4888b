/** One obligation of a decision that is being drafted: who owes whom what, and whether it may stand in such a decision. */
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import { isObligationKind, OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import type { ObligationKind, ObligationKindRule } from '#law/obligation-kinds.ts';
import { checkOptionalText } from '#features/intake/contract.ts';
import { MAX_AMOUNT_VND } from './act-definition.ts';

export type OpeningObligation = {
  readonly kind: ObligationKind;
  /** Codes of known parties and keys of new ones, all among those of the case. */
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  /** Given where there are several debtors, and only there. */
  readonly liability: 'joint' | 'several' | null;
  /** Null where the obligation is not in money; it counts 0. */
  readonly amount_vnd: bigint | null;
  readonly description: string | null;
};

/** The parties of the case by side, and those among them who stand for the State. */
export type OpeningSides = {
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
  readonly states: ReadonlySet<string>;
};

/** Every refusal of one obligation; `at` is its path, `obligations.0.`. */
export function checkObligation(
  obligation: OpeningObligation,
  basis: 'ex-officio' | 'on-request',
  sides: OpeningSides,
  at: string,
): Refusal[] {
  if (!isObligationKind(obligation.kind))
    return [refusal('choice-unknown', `Loại khoản "${String(obligation.kind)}" không có.`, `${at}kind`)];
  const rule = OBLIGATION_KINDS[obligation.kind];
  return [
    ...checkKindBasis(obligation, rule, basis, sides, at),
    ...checkSide(obligation.debtors, sides.debtors, true, `${at}debtors`),
    ...checkSide(obligation.creditors, sides.creditors, sides.creditors.length > 0, `${at}creditors`),
    ...checkLiability(obligation, at),
    ...checkAmount(obligation, rule, at),
    ...checkDescription(obligation, at),
  ];
}

/** What the agency enforces by itself is not decided on request, and the other way round (Luật THADS Đ36). */
function checkKindBasis(
  obligation: OpeningObligation,
  rule: ObligationKindRule,
  basis: 'ex-officio' | 'on-request',
  sides: OpeningSides,
  at: string,
): Refusal[] {
  if (rule.basis === 'ex-officio' && basis === 'on-request')
    return [
      refusal(
        'kind-is-ex-officio',
        `"${rule.label}" do cơ quan chủ động ra quyết định, không theo yêu cầu (${rule.article}).`,
        `${at}kind`,
      ),
    ];
  const owedToState = obligation.creditors.length > 0 && obligation.creditors.every((ref) => sides.states.has(ref));
  if (rule.basis === 'on-request' && basis === 'ex-officio' && !owedToState)
    return [
      refusal(
        'kind-is-on-request',
        `"${rule.label}" chỉ ra quyết định khi có yêu cầu, trừ khoản phải nộp cho Nhà nước (${rule.article}).`,
        `${at}kind`,
      ),
    ];
  return [];
}

function checkSide(refs: readonly string[], all: readonly string[], required: boolean, path: string): Refusal[] {
  const who = path.endsWith('debtors') ? 'người phải thi hành' : 'người được thi hành';
  if (refs.length === 0) return required ? [refusal('party-required', `Khoản này phải ghi ${who}.`, path)] : [];
  return refs.flatMap((ref, index) => {
    if (!all.includes(ref))
      return [
        refusal('party-not-in-case', `"${ref}" không có trong danh sách ${who} án của quyết định.`, `${path}.${index}`),
      ];
    return refs.indexOf(ref) === index
      ? []
      : [refusal('party-twice', `"${ref}" đã có trong danh sách.`, `${path}.${index}`)];
  });
}

function checkLiability(obligation: OpeningObligation, at: string): Refusal[] {
  const path = `${at}liability`;
  if (obligation.debtors.length > 1 && obligation.liability === null)
    return [refusal('liability-required', 'Có nhiều người phải thi hành thì phải ghi liên đới hay riêng rẽ.', path)];
  if (obligation.debtors.length <= 1 && obligation.liability !== null)
    return [refusal('liability-not-taken', 'Chỉ một người phải thi hành thì không ghi liên đới hay riêng rẽ.', path)];
  return [];
}

function checkAmount(obligation: OpeningObligation, rule: ObligationKindRule, at: string): Refusal[] {
  const { amount_vnd } = obligation;
  const path = `${at}amount_vnd`;
  if (amount_vnd === null)
    return rule.in_money ? [refusal('amount-required', `"${rule.label}" phải ghi số tiền.`, path)] : [];
  return amount_vnd >= 1n && amount_vnd <= MAX_AMOUNT_VND
    ? []
    : [
        refusal(
          'amount-out-of-range',
          `Số tiền ${formatVnd(amount_vnd)} ₫ phải từ 1 đến ${formatVnd(MAX_AMOUNT_VND)} ₫.`,
          path,
        ),
      ];
}

/** What is not in money must say what is to be done. */
function checkDescription(obligation: OpeningObligation, at: string): Refusal[] {
  const field = { path: `${at}description`, label: 'Nội dung khoản' };
  const empty = obligation.description === null || obligation.description.trim() === '';
  if (obligation.amount_vnd === null && empty)
    return [
      refusal('description-required', 'Khoản không tính bằng tiền phải ghi rõ nội dung phải thi hành.', field.path),
    ];
  return checkOptionalText(obligation.description, field);
}
