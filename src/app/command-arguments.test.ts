/** Proves that the arguments of a command are taken as written, and told in Vietnamese where they do not fit. */
import { expect, test } from 'vitest';
import { readArguments, readChoice, readDay, refuseWords } from './command-arguments.ts';

test('words and options, with a space or an equals sign', () => {
  expect(readArguments(['gói', '--on', '2021-03-31', '--unit=VP-VY=1'], ['on', 'unit'])).toEqual({
    ok: true,
    value: { words: ['gói'], options: { on: '2021-03-31', unit: 'VP-VY=1' } },
  });
});

test.each([
  [['--off', 'x'], 'option-unknown'],
  [['--on'], 'option-without-value'],
  [['--on', '--unit', 'x'], 'option-without-value'],
  [['--on='], 'option-without-value'],
  [['--on', '1', '--on', '2'], 'option-twice'],
])('%j is refused', (args, code) => {
  expect(readArguments(args, ['on', 'unit'])).toMatchObject({ ok: false, refusals: [{ code }] });
});

test('days and choices', () => {
  expect(readDay({ on: '2020-02-29' }, 'on')).toEqual({ ok: true, value: '2020-02-29' });
  expect(readDay({ on: '2021-02-29' }, 'on')).toMatchObject({ ok: false, refusals: [{ code: 'day-not-valid' }] });
  expect(readDay({}, 'on')).toMatchObject({ ok: false, refusals: [{ code: 'option-missing' }] });
  expect(readChoice({ by: 'unit' }, 'by', ['unit', 'officer'])).toEqual({ ok: true, value: 'unit' });
  expect(readChoice({}, 'by', ['unit'])).toEqual({ ok: true, value: null });
  expect(readChoice({ by: 'x' }, 'by', ['unit'])).toMatchObject({
    ok: false,
    refusals: [{ code: 'option-value-unknown' }],
  });
  expect(refuseWords(['a', 'b'], 1)).toMatchObject({ sentence: 'Không hiểu "b".' });
  expect(refuseWords(['a'], 1)).toBeNull();
});
