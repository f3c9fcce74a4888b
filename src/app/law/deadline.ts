/** `law deadline`: the last day of a legal period that starts with an event, by the law of that day or of another. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { getDeadlineRule } from '#law/deadlines/catalogue.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import { readDay } from '../command-arguments.ts';
import { readLawOptions, refusalsOf } from './law-arguments.ts';
import { STANDARD_LAW } from './law-in-force.ts';
import type { LawInForce } from './law-in-force.ts';

export function answerDeadline(args: readonly string[], law: LawInForce = STANDARD_LAW): Result<object> {
  const read = readLawOptions(args, ['rule', 'from', 'rules-of', 'variant']);
  if (!read.ok) return read;
  const { options } = read.value;
  const code = options['rule'];
  const rule =
    code === undefined
      ? refuse(refusal('option-missing', 'Thiếu --rule MÃ (mã thời hạn, ví dụ D01; xem docs/deadlines.md).'))
      : accept(code.toUpperCase());
  const from = readDay(options, 'from');
  const rules_of = options['rules-of'] === undefined ? from : readDay(options, 'rules-of');
  if (!rule.ok || !from.ok || !rules_of.ok)
    return refuse(...refusalsOf(rule, from, ...(rules_of === from ? [] : [rules_of])));
  const { calendar } = law;
  const computed = computeDeadline(rule.value, from.value, rules_of.value, calendar, options['variant']);
  if (!computed.ok) return computed;
  const { variant, due_on, article, version } = computed.value;
  const { label, variants } = getDeadlineRule(rule.value);
  return accept({
    rule: rule.value,
    from: from.value,
    due_on,
    article,
    label,
    variant: variant ?? null,
    variants: variants.map((one) => one.code),
    count: version.count,
    unit: version.unit,
    rules_of: rules_of.value,
    certainty: version.certainty,
    note: version.note ?? null,
    calendar: calendar.version,
  });
}
