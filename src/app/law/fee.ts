/** `law fee`: the enforcement fee of each receipt of one creditor under one decision, by what was really received. */
import type { IsoDay } from '#kit/iso-day.ts';
import { isoDayOf } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { baseSalaryOn } from '#law/money/base-salary.ts';
import { computeEnforcementFees } from '#law/money/enforcement-fee.ts';
import { readEach, readLawOptions, readVnd, refusalsOf } from './law-arguments.ts';
import type { LawInForce } from './law-in-force.ts';

const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Without `--base-salary` the one in force today in Vietnam is taken. */
export function answerFee(
  args: readonly string[],
  _law?: LawInForce,
  today: IsoDay = isoDayOf(Temporal.Now.plainDateISO(OFFICE_TIME_ZONE)),
): Result<object> {
  const read = readLawOptions(args, ['base-salary'], ['received']);
  if (!read.ok) return read;
  const { options, lists } = read.value;
  const texts = lists['received'] ?? [];
  if (texts.length === 0)
    return refuse(refusal('option-missing', 'Thiếu --received SỐ_TIỀN,SỐ_TIỀN (đồng thực nhận từng lần).'));
  const received = readEach(texts, (text) => readVnd({ received: text }, 'received'));
  const base_salary = options['base-salary'] === undefined ? salaryOf(today) : readVnd(options, 'base-salary');
  if (!received.ok || !base_salary.ok) return refuse(...refusalsOf(received, base_salary));
  const answer = computeEnforcementFees(
    received.value.map((received_vnd) => ({
      received_vnd,
      base_salary_vnd: base_salary.value,
      handover: 'collected',
      no_fee: null,
      relief: null,
    })),
  );
  if (!answer.ok) return answer;
  const { receipts, total_vnd } = answer.value;
  return accept({ fees_vnd: receipts.map(({ fee_vnd }) => Number(fee_vnd)), total_vnd: Number(total_vnd) });
}

function salaryOf(day: IsoDay): Result<bigint> {
  const found = baseSalaryOn(day);
  return found.ok ? accept(found.value.monthly_vnd) : found;
}
