/** What must hold of a judgment that is entered in the register of judgments received (domain 2.3). */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { CASE_TYPE_LABELS } from '#law/case-types.ts';
import type { CaseType } from '#law/case-types.ts';
import { checkChoice, checkDay, checkLine, checkNotBefore } from './check-text.ts';

/** A judgment as it is typed; days are `yyyy-mm-dd`. */
export type NewJudgment = {
  readonly court: string;
  readonly number: string;
  readonly issued_on: string;
  /** Null where it is not known, or where the judgment is enforced before it takes effect. */
  readonly in_force_on: string | null;
  readonly received_on: string;
  readonly case_type: CaseType;
};

/** Every refusal of a new judgment. `at` is its path in the form, `judgment.`, or empty. */
export function checkJudgment(judgment: NewJudgment, today: IsoDay, at = ''): Refusal[] {
  const received = { path: `${at}received_on`, label: 'Ngày nhận' };
  return [
    ...checkLine(judgment.court, { path: `${at}court`, label: 'Tòa án, cơ quan ban hành' }, 200),
    ...checkNumber(judgment.number, at),
    ...checkDay(judgment.issued_on, today, { path: `${at}issued_on`, label: 'Ngày tuyên' }),
    ...checkInForce(judgment, at),
    ...checkDay(judgment.received_on, today, received),
    ...checkNotBefore(judgment.received_on, judgment.issued_on, received, 'ngày tuyên', 'received-before-issued'),
    ...checkChoice(judgment.case_type, CASE_TYPE_LABELS, { path: `${at}case_type`, label: 'Loại việc' }),
  ];
}

function checkNumber(number: string, at: string): Refusal[] {
  const field = { path: `${at}number`, label: 'Số bản án, quyết định' };
  const refusals = checkLine(number, field, 100);
  if (refusals.length > 0 || /\d/.test(number)) return refusals;
  return [refusal('number-without-digits', `${field.label} "${number}" không có chữ số nào.`, field.path)];
}

/** The day of force may lie ahead (the time to appeal still runs), but not before the judgment was given. */
function checkInForce(judgment: NewJudgment, at: string): Refusal[] {
  const value = judgment.in_force_on;
  if (value === null || value === '') return [];
  const field = { path: `${at}in_force_on`, label: 'Ngày có hiệu lực' };
  if (findIsoDay(value) === undefined)
    return [refusal('day-not-in-calendar', `${field.label}: "${value}" không phải là ngày có thật.`, field.path)];
  return checkNotBefore(value, judgment.issued_on, field, 'ngày tuyên', 'in-force-before-issued');
}
