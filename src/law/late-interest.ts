/**
 * Interest for late enforcement: outstanding principal x yearly rate x days / 365, split at every payment and at every period
 * that is not counted; rounded once, at the end, to the đồng. The first day is not counted, the last one is.
 *
 * Articles: BLDS 2015 Đ357, Đ468 (rate; 10% a year where nothing was agreed, at most 20%); Luật THADS Đ48 k1 điểm c, k2 and
 * Đ49 k1 (periods without interest); TTLT 11/2016 Đ6 k1 and, from 1/7/2026, NĐ 152/2026 Đ29 (principal is paid first; interest
 * on the outstanding principal only, never on interest; until the day of collection or of delivery of the asset).
 */
import { addDays, dayNumberOf } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { type Basis, NEW_LAW_FROM } from './basis.ts';
import { type DayRange, daysWithin, joinRanges } from './day-ranges.ts';
import { type LawSettings, STANDARD_SETTINGS } from './law-settings.ts';

/** A payment of principal; the day of payment still bears interest on what was outstanding before it. */
export type PrincipalPayment = { readonly on: IsoDay; readonly amount_vnd: bigint };

export type LateInterestQuestion = {
  readonly principal_vnd: bigint;
  /** Ten-thousandths of a percent a year: 10 % is 100_000n (`parseYearlyRate`). */
  readonly rate_millionths: bigint;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly not_counted: readonly DayRange[];
  readonly payments: readonly PrincipalPayment[];
};

/** One stretch with the same principal: its first and last day that bear interest, and how many of them count. */
export type InterestPart = DayRange & { readonly principal_vnd: bigint; readonly days: number };

export type LateInterest = {
  readonly days: number;
  readonly interest_vnd: bigint;
  readonly parts: readonly InterestPart[];
  readonly basis: readonly Basis[];
};

/** Yearly rates where nothing else was agreed, and the highest one, in millionths (BLDS 2015 Đ468 k1, k2). */
export const DEFAULT_RATE_MILLIONTHS = 100_000n;
const HIGHEST_AGREED_RATE_MILLIONTHS = 200_000n;
const MILLION = 1_000_000n;

/** Reads a yearly rate in percent, with a point or a comma and at most four decimals: `10`, `9.5`, `7,25`. */
export function parseYearlyRate(text: string): Result<bigint> {
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(text.trim());
  const millionths =
    match === null ? undefined : BigInt(match[1] ?? '') * 10_000n + BigInt((match[2] ?? '').padEnd(4, '0'));
  return millionths === undefined || millionths > MILLION
    ? refuse(
        refusal(
          'interest-rate-not-valid',
          `Lãi suất "${text}" không đọc được: hãy viết phần trăm một năm từ 0 đến 100, tối đa bốn số lẻ, ví dụ 10 hoặc 9,5.`,
          'rate',
        ),
      )
    : accept(millionths);
}

/** The interest between two days. Refuses a period that ends before it begins and payments outside it or above the principal. */
export function computeLateInterest(
  question: LateInterestQuestion,
  settings: LawSettings = STANDARD_SETTINGS,
): Result<LateInterest> {
  const { principal_vnd, rate_millionths, from, to } = question;
  const wrong = checkQuestion(question);
  if (wrong.length > 0) return refuse(...wrong);
  const not_counted = joinRanges(question.not_counted);
  const payments = question.payments.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const parts: InterestPart[] = [];
  let rest = principal_vnd;
  let first = addDays(from, 1);
  const close = (last: IsoDay): void => {
    if (last < first) return;
    const begin = dayNumberOf(first);
    const end = dayNumberOf(last);
    parts.push({
      from: first,
      to: last,
      principal_vnd: rest,
      days: end - begin + 1 - daysWithin(not_counted, begin, end),
    });
    first = addDays(last, 1);
  };
  for (const payment of payments) {
    close(payment.on);
    rest -= payment.amount_vnd;
  }
  if (rest > 0n) close(to);
  const weighted = parts.reduce((sum, part) => sum + part.principal_vnd * BigInt(part.days), 0n);
  const divisor = MILLION * BigInt(settings.interest_days_in_year);
  return accept({
    days: parts.reduce((sum, part) => sum + part.days, 0),
    interest_vnd: (2n * weighted * rate_millionths + divisor) / (2n * divisor),
    parts,
    basis: basisOf(question, settings),
  });
}

function checkQuestion({ principal_vnd, from, to, not_counted, payments }: LateInterestQuestion) {
  const wrong = [];
  if (principal_vnd <= 0n)
    wrong.push(refusal('principal-not-valid', 'Số tiền gốc phải lớn hơn 0 đồng.', 'principal_vnd'));
  if (to < from)
    wrong.push(
      refusal(
        'days-out-of-order',
        `Ngày cuối ${formatDate(to)} đứng trước ngày đầu ${formatDate(from)}: khoảng thời gian phải đi tới.`,
        'to',
      ),
    );
  for (const range of not_counted)
    if (range.to < range.from)
      wrong.push(
        refusal(
          'days-out-of-order',
          `Khoảng không tính ${formatDate(range.from)}–${formatDate(range.to)} có ngày cuối đứng trước ngày đầu.`,
          'not_counted',
        ),
      );
  for (const payment of payments)
    if (payment.on < from || payment.on > to || payment.amount_vnd <= 0n)
      wrong.push(
        refusal(
          'payment-outside-period',
          `Khoản trả ${formatVnd(payment.amount_vnd)} đồng ngày ${formatDate(payment.on)} phải lớn hơn 0 và nằm trong khoảng tính lãi.`,
          'payments',
        ),
      );
  if (payments.reduce((sum, payment) => sum + payment.amount_vnd, 0n) > principal_vnd)
    wrong.push(refusal('payment-above-principal', 'Tổng các khoản trả gốc vượt quá số tiền gốc.', 'payments'));
  return wrong;
}

function basisOf(question: LateInterestQuestion, settings: LawSettings): Basis[] {
  const { rate_millionths, to, not_counted } = question;
  const basis: Basis[] = [
    {
      article: 'BLDS 2015 Đ357, Đ468',
      sentence: `Lãi = gốc còn lại × lãi suất năm × số ngày / ${String(settings.interest_days_in_year)}; không thỏa thuận lãi suất thì 10%/năm.`,
    },
    { article: 'BLDS 2015 Đ147', sentence: 'Ngày đầu tiên không tính; tính từ ngày kế tiếp đến hết ngày cuối.' },
    to < NEW_LAW_FROM
      ? {
          article: 'TTLT 11/2016 Đ6 k1',
          sentence: 'Thanh toán tiền gốc theo bản án trước, sau đó đến lãi chậm thi hành án.',
        }
      : {
          article: 'NĐ 152/2026 Đ29 k2',
          sentence:
            'Chỉ tính trên số tiền còn phải thi hành, không tính lãi của lãi; tính đến khi thu được tiền hoặc giao tài sản.',
        },
  ];
  if (not_counted.length > 0)
    basis.push({
      article: 'Luật THADS Đ48 k1 điểm c, k2; Đ49 k1',
      sentence:
        'Không chịu lãi trong thời gian hoãn do đương sự đồng ý (trừ thỏa thuận khác), hoãn theo yêu cầu của người có thẩm quyền kháng nghị, tạm đình chỉ do kháng nghị.',
    });
  if (rate_millionths > HIGHEST_AGREED_RATE_MILLIONTHS)
    basis.push({
      article: 'BLDS 2015 Đ468 k1',
      sentence:
        'Lãi suất thỏa thuận không quá 20%/năm, trừ trường hợp luật khác có liên quan quy định khác (hợp đồng tín dụng).',
    });
  return basis;
}
