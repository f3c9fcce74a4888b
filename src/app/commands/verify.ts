/** `thads verify`: checks the chain of sealed audit rows. Prints what it found as JSON; exit code 1 where something was changed. */
import { verifyAudit } from '#features/audit/public.ts';
import { answer } from '../answers.ts';
import { asOperator } from '../as-operator.ts';

export async function run(): Promise<number> {
  return asOperator(async (platform) => {
    const found = await verifyAudit(platform);
    await answer(`${JSON.stringify(found, null, 2)}\n`);
    for (const { registry, block, sentence } of found.problems)
      process.stderr.write(`Sổ ${registry}, khối ${block}: ${sentence}\n`);
    return found.problems.length === 0 ? 0 : 1;
  });
}
