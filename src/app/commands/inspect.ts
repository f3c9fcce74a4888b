/**
 * `inspect [--unit CODE] [--on DATE]` runs the self-inspection and prints what was found, by rule and by officer, as JSON. On
 * another day than today it writes nothing.
 */
import { findIsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import { runInspection, summariseInspection } from '#features/inspections/public.ts';
import { answer, tell, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments, refuseWords } from '../command-arguments.ts';

export async function run(args: string[]): Promise<number> {
  const read = readArguments(args, ['unit', 'on']);
  if (!read.ok) return tellRefusals(read.refusals);
  const surplus = refuseWords(read.value.words, 0);
  if (surplus !== null) return tellRefusals([surplus]);
  const { unit, on } = read.value.options;
  const day = on === undefined ? undefined : findIsoDay(on);
  if (on !== undefined && day === undefined)
    return tellRefusals([refusal('day-not-valid', `--on: "${on}" không phải là một ngày; hãy viết yyyy-mm-dd.`)]);
  return asOperator(async (platform, operator) => {
    const done = await runInspection(platform, operator, {
      reason: 'asked',
      ...(unit === undefined ? {} : { unit }),
      ...(day === undefined ? {} : { on: day }),
    });
    if (!done.ok) return tellRefusals(done.refusals);
    if (!done.value.kept) tell('Ngày khác hôm nay: chỉ xem, không ghi.');
    const summary = await platform.database.as(operator, (connection) => summariseInspection(connection, done.value));
    await answer(`${JSON.stringify(summary, null, 2)}\n`);
    return 0;
  });
}
