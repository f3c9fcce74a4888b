/**
 * `law`: the calculators of the law on the command line, each answer as JSON with its article. They compute with the standard
 * calendar and the default settings and need no database; with `--of-office` they use what the office of the database entered.
 */
import { refusal } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { answer, tellRefusals } from '../answers.ts';
import { answerCoercionWindow } from '../law/coercion-window.ts';
import { answerDeadline } from '../law/deadline.ts';
import { answerDistribute } from '../law/distribute.ts';
import { answerFee } from '../law/fee.ts';
import { answerInterest } from '../law/interest.ts';
import { STANDARD_LAW } from '../law/law-in-force.ts';
import type { LawInForce } from '../law/law-in-force.ts';
import { answerLimitation } from '../law/limitation.ts';
import { answerRemission } from '../law/remission.ts';

type Calculator = (args: readonly string[], law: LawInForce) => Result<object>;

const CALCULATORS: Readonly<Record<string, Calculator>> = {
  deadline: answerDeadline,
  interest: answerInterest,
  'coercion-window': answerCoercionWindow,
  remission: answerRemission,
  limitation: answerLimitation,
  fee: answerFee,
  distribute: answerDistribute,
};

const OF_OFFICE = '--of-office';

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
  const asked = rest.filter((arg) => arg !== OF_OFFICE);
  if (asked.length === rest.length) return print(calculator(asked, STANDARD_LAW));
  // Loaded only where it is asked for: without it an answer is there before a database could be opened.
  const { withLawOfOffice } = await import('../law/with-law-of-office.ts');
  return withLawOfOffice((law) => print(calculator(asked, law)));
}

async function print(found: Result<object>): Promise<number> {
  if (!found.ok) return tellRefusals(found.refusals);
  await answer(`${JSON.stringify(found.value, null, 2)}\n`);
  return 0;
}
