/** What rules of law ask about one asset, and which periods are needless once it is settled. */
import type { DeadlineCode } from '#law/deadlines/deadline-rule.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { textOf } from './act-definition.ts';
import type { ActTerms, DeadlineOpening } from './act-definition.ts';
import { findAssetOf } from './asset-steps.ts';
import type { AssetStage } from './case-asset.ts';
import type { CaseState } from './case-state.ts';
import { articleOn, breach, findLastAct, findNewestDeadline, LAWFUL } from './legal-evidence.ts';
import type { LegalCheck } from './legal-evidence.ts';
import type { LegalQuestion } from './legal-question.ts';

/** Periods of the chain that end with the sale, the return or the release of the asset. */
export const CHAIN_DEADLINES: readonly DeadlineCode[] = [
  'D35',
  'D36',
  'D37',
  'D39',
  'D40',
  'D41',
  'D98',
  'D99',
  'D100',
  'D101',
  'D102',
  'D103',
  'D104',
  'D105',
  'D106',
  'D107',
  'D108',
  'D109',
  'D110',
  'D115',
  'D116',
  'D117',
  'D118',
  'D119',
  'D120',
  'D148',
];

/** What may still be released: seized, and not sold. */
export const RELEASABLE: readonly AssetStage[] = [
  'seized',
  'valuation-contracted',
  'valued',
  'auction-contracted',
  'auction-failed',
  'price-reduced',
  'sale-cancelled',
  'redeemed',
];

/** The variant of a period that differs for movables and real estate. */
export function assetVariant(terms: ActTerms, state: CaseState): string {
  return findAssetOf(state, terms)?.kind === 'real-estate' ? 'real-estate' : 'movables';
}

/** The code of the asset that the act in question names. */
export function askedAsset({ terms }: LegalQuestion): string {
  return textOf(terms, 'asset') ?? '';
}

/** Luật THADS Đ74-75: what others claim is not sold before they had their time, nor before the court has decided. */
export const notInDispute: LegalCheck = (question) => {
  const { terms, state } = question;
  const code = askedAsset(question);
  const article = articleOn(terms.dated_on, 'Luật THADS Đ74 k1, Đ75 k1', 'Luật THADS 2025 Đ39');
  if (findAssetOf(state, terms)?.in_court === true)
    return breach(
      'asset-in-court',
      article,
      `Tài sản ${code} đang chờ Tòa án, cơ quan có thẩm quyền giải quyết.`,
      'asset',
    );
  for (const rule of ['D98', 'D99', 'D100'] as const) {
    const period = findNewestDeadline(question, rule, code);
    if (period?.status === 'open' && terms.dated_on <= period.due_on)
      return breach(
        'asset-in-dispute-period',
        period.article,
        `Thời hạn "${period.label}" đối với ${code} đến hết ngày ${formatDate(period.due_on)}.`,
        'dated_on',
      );
  }
  return LAWFUL;
};

/** Whether an act of one of these types was recorded about the asset after the last act of another type about it. */
export function isAfterLast(question: LegalQuestion, types: readonly string[], last_of: readonly string[]): boolean {
  const code = askedAsset(question);
  return types.includes(findLastAct(question, [...types, ...last_of], code)?.type ?? '');
}

/** D38: seized property that is needed no more is released within five working days (Luật THADS Đ105 k2). */
export function releaseDue(when: (terms: ActTerms, state: CaseState) => boolean): DeadlineOpening {
  return {
    rule: 'D38',
    outlives_case: true,
    when: (terms, state) => state.assets.some(({ stage }) => RELEASABLE.includes(stage)) && when(terms, state),
  };
}
