/** `narrative` prints the results of a day in words, a paragraph a line. */
import { resultsNarrative } from '#features/statistics/public.ts';
import { answer, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments, readDay, refuseWords } from '../command-arguments.ts';

export async function run(args: string[]): Promise<number> {
  const read = readArguments(args, ['on', 'unit']);
  if (!read.ok) return tellRefusals(read.refusals);
  const { words, options } = read.value;
  const surplus = refuseWords(words, 0);
  const on = readDay(options, 'on');
  if (!on.ok || surplus !== null)
    return tellRefusals([...(surplus === null ? [] : [surplus]), ...(on.ok ? [] : on.refusals)]);
  const question = { on: on.value, unit: options['unit'] ?? null };
  return asOperator(async (platform, operator) => {
    const told = await platform.database.as(operator, (connection) => resultsNarrative(connection, operator, question));
    if (!told.ok) return tellRefusals(told.refusals);
    await answer(`${told.value.join('\n')}\n`);
    return 0;
  });
}
