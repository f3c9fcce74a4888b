/** What an officer reads of a deadline: how long is left, and whether it presses. */
import { expect, it } from 'vitest';
import { daysLeftWords, urgencyOf } from './days-left.ts';

it.each([
  ['duty', -5, -3, 'quá hạn 5 ngày', 'late'],
  ['duty', 0, 0, 'hết hạn hôm nay', 'near'],
  ['duty', 4, 2, 'còn 2 ngày làm việc', 'near'],
  ['duty', 10, 7, 'còn 7 ngày làm việc', 'far'],
  ['duty', 1, 0, 'còn 1 ngày', 'near'],
  ['duty', 45, 31, 'còn 45 ngày', 'far'],
  ['right', -2, -2, 'đã hết hạn 2 ngày', 'over'],
  ['waiting', 0, 0, 'hết thời gian chờ hôm nay', 'near'],
  ['waiting', -40, -28, 'đã hết thời gian chờ 40 ngày', 'over'],
  // Tết: nine days without a working day between them are not "within three days".
  ['duty', 12, 3, 'còn 12 ngày', 'far'],
] as const)('%s, %i days, %i working days: %s', (nature, days_left, working_days_left, words, urgency) => {
  const left = { nature, days_left, working_days_left };
  expect(daysLeftWords(left)).toBe(words);
  expect(urgencyOf(left)).toBe(urgency);
});
