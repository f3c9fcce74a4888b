/** `law coercion-window`: whether coercion may take place at a moment, with every article that forbids it. */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { checkCoercionWindow, parseMoment } from '#law/coercion-window.ts';
import { readLawOptions } from './law-arguments.ts';
import { STANDARD_LAW } from './law-in-force.ts';
import type { LawInForce } from './law-in-force.ts';

export function answerCoercionWindow(args: readonly string[], law: LawInForce = STANDARD_LAW): Result<object> {
  const read = readLawOptions(args, ['at'], [], ['forces', 'beneficiary']);
  if (!read.ok) return read;
  const { options, flags } = read.value;
  const text = options['at'];
  if (text === undefined)
    return refuse(refusal('option-missing', 'Thiếu --at THỜI_ĐIỂM (viết yyyy-mm-ddThh:mm, giờ Hà Nội).'));
  const at = parseMoment(text);
  if (!at.ok) return at;
  const { allowed, reasons, basis, notes } = checkCoercionWindow(
    {
      at: at.value,
      with_forces: flags.has('forces'),
      policy_beneficiary: flags.has('beneficiary') ? true : null,
    },
    law.calendar,
    law.settingsOn(at.value.day),
  );
  return accept({ allowed, reasons, basis, notes });
}
