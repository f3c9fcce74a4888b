/** `export DIR [--unit CODE]` writes all of a province as an exchange package into a folder; its summary as JSON on stdout. */
import { refusal } from '#kit/result.ts';
import { exportPackage } from '#features/exchange/public.ts';
import { answer, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments } from '../command-arguments.ts';

export async function run(args: string[]): Promise<number> {
  const read = readArguments(args, ['unit']);
  if (!read.ok) return tellRefusals(read.refusals);
  const { words, options } = read.value;
  const [folder] = words;
  if (folder === undefined || words.length > 1)
    return tellRefusals([refusal('export-arguments', 'Cách dùng: export THƯ_MỤC [--unit MÃ]')]);
  return asOperator(async (platform, operator) => {
    const { unit } = options;
    const exported = await exportPackage(platform, operator, folder, unit === undefined ? {} : { unit });
    if (!exported.ok) return tellRefusals(exported.refusals);
    await answer(`${JSON.stringify(exported.value, null, 2)}\n`);
    return 0;
  });
}
