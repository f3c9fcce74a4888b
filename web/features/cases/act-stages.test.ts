/** Ninety acts, found: those of most days first, the rest by stage, and any by a few typed words. */
import { describe, expect, it } from 'vitest';
import { ACT_CATALOGUE } from '#features/cases/acts/catalogue.ts';
import type { ActOffer } from '#features/cases/contract.ts';
import { groupOffers, searchOffers, stageOf } from './act-stages.ts';

const OFFERS: readonly ActOffer[] = [...ACT_CATALOGUE.values()]
  .filter((definition) => definition.internal !== true)
  .map(({ type, label, article, help }) => ({
    type,
    label,
    article,
    help,
    grounds: [],
    may_record: true,
    has_paper: false,
    ground_label: null,
    amount: null,
    receiving_unit: false,
    officer: false,
    fields: [],
  }));

describe('offers', () => {
  it('begin with what is recorded most days, and none is lost or doubled by the groups', () => {
    const groups = groupOffers(OFFERS);
    expect(groups[0]?.offers.slice(0, 4).map((offer) => offer.type)).toEqual([
      'notified',
      'verified',
      'collected',
      'completed',
    ]);
    expect(
      groups
        .flatMap((group) => group.offers)
        .map((offer) => offer.type)
        .toSorted(),
    ).toEqual(OFFERS.map((offer) => offer.type).toSorted());
  });

  it('are not grouped where they are few', () => {
    expect(groupOffers(OFFERS.slice(0, 3))).toMatchObject([{ label: null }]);
    expect(groupOffers([])).toEqual([]);
  });

  it('are found by the beginnings of words, without diacritics, labels before articles', () => {
    expect(searchOffers(OFFERS, 'thu tien').map((offer) => offer.type)[0]).toBe('collected');
    expect(searchOffers(OFFERS, 'Đ48').map((offer) => offer.type)).toContain('postponed');
    expect(searchOffers(OFFERS, 'khong co gi nhu the')).toEqual([]);
    expect(searchOffers(OFFERS, ' ')).toBe(OFFERS);
  });
});

it.each([
  ['coercion-plan-approved', 'coercion'],
  ['asset-seized', 'assets'],
  ['asset-entrusted', 'officer'],
  ['price-reduced', 'assets'],
  ['archived', 'end'],
  ['never-heard-of', 'other'],
])('%s stands under %s', (type, stage) => {
  expect(stageOf(type)).toBe(stage);
});
