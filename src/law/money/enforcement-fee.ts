/**
 * The civil enforcement fee of one creditor under one decision (TT 216/2016/TT-BTC): tiers over everything really received so
 * far; the fee of a receipt is the fee of the sum less what earlier receipts were charged, so that many receipts cost as much
 * as one (Đ5 k2). Up to twice the base salary nothing is due; the receipt that passes it pays for the earlier ones too (Đ5 k3).
 *
 * Everything is exact in 1/3,000,000 đồng (0.01 % x 1/3 x 1 %); the cumulative fee is rounded half up to the đồng at each receipt.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { type Refusal, type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { Basis } from '../basis.ts';
import { FEE_RELIEFS, type FeeReliefGround, NO_FEE_GROUNDS, type NoFeeGround } from './fee-grounds.ts';

/** Rate in ten-thousandths on what lies above `above_vnd`, up to the next tier. */
export type FeeTier = { readonly above_vnd: bigint; readonly rate_ten_thousandths: bigint; readonly article: string };

export type FeeTariff = {
  readonly from: IsoDay;
  readonly tiers: readonly FeeTier[];
  /** Nothing is due until more than so many base salaries were received. */
  readonly free_base_salaries: bigint;
  readonly certainty: 'verified' | 'unsure';
  readonly note: string | null;
};

const TIERS_OF_216_2016: readonly FeeTier[] = [
  { above_vnd: 0n, rate_ten_thousandths: 300n, article: 'TT 216/2016/TT-BTC Đ4 k1 điểm a' },
  { above_vnd: 5_000_000_000n, rate_ten_thousandths: 200n, article: 'TT 216/2016/TT-BTC Đ4 k1 điểm b' },
  { above_vnd: 7_000_000_000n, rate_ten_thousandths: 100n, article: 'TT 216/2016/TT-BTC Đ4 k1 điểm c' },
  { above_vnd: 10_000_000_000n, rate_ten_thousandths: 50n, article: 'TT 216/2016/TT-BTC Đ4 k1 điểm d' },
  { above_vnd: 15_000_000_000n, rate_ten_thousandths: 1n, article: 'TT 216/2016/TT-BTC Đ4 k1 điểm đ' },
];

/** From the oldest to the newest. Before 2017 TTLT 144/2010/TTLT-BTC-BTP held, which could not be read. */
export const FEE_TARIFFS: readonly FeeTariff[] = [
  {
    from: getIsoDay('2017-01-01'),
    tiers: TIERS_OF_216_2016,
    free_base_salaries: 2n,
    certainty: 'verified',
    note: null,
  },
  {
    from: getIsoDay('2026-07-01'),
    tiers: TIERS_OF_216_2016,
    free_base_salaries: 2n,
    certainty: 'unsure',
    note: 'Mức phí theo Luật THADS 106/2025/QH15 chưa đọc được; tạm tính theo TT 216/2016/TT-BTC, cần đối chiếu.',
  },
];

/** The tariff of a day of receipt. Refuses days before 01/01/2017. */
export function feeTariffOn(day: IsoDay): Result<FeeTariff> {
  const tariff = FEE_TARIFFS.findLast(({ from }) => from <= day);
  return tariff === undefined
    ? refuse(
        refusal(
          'fee-tariff-not-known',
          `Chưa có mức phí thi hành án của ngày ${formatDate(day)}; TT 216/2016/TT-BTC có hiệu lực từ 01/01/2017.`,
          'received_on',
        ),
      )
    : accept(tariff);
}

/** What one creditor received at one time. */
export type FeeReceipt = {
  readonly received_vnd: bigint;
  /** The base salary in force when it was received (`baseSalaryOn`). */
  readonly base_salary_vnd: bigint;
  /** `self-handed`: the parties handed over themselves before any coercion was carried out (Đ4 k4, one third). */
  readonly handover: 'collected' | 'self-handed';
  readonly no_fee: NoFeeGround | null;
  /** `percent` only where the head decides it (`poor`, up to 80). */
  readonly relief: { readonly ground: FeeReliefGround; readonly percent: number | null } | null;
};

/** What an entrusting agency states: received under it, and the fee it charged and left to charge (Đ5 k6). */
export type EntrustedFee = {
  readonly received_vnd: bigint;
  readonly charged_vnd: bigint;
  readonly outstanding_vnd: bigint;
};

export type FeeOfReceipt = {
  readonly received_vnd: bigint;
  /** Everything that bears a fee so far, this receipt with it. */
  readonly cumulative_vnd: bigint;
  readonly fee_vnd: bigint;
  readonly basis: readonly Basis[];
};

export type EnforcementFees = {
  readonly receipts: readonly FeeOfReceipt[];
  readonly total_vnd: bigint;
  readonly cumulative_vnd: bigint;
};

/** The highest amount any paper of money may carry. */
export const HIGHEST_AMOUNT_VND = 1_000_000_000_000_000n;
const TEN_THOUSAND = 10_000n;
const PERCENT = 100n;
const THIRD = 3n;
const SCALE = TEN_THOUSAND * PERCENT * THIRD;

/** The fee of a sum received at once, above the threshold, in ten-thousandths of a đồng. */
function scaledTierFee(amount_vnd: bigint, tariff: FeeTariff): bigint {
  let fee = 0n;
  for (const [at, tier] of tariff.tiers.entries()) {
    const next = tariff.tiers[at + 1];
    const upper = next === undefined || amount_vnd < next.above_vnd ? amount_vnd : next.above_vnd;
    if (upper > tier.above_vnd) fee += (upper - tier.above_vnd) * tier.rate_ten_thousandths;
  }
  return fee;
}

/** F(X): what is due when the whole sum is received at once, rounded half up (Đ4 k1). */
export function feeOfSum(amount_vnd: bigint, base_salary_vnd: bigint, tariff: FeeTariff = newestReadTariff()): bigint {
  return amount_vnd <= tariff.free_base_salaries * base_salary_vnd
    ? 0n
    : roundHalfUp(scaledTierFee(amount_vnd, tariff), TEN_THOUSAND);
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function newestReadTariff(): FeeTariff {
  const tariff = FEE_TARIFFS.findLast(({ certainty }) => certainty === 'verified');
  if (tariff === undefined) throw new RangeError('no fee tariff that was read');
  return tariff;
}

/**
 * The fee of each receipt, in order. The tier share of a receipt is reduced by its own fraction and relief, so that a part
 * handed over by the parties keeps its third when a later receipt passes the threshold. A fee once charged is not given back
 * because the base salary rose. Refuses amounts not above 0 or above 10^15, and a relief above its highest percent.
 */
export function computeEnforcementFees(
  receipts: readonly FeeReceipt[],
  options: { readonly tariff?: FeeTariff; readonly entrusted?: EntrustedFee } = {},
): Result<EnforcementFees> {
  const tariff = options.tariff ?? newestReadTariff();
  const wrong = [...receipts.flatMap(checkReceipt), ...checkEntrusted(options.entrusted)];
  if (wrong.length > 0) return refuse(...wrong);
  const start = startOf(options.entrusted, tariff);
  let { cumulative_vnd, scaled, charged_vnd } = start;
  const fees: FeeOfReceipt[] = [];
  for (const receipt of receipts) {
    const before = cumulative_vnd;
    if (receipt.no_fee === null) cumulative_vnd += receipt.received_vnd;
    const tiers = scaledTierFee(cumulative_vnd, tariff) - scaledTierFee(before, tariff);
    const share = tiers * BigInt(100 - percentOff(receipt));
    scaled += receipt.handover === 'self-handed' ? share : share * THIRD;
    // An outstanding fee was due already at the entrusting agency, whatever the threshold is here.
    const passed = start.is_past_threshold || cumulative_vnd > tariff.free_base_salaries * receipt.base_salary_vnd;
    const due_vnd = passed && receipt.no_fee === null ? roundHalfUp(scaled, SCALE) : 0n;
    const fee_vnd = due_vnd > charged_vnd ? due_vnd - charged_vnd : 0n;
    charged_vnd += fee_vnd;
    const basis = basisOf(receipt, { before, cumulative_vnd, passed }, tariff);
    fees.push({ received_vnd: receipt.received_vnd, cumulative_vnd, fee_vnd, basis });
  }
  return accept({ receipts: fees, total_vnd: charged_vnd - start.charged_vnd, cumulative_vnd });
}

function startOf(entrusted: EntrustedFee | undefined, tariff: FeeTariff) {
  if (entrusted === undefined) return { cumulative_vnd: 0n, scaled: 0n, charged_vnd: 0n, is_past_threshold: false };
  const { received_vnd, charged_vnd, outstanding_vnd } = entrusted;
  const due_vnd = charged_vnd + outstanding_vnd;
  return {
    cumulative_vnd: received_vnd,
    // Nothing due so far means below the threshold: what came then is charged once the threshold is passed.
    scaled: due_vnd > 0n ? due_vnd * SCALE : scaledTierFee(received_vnd, tariff) * PERCENT * THIRD,
    charged_vnd,
    is_past_threshold: due_vnd > 0n,
  };
}

function percentOff({ relief }: FeeReceipt): number {
  return relief === null ? 0 : (relief.percent ?? FEE_RELIEFS[relief.ground].percent);
}

function checkReceipt({ received_vnd, base_salary_vnd, relief }: FeeReceipt): Refusal[] {
  const wrong: Refusal[] = [];
  if (received_vnd <= 0n || received_vnd > HIGHEST_AMOUNT_VND)
    wrong.push(
      refusal(
        'received-not-valid',
        `Số tiền thực nhận ${formatVnd(received_vnd)} đồng phải lớn hơn 0 và không quá ${formatVnd(HIGHEST_AMOUNT_VND)} đồng.`,
        'received_vnd',
      ),
    );
  if (base_salary_vnd <= 0n || base_salary_vnd > HIGHEST_AMOUNT_VND)
    wrong.push(
      refusal(
        'base-salary-not-valid',
        `Mức lương cơ sở ${formatVnd(base_salary_vnd)} đồng phải lớn hơn 0 và không quá ${formatVnd(HIGHEST_AMOUNT_VND)} đồng.`,
        'base_salary_vnd',
      ),
    );
  if (relief === null || relief.percent === null) return wrong;
  const { percent, is_highest } = FEE_RELIEFS[relief.ground];
  const { percent: asked } = relief;
  if (!Number.isInteger(asked) || (is_highest ? asked < 1 || asked > percent : asked !== percent))
    wrong.push(
      refusal(
        'fee-relief-not-valid',
        `Mức giảm phí ${String(asked)} % không hợp: ${is_highest ? `từ 1 đến ${String(percent)} %` : `đúng ${String(percent)} %`}, số nguyên (${FEE_RELIEFS[relief.ground].article}).`,
        'percent',
      ),
    );
  return wrong;
}

function checkEntrusted(entrusted: EntrustedFee | undefined): Refusal[] {
  return Object.entries(entrusted ?? {})
    .filter(([, amount_vnd]) => amount_vnd < 0n || amount_vnd > HIGHEST_AMOUNT_VND)
    .map(([field, amount_vnd]) =>
      refusal(
        'entrusted-fee-not-valid',
        `Số tiền ${formatVnd(amount_vnd)} đồng theo quyết định ủy thác phải từ 0 đến ${formatVnd(HIGHEST_AMOUNT_VND)} đồng.`,
        field,
      ),
    );
}

type Passage = { readonly before: bigint; readonly cumulative_vnd: bigint; readonly passed: boolean };

function basisOf(receipt: FeeReceipt, { before, cumulative_vnd, passed }: Passage, tariff: FeeTariff): Basis[] {
  if (receipt.no_fee !== null) {
    const { article, label } = NO_FEE_GROUNDS[receipt.no_fee];
    return [{ article, sentence: `${label}: không phải chịu phí.` }];
  }
  const threshold_vnd = tariff.free_base_salaries * receipt.base_salary_vnd;
  if (!passed)
    return [
      {
        article: 'TT 216/2016/TT-BTC Đ4 k1 điểm a, Đ5 k3',
        sentence: `Tổng đã nhận ${formatVnd(cumulative_vnd)} đồng chưa vượt hai lần mức lương cơ sở ${formatVnd(threshold_vnd)} đồng: chưa phải nộp.`,
      },
    ];
  const basis: Basis[] = tariff.tiers
    .filter(({ above_vnd }, at) => {
      const upper = tariff.tiers[at + 1]?.above_vnd;
      return cumulative_vnd > above_vnd && (upper === undefined || before < upper);
    })
    .map(({ above_vnd, rate_ten_thousandths, article }) => ({
      article,
      sentence: `${percentText(rate_ten_thousandths)} của phần thực nhận${above_vnd === 0n ? '' : ` vượt quá ${formatVnd(above_vnd)} đồng`}.`,
    }));
  if (before > 0n)
    basis.push({
      article: 'TT 216/2016/TT-BTC Đ5 k2',
      sentence: 'Nhận nhiều lần: phí từng lần cộng lại bằng phí khi nhận toàn bộ trong một lần.',
    });
  if (receipt.handover === 'self-handed')
    basis.push({
      article: 'TT 216/2016/TT-BTC Đ4 k4',
      sentence: 'Đương sự tự giao, nhận khi chưa thực hiện cưỡng chế: nộp 1/3 mức phí.',
    });
  if (receipt.relief !== null) {
    const { article, label, percent } = FEE_RELIEFS[receipt.relief.ground];
    const off = percentOff(receipt);
    basis.push({ article, sentence: `${label}: ${percent === 100 ? 'miễn phí' : `giảm ${String(off)} %`}.` });
  }
  if (tariff.note !== null) basis.push({ article: 'Luật THADS 106/2025/QH15', sentence: tariff.note });
  return basis;
}

/** 300n -> "3%", 1n -> "0,01%". */
function percentText(rate_ten_thousandths: bigint): string {
  return `${String(Number(rate_ten_thousandths) / 100).replace('.', ',')}%`;
}
