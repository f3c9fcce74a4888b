/**
 * `recompute` computes the running deadlines of every case again with the calendar of the office, and prints what moved as JSON.
 * The server does it by itself after each change of the calendar; this is for a database that was changed without one.
 */
import { answer, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments, refuseWords } from '../command-arguments.ts';
import { recomputeAfterChange } from '../recompute-deadlines.ts';

export async function run(args: string[]): Promise<number> {
  const read = readArguments(args, []);
  if (!read.ok) return tellRefusals(read.refusals);
  const surplus = refuseWords(read.value.words, 0);
  if (surplus !== null) return tellRefusals([surplus]);
  return asOperator(async (platform) => {
    const done = await recomputeAfterChange(platform, true);
    const rows = done.map((one) => ({ ...one, registry_id: Number(one.registry_id) }));
    await answer(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  });
}
