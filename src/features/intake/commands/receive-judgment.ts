/** Enters a judgment in the unit's register of judgments received (Luật THADS Đ29). */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { checkJudgment } from '../domain/check-judgment.ts';
import type { NewJudgment } from '../domain/check-judgment.ts';
import { requireRegisteringUnit } from '../policy.ts';
import { findSameJudgment, insertJudgment } from '../store.ts';
import { takeCodes } from './take-codes.ts';
import type { CodingUnit } from './take-codes.ts';

export type ReceiveJudgmentInput = { readonly unit: string; readonly judgment: NewJudgment };
export type ReceiveJudgmentAnswer = { readonly code: string };

export const receiveJudgment: Command<ReceiveJudgmentInput, ReceiveJudgmentAnswer> = {
  name: 'intake.receive-judgment',
  subject: (_input, answer) => `judgment ${answer.code}`,
  // The unit is read first; see run.
  authorise: () => accept(null),
  run: async (context, input) => {
    const unit = await requireRegisteringUnit(context.transaction, context.actor, input.unit);
    if (!unit.ok) return unit;
    const refusals = checkJudgment(input.judgment, context.today);
    if (refusals.length > 0) return refuse(...refusals);
    const entered = await enterJudgment(context, unit.value, input.judgment, '', context.nextId());
    return entered.ok ? accept({ code: entered.value.code }) : entered;
  },
};

/**
 * Writes a checked judgment under the next code of the unit's register. Refuses one that stands there already; `at` is its path
 * in the form, `judgment.`, or empty.
 */
export async function enterJudgment(
  context: CommandContext,
  unit: CodingUnit,
  judgment: NewJudgment,
  at: string,
  id: bigint,
): Promise<Result<{ readonly id: bigint; readonly code: string }>> {
  const { transaction } = context;
  const same = await findSameJudgment(transaction, unit.registry_id, unit.id, judgment);
  if (same !== undefined)
    return refuse(
      refusal(
        'judgment-known',
        `Bản án, quyết định số ${judgment.number} của ${judgment.court} đã vào sổ với mã ${same.code}.`,
        `${at}number`,
      ),
    );
  const [code] = await takeCodes(transaction, unit, 'judgment', context.today, 1);
  if (code === undefined) throw new Error('no code was taken');
  await insertJudgment(transaction, { registry_id: unit.registry_id, id, code, unit_id: unit.id }, judgment);
  return accept({ id, code });
}
