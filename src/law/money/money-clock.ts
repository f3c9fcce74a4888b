/**
 * The clock of collected money: how long it has been here, by when it must be paid out (D25: 10 days from collecting it or
 * handing over the sold asset, Luật THADS Đ47 k5; extensions NĐ 152/2026 Đ30 k3, k4), and why it still waits.
 */
import { daysBetween } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { type Result, accept } from '#kit/result.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { type Basis, NEW_LAW_FROM } from '../basis.ts';
import { computeDeadline } from '../deadlines/compute-deadline.ts';

/** Grounds on which the period is extended from 1/7/2026 (NĐ 152/2026 Đ30 k3 điểm a-d). */
export type PayOutExtension = 'many-creditors' | 'authority-order' | 'complaint' | 'force-majeure';

export type CollectedMoney = {
  /** When the money came, or the sold asset was handed over where that is later. */
  readonly received_on: IsoDay;
  readonly paid_out_on: IsoDay | null;
  /** The payer and the decision it belongs to are known. */
  readonly is_identified: boolean;
  readonly has_enforcement_decision: boolean;
  /** Postponed or suspended for cassation or reopening: it stays in the bank (NĐ 62/2015 Đ49 k5 điểm b). */
  readonly is_held_for_review: boolean;
  readonly is_distribution_approved: boolean;
  /** The share of a creditor who has not asked (NĐ 62/2015 Đ49 k7). */
  readonly is_set_aside: boolean;
  /** When the receiver was told to come. */
  readonly notified_on: IsoDay | null;
  readonly extension: { readonly ground: PayOutExtension; readonly ended_on: IsoDay | null } | null;
};

export type WaitReason =
  | 'paid-out'
  | 'not-identified'
  | 'no-decision'
  | 'held-for-review'
  | 'extended'
  | 'set-aside'
  | 'to-distribute'
  | 'to-notify'
  | 'receiver-not-come';

export type MoneyClock = {
  readonly days_since_receipt: number;
  /** The last day of the pay-out period; null while it does not run (held for review, extension without an end). */
  readonly pay_by: IsoDay | null;
  /** Days after `pay_by`, until it was paid out or the day asked about; 0 where in time. */
  readonly days_late: number;
  readonly reason: WaitReason;
  readonly basis: Basis;
};

/** Tells the clock on a day. Refuses a day of receipt before the law of 2009. */
export function readMoneyClock(money: CollectedMoney, on: IsoDay, calendar: WorkingCalendar): Result<MoneyClock> {
  const term = payOutDay(money, calendar);
  if (!term.ok) return term;
  const until = money.paid_out_on ?? on;
  const { pay_by, article } = term.value;
  const reason = reasonOf(money);
  return accept({
    days_since_receipt: Math.max(0, daysBetween(money.received_on, until)),
    pay_by,
    days_late: pay_by === null ? 0 : Math.max(0, daysBetween(pay_by, until)),
    reason,
    basis: { article: REASONS[reason].article ?? article, sentence: REASONS[reason].sentence },
  });
}

type PayOutDay = { readonly pay_by: IsoDay | null; readonly article: string };

function payOutDay(money: CollectedMoney, calendar: WorkingCalendar): Result<PayOutDay> {
  const { received_on, extension } = money;
  const base = computeDeadline('D25', received_on, received_on, calendar);
  if (!base.ok) return base;
  const { due_on, article } = base.value;
  if (money.is_held_for_review) return accept({ pay_by: null, article: 'NĐ 62/2015 Đ49 k5 điểm b' });
  if (extension === null || received_on < NEW_LAW_FROM) return accept({ pay_by: due_on, article });
  if (extension.ground !== 'many-creditors' && extension.ended_on === null)
    return accept({ pay_by: null, article: 'NĐ 152/2026 Đ30 k3' });
  const longer =
    extension.ground === 'many-creditors'
      ? computeDeadline('D53', due_on, due_on, calendar, 'many-creditors')
      : computeDeadline('D53', extension.ended_on ?? due_on, due_on, calendar, 'ground-ended');
  return longer.ok
    ? accept({ pay_by: longer.value.due_on > due_on ? longer.value.due_on : due_on, article: longer.value.article })
    : longer;
}

function reasonOf(money: CollectedMoney): WaitReason {
  if (money.paid_out_on !== null) return 'paid-out';
  if (!money.is_identified) return 'not-identified';
  if (!money.has_enforcement_decision) return 'no-decision';
  if (money.is_held_for_review) return 'held-for-review';
  if (money.extension !== null && money.extension.ended_on === null && money.received_on >= NEW_LAW_FROM)
    return 'extended';
  if (money.is_set_aside) return 'set-aside';
  if (!money.is_distribution_approved) return 'to-distribute';
  return money.notified_on === null ? 'to-notify' : 'receiver-not-come';
}

/** The article is that of the pay-out period where the reason has none of its own. */
const REASONS: Readonly<Record<WaitReason, { readonly article: string | null; readonly sentence: string }>> = {
  'paid-out': { article: null, sentence: 'Đã chi trả.' },
  'not-identified': { article: null, sentence: 'Chưa xác định được tiền của ai, theo quyết định nào.' },
  'no-decision': { article: 'TT 04/2023/TT-BTP Đ16 k4', sentence: 'Tạm thu, chưa có quyết định thi hành án.' },
  'held-for-review': {
    article: 'NĐ 62/2015 Đ49 k5 điểm b',
    sentence: 'Việc thi hành án bị hoãn, tạm đình chỉ để xem xét lại bản án: gửi ngân hàng.',
  },
  extended: { article: 'NĐ 152/2026 Đ30 k3', sentence: 'Thời hạn thanh toán được kéo dài.' },
  'set-aside': {
    article: 'NĐ 62/2015 Đ49 k7',
    sentence: 'Phần của người chưa yêu cầu thi hành án: gửi kỳ hạn 01 tháng, chờ yêu cầu hoặc hết thời hiệu.',
  },
  'to-distribute': { article: null, sentence: 'Chưa duyệt phương án phân chia tiền.' },
  'to-notify': { article: 'TT 04/2023/TT-BTP Đ18 k1', sentence: 'Chưa thông báo người được nhận đến nhận tiền.' },
  'receiver-not-come': {
    article: 'NĐ 62/2015 Đ49 k2, k5',
    sentence: 'Đã thông báo, người được nhận chưa đến nhận.',
  },
};
