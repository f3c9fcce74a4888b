/** Who may do what with the money of a unit. */
import type { Result } from '#kit/result.ts';
import { requireAbility } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

export const MONEY_ABILITIES = {
  'money.read': 'xem sổ tiền',
  'money.receive': 'thu tiền',
  'money.keep-books': 'ghi sổ kế toán',
  'money.close': 'kiểm quỹ, khóa sổ quỹ',
  'money.approve': 'duyệt chi, duyệt khóa sổ',
} as const;
export type MoneyAbility = keyof typeof MONEY_ABILITIES;

/** `not-permitted` where the actor lacks the ability in the unit. */
export function requireMoney(
  actor: Actor,
  ability: MoneyAbility,
  unit: { readonly id: bigint; readonly code: string },
): Result<null> {
  return requireAbility(actor, ability, unit.id, `${MONEY_ABILITIES[ability]} của "${unit.code}"`);
}
