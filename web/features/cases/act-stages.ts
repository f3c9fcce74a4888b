/**
 * The stages of the procedure under which acts are offered, in their order, and how an act is found by typing. An act that is
 * named nowhere here stands under the last stage.
 */
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import type { ActOffer } from '#features/cases/contract.ts';

/** Types by their whole name or, with a star, by how they begin. */
const STAGES = [
  {
    id: 'notice',
    label: 'Thông báo, làm việc với đương sự',
    types:
      'notified served* summoned notice-issued minutes-taken agreement-recorded sent-to-procuracy file-opened posting-* media-notified heirs-*',
  },
  {
    id: 'verification',
    label: 'Xác minh, thông tin về tài sản',
    types: 'verified information-* verification-* entrusted-verification-answered asset-owner-known',
  },
  {
    id: 'money',
    label: 'Tiền và nghĩa vụ',
    types: 'collected amount-added reduced rights-transferred joint-debtor-released',
  },
  {
    id: 'no-means',
    label: 'Chưa có điều kiện, công khai',
    types: 'classified-no-means moved-to-separate-book publication-* commune-* particulars-changed request-sent-back',
  },
  {
    id: 'halt',
    label: 'Hoãn, tạm đình chỉ, tiếp tục',
    types:
      'postponed postponement-* suspended paused-for-complaint resumed halt-ground-ended bankruptcy-notice-received protest-*',
  },
  {
    id: 'security',
    label: 'Bảo đảm, biện pháp khẩn cấp tạm thời',
    types: 'hiding-found security-* account-frozen property-held transfer-suspended exit-ban-* provisional-*',
  },
  {
    id: 'coercion',
    label: 'Cưỡng chế',
    types:
      'coercion-* exploitation-* handing-over-* fine-* act-forcing-* account-deduction-* income-deduction-* money-collection-* seizure-decided seizure-announced deduction-*',
  },
  {
    id: 'assets',
    label: 'Kê biên, định giá, bán, giao tài sản',
    types:
      'asset-seized registry-* asset-dispute-* common-property-* asset-court-* valuation-* asset-valued asset-priced price-* revaluation-* co-owner-* auction-* asset-sold-* sale-* buyer-* take-over-* asset-taken-over asset-delivered asset-redeemed asset-returned seizure-released',
  },
  { id: 'remission', label: 'Miễn, giảm', types: 'remission-*' },
  {
    id: 'officer',
    label: 'Chấp hành viên, sửa đổi, ủy thác',
    types:
      'officer-* conflict-declared amended withdrawn-in-part withdrawn cancelled transfer* entrusted entrustment-* asset-entrust* taken-up',
  },
  {
    id: 'end',
    label: 'Kết thúc, lưu trữ',
    types: 'completed discontinued discontinuation-* confirmation-* file-checked archived',
  },
] as const;

export type ActStage = (typeof STAGES)[number]['id'] | 'other';

const OTHER = { id: 'other', label: 'Nghiệp vụ khác' } as const;

/** What an officer records most days, in the order of their keys. */
const FREQUENT = [
  'notified',
  'verified',
  'collected',
  'completed',
  'classified-no-means',
  'postponed',
  'resumed',
  'served',
  'minutes-taken',
] as const;

/** Below so many offers everything is in sight, and nothing needs to be grouped or sought. */
const IN_SIGHT = 9;

const RANK_OF: ReadonlyMap<string, number> = new Map(FREQUENT.map((type, rank) => [type, rank]));

const MATCHERS = STAGES.map(({ id, types }) => ({
  id,
  pattern: new RegExp(`^(?:${types.replaceAll('*', '.*').split(' ').join('|')})$`),
}));

export function stageOf(type: string): ActStage {
  return MATCHERS.find(({ pattern }) => pattern.test(type))?.id ?? OTHER.id;
}

export interface OfferGroup {
  readonly id: string;
  /** Null for a list that is short enough to need no heading. */
  readonly label: string | null;
  readonly offers: readonly ActOffer[];
}

/** What is recorded most days first, then everything else by the stage of the procedure. */
export function groupOffers(offers: readonly ActOffer[]): readonly OfferGroup[] {
  if (offers.length <= IN_SIGHT) return offers.length === 0 ? [] : [{ id: 'all', label: null, offers }];
  const frequent = offers
    .filter((offer) => RANK_OF.has(offer.type))
    .toSorted((one, other) => (RANK_OF.get(one.type) ?? 0) - (RANK_OF.get(other.type) ?? 0));
  const rest = Map.groupBy(
    offers.filter((offer) => !RANK_OF.has(offer.type)),
    (offer) => stageOf(offer.type),
  );
  return [
    { id: 'frequent', label: 'Hay dùng', offers: frequent },
    ...[...STAGES, OTHER].map(({ id, label }) => ({ id, label, offers: rest.get(id) ?? [] })),
  ].filter((group) => group.offers.length > 0);
}

/**
 * The offers whose words all stand in what is typed of label, article or help, without diacritics if need be: those whose label
 * has them first.
 */
export function searchOffers(offers: readonly ActOffer[], typed: string): readonly ActOffer[] {
  const words = foldVietnamese(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return offers;
  const holds = (text: string) => {
    const folded = ` ${foldVietnamese(text)}`;
    return words.every((word) => folded.includes(` ${word}`));
  };
  const byLabel = offers.filter((offer) => holds(offer.label));
  const elsewhere = offers.filter(
    (offer) => !byLabel.includes(offer) && holds(`${offer.label} ${offer.article} ${offer.help}`),
  );
  return [...byLabel, ...elsewhere];
}
