/**
 * Exemption and reduction of duties towards the state budget: what a debtor without means may be granted on a day, counted
 * from the first enforcement decision (Luật THADS Đ61; "part paid" is at least 1/50: TTLT 12/2015 Đ4 k1).
 * Luật 106/2025/QH15 could not be read and decree 152/2026 rules only on coercion cost (Đ87), so from 1/7/2026 the thresholds of
 * the act of 2008 are used with a note, or nothing is computed, as the setting says.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { type Refusal, type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { addMonths } from '#kit/working-calendar.ts';
import { type Basis, NEW_LAW_FROM } from './basis.ts';
import { type LawSettings, STANDARD_SETTINGS } from './law-settings.ts';

export type RemissionQuestion = {
  /** The whole duty of the judgment, and what of it was paid. */
  readonly duty_vnd: bigint;
  readonly paid_vnd: bigint;
  readonly first_decision_on: IsoDay;
  readonly on: IsoDay;
  /** No property and no income above the minimum of living (Đ61 k1 điểm a). */
  readonly has_means: boolean;
  /** Hardship for twelve months or great merit, of one who paid part of court fees or a fine (Đ61 k4). */
  readonly hardship_or_merit: boolean;
  /** When this judgment's duty was last exempted or reduced (Đ61 k5: once a year). */
  readonly last_remission_on: IsoDay | null;
};

export type RemissionKind = 'exempt' | 'reduce' | 'none';

export type Remission = {
  readonly eligible: boolean;
  readonly kind: RemissionKind;
  /** The most that may be granted at this time: the rest where exempt, the ceiling where reduced, 0 otherwise. */
  readonly limit_vnd: bigint;
  readonly rest_vnd: bigint;
  /** The day from which a longer term will have run, where the amount waits for it. */
  readonly next_on: IsoDay | null;
  readonly basis: readonly Basis[];
};

/** The statutory amounts and terms, each with its article; printed in the answer and on the page. */
export const REMISSION_TERMS = {
  part_paid: { denominator: 50n, article: 'TTLT 12/2015 Đ4 k1' },
  /** By the duty, whatever was paid. */
  exempt_duty: [
    { below_vnd: 2_000_000n, years: 5, article: 'Luật THADS Đ61 k1 điểm b' },
    { below_vnd: 5_000_000n, years: 10, article: 'Luật THADS Đ61 k1 điểm b' },
  ],
  /** By the rest, where part was paid. */
  exempt_rest: [
    { below_vnd: 5_000_000n, years: 5, article: 'Luật THADS Đ61 k2 điểm b' },
    { below_vnd: 10_000_000n, years: 10, article: 'Luật THADS Đ61 k2 điểm b' },
  ],
  reduce_small: {
    from_vnd: 10_000_000n,
    to_vnd: 100_000_000n,
    years: 5,
    share: 4n,
    article: 'Luật THADS Đ61 k3 điểm a',
  },
  reduce_large: { years: 10, share: 5n, at_most_vnd: 50_000_000n, article: 'Luật THADS Đ61 k3 điểm b' },
  hardship_or_merit: { article: 'Luật THADS Đ61 k4' },
} as const;

/** Judges a debtor's right on a day. Refuses amounts and days that contradict each other. */
export function computeRemission(
  question: RemissionQuestion,
  settings: LawSettings = STANDARD_SETTINGS,
): Result<Remission> {
  const wrong = checkQuestion(question);
  if (wrong.length > 0) return refuse(...wrong);
  const { on } = question;
  if (on >= NEW_LAW_FROM && settings.remission_under_new_law === 'not-computed')
    return refuse(
      refusal(
        'remission-not-computed',
        'Từ 01/07/2026 việc xét miễn, giảm theo Luật 106/2025/QH15; cài đặt của đơn vị là chưa tính theo luật này.',
        'on',
      ),
    );
  const answer = judge(question);
  return accept(
    on < NEW_LAW_FROM
      ? answer
      : {
          ...answer,
          basis: [
            ...answer.basis,
            {
              article: 'Luật THADS 2025',
              sentence: 'Tính theo mức của Điều 61 Luật 2008; cần đối chiếu với Luật 106/2025/QH15 đang có hiệu lực.',
            },
          ],
        },
  );
}

function checkQuestion(question: RemissionQuestion): Refusal[] {
  const { duty_vnd, paid_vnd, first_decision_on, on, last_remission_on } = question;
  const wrong: Refusal[] = [];
  if (duty_vnd <= 0n) wrong.push(refusal('duty-not-valid', 'Nghĩa vụ phải lớn hơn 0 đồng.', 'duty_vnd'));
  if (paid_vnd < 0n || paid_vnd > duty_vnd)
    wrong.push(
      refusal(
        'paid-not-valid',
        `Số đã nộp ${formatVnd(paid_vnd)} đồng phải từ 0 đến nghĩa vụ ${formatVnd(duty_vnd)} đồng.`,
        'paid_vnd',
      ),
    );
  if (on < first_decision_on || (last_remission_on !== null && on < last_remission_on))
    wrong.push(
      refusal(
        'days-out-of-order',
        `Ngày xét ${formatDate(on)} đứng trước quyết định thi hành án đầu tiên hoặc lần miễn, giảm gần nhất.`,
        'on',
      ),
    );
  return wrong;
}

function judge(question: RemissionQuestion): Remission {
  const { duty_vnd, paid_vnd, on, has_means, hardship_or_merit, last_remission_on } = question;
  const rest_vnd = duty_vnd - paid_vnd;
  const none = (article: string, sentence: string, next_on: IsoDay | null = null): Remission => ({
    eligible: false,
    kind: 'none',
    limit_vnd: 0n,
    rest_vnd,
    next_on,
    basis: [{ article, sentence }],
  });
  if (rest_vnd === 0n) return none('Luật THADS Đ61', 'Nghĩa vụ đã thi hành xong, không còn khoản để xét.');
  const part_paid = paid_vnd > 0n && paid_vnd * REMISSION_TERMS.part_paid.denominator >= duty_vnd;
  if (hardship_or_merit && part_paid) return grantHardship(rest_vnd);
  if (has_means)
    return none(
      'Luật THADS Đ61 k1 điểm a',
      'Người phải thi hành án có tài sản hoặc thu nhập để thi hành nên chưa được xét.',
    );
  if (last_remission_on !== null && on < addMonths(last_remission_on, 12))
    return none(
      'Luật THADS Đ61 k5',
      `Chỉ được xét một lần trong 01 năm đối với mỗi bản án; lần gần nhất là ${formatDate(last_remission_on)}.`,
      addMonths(last_remission_on, 12),
    );
  return byTerm(question, rest_vnd, part_paid, none);
}

function grantHardship(rest_vnd: bigint): Remission {
  return {
    eligible: true,
    kind: 'exempt',
    limit_vnd: rest_vnd,
    rest_vnd,
    next_on: null,
    basis: [
      {
        article: REMISSION_TERMS.hardship_or_merit.article,
        sentence:
          'Đã tích cực thi hành một phần án phí, tiền phạt mà lâm vào hoàn cảnh đặc biệt khó khăn kéo dài (từ 12 tháng) hoặc lập công lớn: xét miễn phần còn lại.',
      },
      partPaidBasis(),
    ],
  };
}

function partPaidBasis(): Basis {
  return {
    article: REMISSION_TERMS.part_paid.article,
    sentence: 'Đã thi hành được ít nhất một phần năm mươi khoản phải nộp.',
  };
}

type Offer = {
  readonly kind: 'exempt' | 'reduce';
  readonly years: number;
  readonly limit_vnd: bigint;
  readonly basis: readonly Basis[];
};

/** Every grant whose amounts fit, whatever the time run: at most one by the duty and one by the rest. */
function offersOf({ duty_vnd }: RemissionQuestion, rest_vnd: bigint, part_paid: boolean): Offer[] {
  const terms = REMISSION_TERMS;
  const offers: Offer[] = [];
  const duty = terms.exempt_duty.find((term) => duty_vnd < term.below_vnd);
  if (duty !== undefined)
    offers.push(exemption(duty, `Khoản phải nộp dưới ${formatVnd(duty.below_vnd)} đồng`, rest_vnd, []));
  if (!part_paid) return offers;
  const rest = terms.exempt_rest.find((term) => rest_vnd < term.below_vnd);
  if (rest !== undefined)
    offers.push(exemption(rest, `Phần còn lại dưới ${formatVnd(rest.below_vnd)} đồng`, rest_vnd, [partPaidBasis()]));
  else if (rest_vnd <= terms.reduce_small.to_vnd)
    offers.push({
      kind: 'reduce',
      years: terms.reduce_small.years,
      limit_vnd: rest_vnd / terms.reduce_small.share,
      basis: [
        {
          article: terms.reduce_small.article,
          sentence:
            'Phần còn lại từ 10.000.000 đến 100.000.000 đồng, hết 05 năm: mỗi lần giảm không quá một phần tư số còn lại.',
        },
        partPaidBasis(),
      ],
    });
  else
    offers.push({
      kind: 'reduce',
      years: terms.reduce_large.years,
      limit_vnd: [rest_vnd / terms.reduce_large.share, terms.reduce_large.at_most_vnd].reduce((one, other) =>
        one < other ? one : other,
      ),
      basis: [
        {
          article: terms.reduce_large.article,
          sentence:
            'Phần còn lại trên 100.000.000 đồng, hết 10 năm: mỗi lần giảm không quá một phần năm số còn lại, tối đa 50.000.000 đồng.',
        },
        partPaidBasis(),
      ],
    });
  return offers;
}

function exemption(
  term: { readonly years: number; readonly article: string },
  amount: string,
  rest_vnd: bigint,
  more: readonly Basis[],
): Offer {
  return {
    kind: 'exempt',
    years: term.years,
    limit_vnd: rest_vnd,
    basis: [
      { article: term.article, sentence: `${amount}, hết ${String(term.years).padStart(2, '0')} năm: xét miễn.` },
      ...more,
    ],
  };
}

function byTerm(
  question: RemissionQuestion,
  rest_vnd: bigint,
  part_paid: boolean,
  none: (article: string, sentence: string, next_on?: IsoDay | null) => Remission,
): Remission {
  const { first_decision_on, on } = question;
  const ends = offersOf(question, rest_vnd, part_paid)
    .map((offer) => ({ offer, ends_on: addMonths(first_decision_on, 12 * offer.years) }))
    .toSorted((one, other) => (one.ends_on < other.ends_on ? -1 : 1));
  const first = ends[0];
  if (first === undefined)
    return none(
      'Luật THADS Đ61 k2, k3; TTLT 12/2015 Đ4 k1',
      'Chưa thi hành được ít nhất một phần năm mươi khoản phải nộp, và khoản phải nộp không dưới 5.000.000 đồng.',
    );
  if (on < first.ends_on) {
    const { article } = first.offer.basis[0] ?? { article: 'Luật THADS Đ61' };
    return none(
      article,
      `Phải hết ${String(first.offer.years).padStart(2, '0')} năm kể từ quyết định thi hành án lần đầu, tức từ ${formatDate(first.ends_on)}.`,
      first.ends_on,
    );
  }
  const { kind, limit_vnd, basis } = first.offer;
  return {
    eligible: true,
    kind,
    limit_vnd,
    rest_vnd,
    next_on: null,
    basis: [
      ...basis,
      {
        article: 'Luật THADS Đ61 k5',
        sentence: `Thời hạn tính từ quyết định thi hành án lần đầu ${formatDate(first_decision_on)}; mỗi bản án chỉ xét một lần trong 01 năm.`,
      },
    ],
  };
}
