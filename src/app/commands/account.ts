/**
 * `thads account create|reset|lock|unlock|end-sessions STAFF [--username NAME]`: accounts from the command line, for the first one of an
 * office, which nobody is signed in to make. Prints the answer as JSON; a password for one use stands in it once.
 */
import { createAccount, endAllSessions, lockAccount, resetAccount, unlockAccount } from '#features/auth/public.ts';
import { refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import type { Platform } from '#platform/platform.ts';
import { answer, tellRefusals } from '../answers.ts';
import { asOperator } from '../as-operator.ts';
import { readArguments, refuseWords } from '../command-arguments.ts';
import { peopleOf } from '../people.ts';

export async function run(args: string[]): Promise<number> {
  const read = readArguments(args, ['username']);
  if (!read.ok) return tellRefusals(read.refusals);
  const { words, options } = read.value;
  const surplus = refuseWords(words, 2);
  if (surplus !== null) return tellRefusals([surplus]);
  const [verb = '', staff = ''] = words;
  return asOperator(async (platform, operator) => {
    const result = await carryOut(platform, operator, verb, staff, options['username'] ?? null);
    if (!result.ok) return tellRefusals(result.refusals);
    await answer(`${JSON.stringify(result.value)}\n`);
    return 0;
  });
}

async function carryOut(
  platform: Platform,
  operator: Actor,
  verb: string,
  staff: string,
  username: string | null,
): Promise<Result<unknown>> {
  const people = peopleOf(platform);
  switch (verb) {
    case 'create':
      return runCommand(platform, operator, createAccount(people), { staff, username });
    case 'reset':
      return runCommand(platform, operator, resetAccount(people), { staff });
    case 'lock':
      return runCommand(platform, operator, lockAccount(people), { staff });
    case 'unlock':
      return runCommand(platform, operator, unlockAccount(people), { staff });
    case 'end-sessions':
      return runCommand(platform, operator, endAllSessions(people), { staff });
    default:
      return refuse(
        refusal(
          'word-not-taken',
          'Cách dùng: account create|reset|lock|unlock|end-sessions MÃ_CÁN_BỘ [--username TÊN]',
        ),
      );
  }
}
