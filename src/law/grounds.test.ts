/** Holds every list of grounds to its article, and the codes that the exchange format writes to what they were. */
import { expect, test } from 'vitest';
import type { Ground } from './grounds.ts';
import {
  ADDITION_GROUNDS,
  AMENDMENT_GROUNDS,
  CANCELLATION_GROUNDS,
  COMPLETION_GROUNDS,
  DISCONTINUATION_GROUNDS,
  ENFORCEMENT_GROUNDS,
  ENTRUSTMENT_GROUNDS,
  NOTICE_WAYS,
  NO_MEANS_GROUNDS,
  POSTPONEMENT_GROUNDS,
  RELEASE_GROUNDS,
  REQUEST_REFUSAL_GROUNDS,
  RESUMPTION_GROUNDS,
  SUSPENSION_GROUNDS,
  VERIFICATION_FINDINGS,
  WITHDRAWAL_GROUNDS,
} from './grounds.ts';

/** Each list, the article that all its grounds name, and how many points the text of the law counts there. */
const LISTS: readonly (readonly [string, readonly Ground[], string, number])[] = [
  ['NOTICE_WAYS', NOTICE_WAYS, 'Luật THADS Đ', 5],
  ['VERIFICATION_FINDINGS', VERIFICATION_FINDINGS, 'Đ44', 2],
  ['NO_MEANS_GROUNDS', NO_MEANS_GROUNDS, 'Đ44a k1', 3],
  ['POSTPONEMENT_GROUNDS', POSTPONEMENT_GROUNDS, 'Đ48', 9],
  ['SUSPENSION_GROUNDS', SUSPENSION_GROUNDS, 'Đ49', 2],
  ['DISCONTINUATION_GROUNDS', DISCONTINUATION_GROUNDS, 'Đ50 k1', 8],
  ['ADDITION_GROUNDS', ADDITION_GROUNDS, '', 3],
  ['REQUEST_REFUSAL_GROUNDS', REQUEST_REFUSAL_GROUNDS, 'Đ31 k5', 3],
  ['ENFORCEMENT_GROUNDS', ENFORCEMENT_GROUNDS, 'Đ36', 7],
  ['WITHDRAWAL_GROUNDS', WITHDRAWAL_GROUNDS, 'Đ37 k1', 4],
  ['AMENDMENT_GROUNDS', AMENDMENT_GROUNDS, 'Đ37 k2', 1],
  ['CANCELLATION_GROUNDS', CANCELLATION_GROUNDS, 'Đ37 k3', 2],
  ['ENTRUSTMENT_GROUNDS', ENTRUSTMENT_GROUNDS, 'Đ55', 3],
  ['RESUMPTION_GROUNDS', RESUMPTION_GROUNDS, 'Đ4', 6],
  ['COMPLETION_GROUNDS', COMPLETION_GROUNDS, 'Đ52', 2],
  ['RELEASE_GROUNDS', RELEASE_GROUNDS, 'Đ105 k1', 4],
];

test.each(LISTS)('%s has the points of its article', (_name, list, article, count) => {
  expect(list).toHaveLength(count);
  expect(new Set(list.map((ground) => ground.code)).size).toBe(count);
  expect(new Set(list.map((ground) => ground.label)).size).toBe(count);
  expect(list.filter((ground) => !ground.article.includes(article))).toEqual([]);
});

test('the codes of the exchange format stay', () => {
  const codes = (list: readonly Ground[]): string => list.map((ground) => ground.code).join(' ');
  expect(codes(NOTICE_WAYS)).toBe('direct relative posting media post');
  expect(codes(VERIFICATION_FINDINGS)).toBe('has-means no-means');
  expect(codes(NO_MEANS_GROUNDS)).toBe('a b c');
  expect(codes(POSTPONEMENT_GROUNDS)).toBe('a b c d đ e g h request');
  expect(codes(SUSPENSION_GROUNDS)).toBe('protest bankruptcy');
  expect(codes(DISCONTINUATION_GROUNDS)).toBe('a b c d đ e g h');
  expect(codes(ADDITION_GROUNDS)).toBe('interest instalment amended');
});
