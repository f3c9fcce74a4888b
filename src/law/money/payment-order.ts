/**
 * In which order collected money is paid out (Luật THADS Đ47; NĐ 62/2015 Đ49 k1, k7; TTLT 11/2016 Đ6 k2): third-party security,
 * costs, home rent, the court fee of the secured creditor's judgment, the secured creditor, then ranks a, b, c among those who
 * asked in time, the same ranks among those who asked later, and what remains to the debtor. Inside a rank by what is due.
 *
 * From 1/7/2026 the ranks of Luật 106/2025/QH15 Đ54 could not be read; decree 152/2026 Đ29-30 presupposes the same order.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { type Refusal, type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import type { Basis } from '../basis.ts';
import { HIGHEST_AMOUNT_VND } from './enforcement-fee.ts';
import { shareByDue } from './share-by-due.ts';

export const CLAIM_RANKS = ['a', 'b', 'c', 'secured', 'secured-third-party'] as const;
export type ClaimRank = (typeof CLAIM_RANKS)[number];

export type Claim = {
  /** The code of the party who is to be paid. */
  readonly party: string;
  readonly rank: ClaimRank;
  readonly due_vnd: bigint;
  /** The judgment it stands in; null where the whole pot belongs to one judgment. */
  readonly judgment: string | null;
  /** When enforcement of it was asked for; null for what is enforced ex officio or was asked for in time. */
  readonly asked_on: IsoDay | null;
  /** False for a creditor of a judgment who has not asked: his share is set aside (NĐ 62/2015 Đ49 k7). */
  readonly has_asked: boolean;
};

export type DistributionQuestion = {
  readonly collected_vnd: bigint;
  readonly costs_vnd: bigint;
  /** Kept so that a debtor whose only home was sold can rent one for a year (Đ115 k5). */
  readonly home_rent_vnd: bigint;
  readonly claims: readonly Claim[];
  /** The day of the coercion decision, or of the minutes on voluntary hand-over, the money was collected under. */
  readonly coercion_on: IsoDay | null;
};

export type DistributionPlace =
  | 'third-party-security'
  | 'costs'
  | 'home-rent'
  | 'court-fee-of-secured'
  | 'secured'
  | 'rank-a'
  | 'rank-b'
  | 'rank-c'
  | 'later-rank-a'
  | 'later-rank-b'
  | 'later-rank-c'
  | 'not-sharing'
  | 'debtor';

export type DistributionLine = {
  readonly place: DistributionPlace;
  /** The place of the claim in the question; null for costs, home rent and the debtor. */
  readonly claim: number | null;
  readonly party: string | null;
  readonly due_vnd: bigint;
  readonly amount_vnd: bigint;
  readonly treatment: 'pay' | 'set-aside';
  readonly basis: Basis;
};

export type Distribution = {
  /** In the order in which money is given. Their amounts add up to what was collected. */
  readonly lines: readonly DistributionLine[];
  /** One for each claim, in the order of the question; 0 where nothing was left for it or it is set aside. */
  readonly payments: readonly { readonly party: string; readonly amount_vnd: bigint }[];
  readonly set_asides: readonly { readonly party: string; readonly amount_vnd: bigint }[];
  readonly costs_paid_vnd: bigint;
  readonly home_rent_paid_vnd: bigint;
  readonly to_debtor_vnd: bigint;
};

type PlacedClaim = { readonly claim: Claim; readonly at: number; readonly place: DistributionPlace };

const PLACES: readonly DistributionPlace[] = [
  'third-party-security',
  'costs',
  'home-rent',
  'court-fee-of-secured',
  'secured',
  'rank-a',
  'rank-b',
  'rank-c',
  'later-rank-a',
  'later-rank-b',
  'later-rank-c',
  'not-sharing',
  'debtor',
];

const BASIS: Readonly<Record<DistributionPlace, Basis>> = {
  'third-party-security': {
    article: 'Luật THADS Đ47 k3',
    sentence: 'Bên nhận cầm cố, thế chấp không phải là người được thi hành án: thanh toán trước các khoản khác.',
  },
  costs: { article: 'Luật THADS Đ47 k1, Đ73 k6', sentence: 'Trừ chi phí thi hành án trước khi thanh toán.' },
  'home-rent': {
    article: 'Luật THADS Đ47 k1, Đ115 k5',
    sentence: 'Trích tiền để người phải thi hành án thuê nhà trong 01 năm.',
  },
  'court-fee-of-secured': {
    article: 'Luật THADS Đ47 k3',
    sentence: 'Án phí của bản án có nghĩa vụ được bảo đảm: trừ trước khi thanh toán cho bên được bảo đảm.',
  },
  secured: {
    article: 'Luật THADS Đ47 k3',
    sentence: 'Tài sản cầm cố, thế chấp, kê biên bảo đảm cho nghĩa vụ này: ưu tiên thanh toán.',
  },
  'rank-a': {
    article: 'Luật THADS Đ47 k1 điểm a',
    sentence: 'Cấp dưỡng, tiền lương, trợ cấp, bồi thường tính mạng, sức khỏe, tinh thần: hàng thứ nhất.',
  },
  'rank-b': { article: 'Luật THADS Đ47 k1 điểm b', sentence: 'Án phí, lệ phí Tòa án: hàng thứ hai.' },
  'rank-c': { article: 'Luật THADS Đ47 k1 điểm c', sentence: 'Các khoản phải thi hành án khác: hàng thứ ba.' },
  'later-rank-a': later('a'),
  'later-rank-b': later('b'),
  'later-rank-c': later('c'),
  'not-sharing': {
    article: 'NĐ 62/2015 Đ49 k1',
    sentence: 'Chưa ai yêu cầu thi hành bản án này: không được thanh toán lần này.',
  },
  debtor: { article: 'Luật THADS Đ47 k2 điểm c', sentence: 'Số tiền còn lại trả cho người phải thi hành án.' },
};

function later(point: string): Basis {
  return {
    article: `Luật THADS Đ47 k2 điểm b, k1 điểm ${point}`,
    sentence: 'Yêu cầu sau khi có quyết định cưỡng chế: chỉ thanh toán từ số tiền còn lại.',
  };
}

/**
 * Distributes what was collected. Refuses amounts that are no money (`amount-not-valid`) and claims without a party. Costs and
 * home rent above what is there take what is there; the rest of the costs is not paid out of this money.
 */
export function distributeMoney(question: DistributionQuestion): Result<Distribution> {
  const wrong = checkQuestion(question);
  if (wrong.length > 0) return refuse(...wrong);
  const placed = question.claims.map((claim, at) => ({ claim, at, place: placeOf(claim, question) }));
  const lines: DistributionLine[] = [];
  let rest = question.collected_vnd;
  for (const place of PLACES) {
    const at_place = linesAt(place, rest, question, placed);
    lines.push(...at_place);
    rest -= at_place.reduce((sum, line) => sum + line.amount_vnd, 0n);
  }
  return accept(summed(question, lines));
}

/** Who asked for it when, and against what, decides where a claim stands. */
function placeOf(claim: Claim, { claims, coercion_on }: DistributionQuestion): DistributionPlace {
  if (claim.rank === 'secured-third-party') return 'third-party-security';
  if (!claim.has_asked && !claims.some((other) => other.has_asked && other.judgment === claim.judgment))
    return 'not-sharing';
  if (claim.rank === 'secured') return 'secured';
  const is_of_secured = claims.some((other) => other.rank === 'secured' && other.judgment === claim.judgment);
  if (claim.rank === 'b' && is_of_secured) return 'court-fee-of-secured';
  const is_later = coercion_on !== null && claim.asked_on !== null && claim.asked_on > coercion_on;
  return is_later ? `later-rank-${claim.rank}` : `rank-${claim.rank}`;
}

function linesAt(
  place: DistributionPlace,
  rest: bigint,
  { costs_vnd, home_rent_vnd }: DistributionQuestion,
  placed: readonly PlacedClaim[],
): DistributionLine[] {
  if (place === 'costs') return ownLine(place, costs_vnd, rest);
  if (place === 'home-rent') return ownLine(place, home_rent_vnd, rest);
  if (place === 'debtor') return ownLine(place, rest, rest);
  const here = placed.filter((one) => one.place === place);
  const pot = place === 'not-sharing' ? 0n : rest;
  const shares = shareByDue(
    pot,
    here.map(({ claim }) => claim),
  );
  return here.map(({ claim, at }, index) => {
    // Who is secured without being a creditor of the matter has nothing to ask for.
    const treatment = claim.has_asked || place === 'third-party-security' ? 'pay' : 'set-aside';
    return {
      place,
      claim: at,
      party: claim.party,
      due_vnd: claim.due_vnd,
      amount_vnd: shares[index] ?? 0n,
      treatment,
      basis: treatment === 'set-aside' && place !== 'not-sharing' ? setAside(place) : BASIS[place],
    };
  });
}

function setAside(place: DistributionPlace): Basis {
  return {
    article: `NĐ 62/2015 Đ49 k7; TTLT 11/2016 Đ6 k2; ${BASIS[place].article}`,
    sentence: 'Chưa yêu cầu thi hành án: gửi ngân hàng kỳ hạn 01 tháng và thông báo quyền yêu cầu.',
  };
}

function ownLine(place: 'costs' | 'home-rent' | 'debtor', due_vnd: bigint, rest: bigint): DistributionLine[] {
  if (due_vnd === 0n) return [];
  const amount_vnd = due_vnd < rest ? due_vnd : rest;
  return [{ place, claim: null, party: null, due_vnd, amount_vnd, treatment: 'pay', basis: BASIS[place] }];
}

function summed({ claims }: DistributionQuestion, lines: readonly DistributionLine[]): Distribution {
  const of_claim = new Map(lines.map((line) => [line.claim, line]));
  const amountAt = (place: DistributionPlace): bigint => lines.find((line) => line.place === place)?.amount_vnd ?? 0n;
  return {
    lines,
    payments: claims.map(({ party }, at) => {
      const line = of_claim.get(at);
      return { party, amount_vnd: line?.treatment === 'pay' ? line.amount_vnd : 0n };
    }),
    set_asides: lines.flatMap(({ party, amount_vnd, treatment }) =>
      party !== null && treatment === 'set-aside' && amount_vnd > 0n ? [{ party, amount_vnd }] : [],
    ),
    costs_paid_vnd: amountAt('costs'),
    home_rent_paid_vnd: amountAt('home-rent'),
    to_debtor_vnd: amountAt('debtor'),
  };
}

function checkQuestion({ collected_vnd, costs_vnd, home_rent_vnd, claims }: DistributionQuestion): Refusal[] {
  const amounts: (readonly [field: string, amount_vnd: bigint, lowest: bigint])[] = [
    ['collected_vnd', collected_vnd, 1n],
    ['costs_vnd', costs_vnd, 0n],
    ['home_rent_vnd', home_rent_vnd, 0n],
    ...claims.map(({ due_vnd }, at) => [`claims[${String(at)}].due_vnd`, due_vnd, 1n] as const),
  ];
  const wrong = amounts
    .filter(([, amount_vnd, lowest]) => amount_vnd < lowest || amount_vnd > HIGHEST_AMOUNT_VND)
    .map(([field, amount_vnd, lowest]) =>
      refusal(
        'amount-not-valid',
        `${field}: ${formatVnd(amount_vnd)} đồng không hợp; phải từ ${formatVnd(lowest)} đến ${formatVnd(HIGHEST_AMOUNT_VND)} đồng.`,
        field,
      ),
    );
  for (const [at, { party }] of claims.entries())
    if (party.trim() === '')
      wrong.push(
        refusal(
          'party-missing',
          `claims[${String(at)}].party: "${party}" không phải là mã người được nhận; phải có mã.`,
          `claims[${String(at)}].party`,
        ),
      );
  return wrong;
}

/** Of what is paid on a debt with late interest: the principal first, then the interest (TTLT 11/2016 Đ6 k1; NĐ 152/2026 Đ29 k1). */
export function splitPrincipalFirst(
  paid_vnd: bigint,
  principal_vnd: bigint,
): { readonly principal_vnd: bigint; readonly interest_vnd: bigint } {
  const principal_paid = paid_vnd < principal_vnd ? paid_vnd : principal_vnd;
  return { principal_vnd: principal_paid, interest_vnd: paid_vnd - principal_paid };
}
