/** `law interest`: late interest between two days, without the spans that are not counted. */
import { findIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { PrincipalPayment } from '#law/late-interest.ts';
import { computeLateInterest, DEFAULT_RATE_MILLIONTHS, parseYearlyRate } from '#law/late-interest.ts';
import { readDay } from '../command-arguments.ts';
import { parseDayRange, readEach, readLawOptions, readVnd, refusalsOf } from './law-arguments.ts';
import { STANDARD_LAW } from './law-in-force.ts';
import type { LawInForce } from './law-in-force.ts';

export function answerInterest(args: readonly string[], law: LawInForce = STANDARD_LAW): Result<object> {
  const read = readLawOptions(args, ['principal', 'rate', 'from', 'to'], ['not-counted', 'payment']);
  if (!read.ok) return read;
  const { options, lists } = read.value;
  const principal = readVnd(options, 'principal');
  const rate = options['rate'] === undefined ? accept(DEFAULT_RATE_MILLIONTHS) : parseYearlyRate(options['rate']);
  const from = readDay(options, 'from');
  const to = readDay(options, 'to');
  const not_counted = readEach(lists['not-counted'] ?? [], (text) => parseDayRange(text, 'not-counted'));
  const payments = readEach(lists['payment'] ?? [], parsePayment);
  if (!principal.ok || !rate.ok || !from.ok || !to.ok || !not_counted.ok || !payments.ok)
    return refuse(...refusalsOf(principal, rate, from, to, not_counted, payments));
  const question = {
    principal_vnd: principal.value,
    rate_millionths: rate.value,
    from: from.value,
    to: to.value,
    not_counted: not_counted.value,
    payments: payments.value,
  };
  const answer = computeLateInterest(question, law.settingsOn(to.value));
  if (!answer.ok) return answer;
  const { days, interest_vnd, parts, basis } = answer.value;
  return accept({
    days,
    interest_vnd: Number(interest_vnd),
    parts: parts.map((part) => ({ ...part, principal_vnd: Number(part.principal_vnd) })),
    basis,
  });
}

/** `yyyy-mm-dd:đồng`, a payment of principal. */
function parsePayment(text: string): Result<PrincipalPayment> {
  const [day = '', amount = ''] = text.split(':');
  const on = findIsoDay(day);
  return on === undefined || !/^\d{1,15}$/.test(amount)
    ? refuse(
        refusal(
          'payment-not-valid',
          `--payment: "${text}" không đọc được; hãy viết yyyy-mm-dd:SỐ_TIỀN, ví dụ 2021-04-15:20000000.`,
        ),
      )
    : accept({ on, amount_vnd: BigInt(amount) });
}
