/** `law limitation`: the last day on which enforcement may be requested, and whether a day is in time. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { LimitationPause } from '#law/limitation.ts';
import { computeLimitation, LIMITATION_STARTS, PAUSE_GROUNDS } from '#law/limitation.ts';
import { readChoice, readDay } from '../command-arguments.ts';
import { parseDayRange, readEach, readLawOptions, refusalsOf } from './law-arguments.ts';
import { STANDARD_LAW } from './law-in-force.ts';
import type { LawInForce } from './law-in-force.ts';

export function answerLimitation(args: readonly string[], law: LawInForce = STANDARD_LAW): Result<object> {
  const read = readLawOptions(args, ['from', 'on', 'start'], ['not-counted']);
  if (!read.ok) return read;
  const { options, lists } = read.value;
  const from = readDay(options, 'from');
  const on = options['on'] === undefined ? accept(null) : readDay(options, 'on');
  const start = readChoice(options, 'start', LIMITATION_STARTS);
  const pauses = readEach(lists['not-counted'] ?? [], parsePause);
  if (!from.ok || !on.ok || !start.ok || !pauses.ok) return refuse(...refusalsOf(from, on, start, pauses));
  return computeLimitation(
    { start: start.value ?? 'in-force', from: from.value, pauses: pauses.value, on: on.value },
    law.calendar,
    law.settingsOn(on.value ?? from.value),
  );
}

/** `yyyy-mm-dd..yyyy-mm-dd`, with `:ground` behind it where it is not a plain postponement. */
function parsePause(text: string): Result<LimitationPause> {
  const [days = '', code = 'postponed'] = text.split(':');
  const range = parseDayRange(days, 'not-counted');
  if (!range.ok) return range;
  const ground = PAUSE_GROUNDS.find((one) => one.code === code);
  return ground === undefined
    ? refuse(
        refusal(
          'pause-ground-unknown',
          `--not-counted: không có căn cứ "${code}"; chỉ nhận: ${PAUSE_GROUNDS.map((one) => one.code).join(', ')}.`,
        ),
      )
    : accept({ ...range.value, ground: ground.code });
}
