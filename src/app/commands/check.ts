/** `check` rebuilds state, movements and flows from the acts and prints what differs; exit code 1 where anything does. */
import { check } from '#features/statistics/public.ts';
import { answer, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments, refuseWords } from '../command-arguments.ts';

export async function run(args: string[]): Promise<number> {
  const read = readArguments(args, []);
  if (!read.ok) return tellRefusals(read.refusals);
  const surplus = refuseWords(read.value.words, 0);
  if (surplus !== null) return tellRefusals([surplus]);
  return asOperator(async (platform, operator) => {
    const checked = await platform.database.as(operator, check);
    await answer(`${JSON.stringify(checked, null, 2)}\n`);
    return checked.differences.length === 0 ? 0 : 1;
  });
}
