/**
 * `law`: the calculators of the law on the command line, each answer as JSON with its article. They compute with the standard
 * calendar and the default settings, so that they need no database.
 */
import { refusal } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { answer, tellRefusals } from '../answers.ts';
import { answerCoercionWindow } from '../law/coercion-window.ts';
import { answerDeadline } from '../law/deadline.ts';
import { answerInterest } from '../law/interest.ts';
import { answerLimitation } from '../law/limitation.ts';
import { answerRemission } from '../law/remission.ts';

const CALCULATORS: Readonly<Record<string, (args: readonly string[]) => Result<object>>> = {
  deadline: answerDeadline,
  interest: answerInterest,
  'coercion-window': answerCoercionWindow,
  remission: answerRemission,
  limitation: answerLimitation,
};

export async function run(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const calculator = Object.hasOwn(CALCULATORS, name) ? CALCULATORS[name] : undefined;
  if (calculator === undefined)
    return tellRefusals([
      refusal(
        'law-calculator-unknown',
        `Sau "law" phải là một trong: ${Object.keys(CALCULATORS).join(', ')}${name === '' ? '' : `; không có "${name}"`}.`,
      ),
    ]);
  const found = calculator(rest);
  if (!found.ok) return tellRefusals(found.refusals);
  await answer(`${JSON.stringify(found.value, null, 2)}\n`);
  return 0;
}
