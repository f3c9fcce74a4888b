/**
 * What is to be done, and by when, with money, assets and papers nobody comes for (Luật THADS Đ126; NĐ 62/2015 Đ49 k2, k3, k5;
 * TT 04/2023 Đ18 k4; from 1/7/2026 NĐ 152/2026 Đ30 k5, Đ41). Terms are those of the deadlines D26-D29.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { type Result, accept, refuse } from '#kit/result.ts';
import { addMonths, type WorkingCalendar } from '#kit/working-calendar.ts';
import { type Basis, NEW_LAW_FROM } from '../basis.ts';
import { computeDeadline } from '../deadlines/compute-deadline.ts';

export type UnclaimedQuestion = {
  readonly kind: 'money' | 'asset' | 'papers';
  readonly amount_vnd: bigint;
  /** The day the receiver was notified; null where his address is not known. */
  readonly notified_on: IsoDay | null;
  readonly collected_on: IsoDay;
  /** The day the judgment came into force. */
  readonly in_force_on: IsoDay;
  readonly receiver: 'person' | 'organisation';
  /** Far from the office, with an address that is clear (NĐ 62/2015 Đ49 k2). */
  readonly is_far_with_clear_address: boolean;
  readonly base_salary_vnd: bigint;
  /** The monthly minimum wage of the office's region, twice which decides between bank and Treasury from 1/7/2026. */
  readonly regional_minimum_wage_vnd: bigint;
  /** Too small for the bank to take (TT 04/2023 Đ18 k4). */
  readonly is_too_small_for_bank: boolean;
};

export type UnclaimedAction =
  | 'send-by-post'
  | 'transfer'
  | 'deposit-in-bank'
  | 'deposit-at-treasury'
  | 'sell-asset'
  | 'hand-papers-over'
  | 'to-budget';

/** A step and the day on which its term ends; it is taken where nobody came by then. */
export type UnclaimedStep = { readonly action: UnclaimedAction; readonly after: IsoDay; readonly basis: Basis };

/** The steps in order of time. Refuses a term that was not law on its first day. */
export function unclaimedSteps(
  question: UnclaimedQuestion,
  calendar: WorkingCalendar,
): Result<readonly UnclaimedStep[]> {
  const { kind, notified_on, collected_on } = question;
  const start = notified_on ?? collected_on;
  const end = (rule: string, from: IsoDay, variant?: string) => computeDeadline(rule, from, start, calendar, variant);
  if (kind === 'papers') {
    const term = end('D28', start);
    if (!term.ok) return term;
    const sentence = 'Hết 01 năm kể từ ngày thông báo mà không nhận: chuyển giấy tờ cho cơ quan đã ban hành.';
    return accept([
      { action: 'hand-papers-over', after: term.value.due_on, basis: { article: term.value.article, sentence } },
    ]);
  }
  const first = kind === 'asset' ? end('D27', start) : end('D26', start);
  const is_later = collected_on > addMonths(question.in_force_on, 60);
  const last = is_later ? end('D29', start, 'collected-later') : end('D29', question.in_force_on, 'judgment-in-force');
  if (!first.ok || !last.ok) return refuse(...[first, last].flatMap((part) => (part.ok ? [] : part.refusals)));
  const step = kind === 'asset' ? sellAsset() : depositOf(question, start);
  return accept([
    { ...step, after: notified_on === null && kind === 'money' ? start : first.value.due_on },
    {
      action: 'to-budget',
      // Money notified of near the end of the five years still waits until its own term has run.
      after: last.value.due_on > first.value.due_on ? last.value.due_on : first.value.due_on,
      basis: {
        article: last.value.article,
        sentence: is_later
          ? 'Thu được sau 05 năm kể từ ngày bản án có hiệu lực: hết 01 năm kể từ ngày thông báo thì sung quỹ nhà nước.'
          : 'Hết 05 năm kể từ ngày bản án có hiệu lực mà không đến nhận: sung quỹ nhà nước.',
      },
    },
  ]);
}

function sellAsset(): Omit<UnclaimedStep, 'after'> {
  return {
    action: 'sell-asset',
    basis: {
      article: 'Luật THADS Đ126 k2',
      sentence: 'Hết 03 tháng kể từ ngày thông báo mà không nhận tài sản: định giá, bán và gửi số tiền thu được.',
    },
  };
}

function depositOf(question: UnclaimedQuestion, on: IsoDay): Omit<UnclaimedStep, 'after'> {
  if (on >= NEW_LAW_FROM) {
    const is_large = question.amount_vnd > 2n * question.regional_minimum_wage_vnd;
    return {
      action: is_large ? 'deposit-in-bank' : 'deposit-at-treasury',
      basis: {
        article: 'NĐ 152/2026 Đ41 k2',
        sentence: is_large
          ? 'Trên 02 lần lương tối thiểu vùng: gửi tiết kiệm không kỳ hạn tại ngân hàng thương mại.'
          : 'Từ 02 lần lương tối thiểu vùng trở xuống: gửi tài khoản tại Kho bạc hoặc ngân hàng.',
      },
    };
  }
  if (question.receiver === 'organisation')
    return {
      action: 'transfer',
      basis: { article: 'NĐ 62/2015 Đ49 k3', sentence: 'Doanh nghiệp, cơ quan, tổ chức: chi trả bằng chuyển khoản.' },
    };
  const may_post = question.is_far_with_clear_address && question.amount_vnd < question.base_salary_vnd;
  if (may_post && question.notified_on !== null)
    return {
      action: 'send-by-post',
      basis: {
        article: 'NĐ 62/2015 Đ49 k2',
        sentence: 'Ở xa, địa chỉ rõ ràng, dưới 01 tháng lương cơ sở: lập phiếu chi và gửi qua bưu điện.',
      },
    };
  return question.is_too_small_for_bank
    ? {
        action: 'deposit-at-treasury',
        basis: {
          article: 'TT 04/2023/TT-BTP Đ18 k4',
          sentence: 'Không đủ điều kiện gửi ngân hàng: lập bảng kê, gửi tài khoản tạm gửi tại Kho bạc.',
        },
      }
    : {
        action: 'deposit-in-bank',
        basis: {
          article: 'NĐ 62/2015 Đ49 k5',
          sentence: 'Gửi tiền vào ngân hàng; lãi cộng vào và trả cho người nhận.',
        },
      };
}
