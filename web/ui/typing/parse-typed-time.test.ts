/** Times of day as they are typed in offices, and what is none. */
import { expect, it } from 'vitest';
import { parseTypedTime } from './parse-typed-time.ts';

it.each([
  ['8h30', '08:30'],
  ['8:30', '08:30'],
  ['8.30', '08:30'],
  ['0830', '08:30'],
  ['830', '08:30'],
  ['14', '14:00'],
  ['14h', '14:00'],
  ['7 giờ 5 phút', '07:05'],
  [' 21g15 ', '21:15'],
  ['0', '00:00'],
])('%s is %s', (typed, time) => {
  expect(parseTypedTime(typed)).toBe(time);
});

it.each(['', '24h', '8h60', 'sáng', '8h30x', '12345'])('%s is no time', (typed) => {
  expect(parseTypedTime(typed)).toBeUndefined();
});
