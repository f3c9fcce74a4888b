/** What people who take part in coercion are paid a day, as dated data (TT 200/2016/TT-BTC Đ8; from 1/7/2026 NĐ 152/2026 Đ84). */
import { type IsoDay, getIsoDay } from '#kit/iso-day.ts';
import { type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';

export type PaidActivity = 'meeting' | 'coercion-day' | 'notice-and-verification';
/** At meetings and on the day: the chair or another; when notifying and verifying: an official or another. */
export type PaidRole = 'chair' | 'official' | 'other';

export type CoercionRate = {
  readonly from: IsoDay;
  readonly activity: PaidActivity;
  readonly role: PaidRole;
  readonly daily_vnd: bigint;
  readonly article: string;
};

const CIRCULAR = getIsoDay('2017-01-01');
const DECREE = getIsoDay('2026-07-01');

/** Local government is paid as `other` under the circular and as `official` under the decree, for notice and verification. */
export const COERCION_RATES: readonly CoercionRate[] = [
  rate(CIRCULAR, 'meeting', 'chair', 150_000n, 'TT 200/2016/TT-BTC Đ8 k1'),
  rate(CIRCULAR, 'meeting', 'other', 100_000n, 'TT 200/2016/TT-BTC Đ8 k1'),
  rate(CIRCULAR, 'coercion-day', 'chair', 150_000n, 'TT 200/2016/TT-BTC Đ8 k2'),
  rate(CIRCULAR, 'coercion-day', 'other', 100_000n, 'TT 200/2016/TT-BTC Đ8 k2'),
  rate(CIRCULAR, 'notice-and-verification', 'official', 70_000n, 'TT 200/2016/TT-BTC Đ8 k3'),
  rate(CIRCULAR, 'notice-and-verification', 'other', 100_000n, 'TT 200/2016/TT-BTC Đ8 k3'),
  rate(DECREE, 'meeting', 'chair', 300_000n, 'NĐ 152/2026 Đ84 k1'),
  rate(DECREE, 'meeting', 'other', 200_000n, 'NĐ 152/2026 Đ84 k1'),
  rate(DECREE, 'coercion-day', 'chair', 1_000_000n, 'NĐ 152/2026 Đ84 k2'),
  rate(DECREE, 'coercion-day', 'other', 500_000n, 'NĐ 152/2026 Đ84 k2'),
  rate(DECREE, 'notice-and-verification', 'official', 150_000n, 'NĐ 152/2026 Đ84 k3'),
  rate(DECREE, 'notice-and-verification', 'other', 200_000n, 'NĐ 152/2026 Đ84 k3'),
];

function rate(from: IsoDay, activity: PaidActivity, role: PaidRole, daily_vnd: bigint, article: string): CoercionRate {
  return { from, activity, role, daily_vnd, article };
}

/** The pay for one person and day. Refuses a day without a rate and a role the activity does not know. */
export function coercionRateOn(activity: PaidActivity, role: PaidRole, on: IsoDay): Result<CoercionRate> {
  const found = COERCION_RATES.findLast((one) => one.activity === activity && one.role === role && one.from <= on);
  return found === undefined
    ? refuse(
        refusal(
          'coercion-rate-not-known',
          `Chưa có mức bồi dưỡng cưỡng chế của vai trò này ngày ${formatDate(on)}; bảng bắt đầu từ 01/01/2017.`,
          'on',
        ),
      )
    : accept(found);
}
