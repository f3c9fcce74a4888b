/**
 * One enforcement decision for each debtor, from 1/7/2026 on, with the exceptions of the decree (NĐ 152/2026 Đ8 k1, Đ11 k1): what
 * several owe jointly, and what is decided on as a whole because it is given back, divided or confiscated, or is no money.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { DECIDED_AS_A_WHOLE } from '#law/obligation-kinds.ts';
import type { ObligationKind } from '#law/obligation-kinds.ts';
import { breach, LAWFUL } from './legal-evidence.ts';
import type { CaseFacts, LegalBreach } from './legal-question.ts';

export type DebtorsDecidedOn = Pick<CaseFacts, 'basis' | 'debtors' | 'has_joint_duty' | 'has_duty_decided_whole'>;

/** What the law says against a decision of this day for these debtors; nothing where there is one of them. */
export function severalDebtorsBreach(decided_on: IsoDay, facts: DebtorsDecidedOn): readonly LegalBreach[] {
  if (decided_on < NEW_LAW_FROM || facts.debtors <= 1) return LAWFUL;
  if (facts.has_joint_duty || facts.has_duty_decided_whole) return LAWFUL;
  return breach(
    'decision-for-several-debtors',
    facts.basis === 'ex-officio' ? 'NĐ 152/2026 Đ8 k1' : 'NĐ 152/2026 Đ11 k1',
    `Mỗi người phải thi hành án một quyết định; quyết định này ghi ${facts.debtors} người không có nghĩa vụ liên đới.`,
    'debtors',
  );
}

type DraftedDuty = {
  readonly kind: ObligationKind;
  readonly liability: 'joint' | 'several' | null;
  readonly amount_vnd: bigint | null;
};

/** The same facts of a decision that is being drafted. */
export function debtorsOfDraft(
  basis: CaseFacts['basis'],
  debtors: number,
  obligations: readonly DraftedDuty[],
): DebtorsDecidedOn {
  return {
    basis,
    debtors,
    has_joint_duty: obligations.some(({ liability }) => liability === 'joint'),
    has_duty_decided_whole: obligations.some(
      ({ kind, amount_vnd }) => amount_vnd === null || DECIDED_AS_A_WHOLE.includes(kind),
    ),
  };
}
