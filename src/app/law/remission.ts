/** `law remission`: what may be exempted or reduced of a duty towards the state budget on a day. */
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { computeRemission } from '#law/remission.ts';
import { readDay } from '../command-arguments.ts';
import { readLawOptions, readVnd, refusalsOf } from './law-arguments.ts';
import { STANDARD_LAW } from './law-in-force.ts';
import type { LawInForce } from './law-in-force.ts';

export function answerRemission(args: readonly string[], law: LawInForce = STANDARD_LAW): Result<object> {
  const read = readLawOptions(
    args,
    ['duty', 'paid', 'first-decision', 'on', 'last-remission'],
    [],
    ['has-means', 'hardship-or-merit'],
  );
  if (!read.ok) return read;
  const { options, flags } = read.value;
  const duty = readVnd(options, 'duty');
  const paid = readVnd(options, 'paid');
  const first_decision_on = readDay(options, 'first-decision');
  const on = readDay(options, 'on');
  const last = options['last-remission'] === undefined ? accept(null) : readDay(options, 'last-remission');
  if (!duty.ok || !paid.ok || !first_decision_on.ok || !on.ok || !last.ok)
    return refuse(...refusalsOf(duty, paid, first_decision_on, on, last));
  const question = {
    duty_vnd: duty.value,
    paid_vnd: paid.value,
    first_decision_on: first_decision_on.value,
    on: on.value,
    has_means: flags.has('has-means'),
    hardship_or_merit: flags.has('hardship-or-merit'),
    last_remission_on: last.value,
  };
  const answer = computeRemission(question, law.settingsOn(on.value));
  if (!answer.ok) return answer;
  const { eligible, kind, limit_vnd, rest_vnd, next_on, basis } = answer.value;
  return accept({ eligible, kind, limit_vnd: Number(limit_vnd), rest_vnd: Number(rest_vnd), next_on, basis });
}
