/** Amounts in words against a reading of our own, days and judgments as papers write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { amountInWords, amountText, dayText, judgmentText, joined } from './words.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', ' nghìn', ' triệu', ' tỷ', ' nghìn tỷ', ' triệu tỷ'];

/** Three digits as they are read; `whole` where hundreds are said though they are zero. */
function readThree(value: number, whole: boolean): string {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: string[] = [];
  if (hundreds > 0 || whole) words.push(`${DIGITS[hundreds] ?? ''} trăm`);
  if (tens === 0 && units > 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(`${DIGITS[tens] ?? ''} mươi`);
  if (units === 1 && tens > 1) words.push('mốt');
  else if (units === 4 && tens > 1) words.push('tư');
  else if (units === 5 && tens > 0) words.push('lăm');
  else if (units > 0) words.push(DIGITS[units] ?? '');
  return words.join(' ');
}

/** The groups of three from the highest; the thousand of tỷ is said with its tỷ once. */
function read(value: bigint): string {
  if (value === 0n) return 'không đồng';
  const groups: number[] = [];
  for (let rest = value; rest > 0n; rest /= 1_000n) groups.push(Number(rest % 1_000n));
  const parts = groups.map((group, index) =>
    group === 0 ? '' : readThree(group, index < groups.length - 1) + (SCALES[index] ?? ''),
  );
  return `${parts
    .toReversed()
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ nghìn tỷ(?= .*tỷ)/, ' nghìn')
    .replace(/ triệu tỷ(?= .*tỷ)/, ' triệu')} đồng`;
}

describe('amounts in words', () => {
  it.each([
    [0n, 'không đồng'],
    [5n, 'năm đồng'],
    [15n, 'mười lăm đồng'],
    [21n, 'hai mươi mốt đồng'],
    [24n, 'hai mươi tư đồng'],
    [105n, 'một trăm linh năm đồng'],
    [1_005n, 'một nghìn không trăm linh năm đồng'],
    [61_205_000n, 'sáu mươi mốt triệu hai trăm linh năm nghìn đồng'],
    [911_205_000n, 'chín trăm mười một triệu hai trăm linh năm nghìn đồng'],
    [1_000_000_001n, 'một tỷ không trăm linh một đồng'],
    [1_350_000_000n, 'một tỷ ba trăm năm mươi triệu đồng'],
    [1_000_000_000_000n, 'một nghìn tỷ đồng'],
    [1_000_000_000_000_000n, 'một triệu tỷ đồng'],
  ])('%s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('are read as a reading by groups of three reads them', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (amount) => {
        expect(amountInWords(amount)).toBe(read(amount));
      }),
      { numRuns: 2_000 },
    );
  });

  it('say one thing for one amount up to 10^15, in words of the language only', () => {
    const words = new Set([
      ...DIGITS,
      'mươi',
      'mười',
      'mốt',
      'tư',
      'lăm',
      'linh',
      'trăm',
      'nghìn',
      'triệu',
      'tỷ',
      'đồng',
    ]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 10n ** 15n }), (a, b) => {
        expect(
          amountInWords(a)
            .split(' ')
            .filter((word) => !words.has(word)),
        ).toEqual([]);
        expect(amountInWords(a) === amountInWords(b)).toBe(a === b);
      }),
    );
  });

  it('stand in a paper with figures and a capital', () => {
    expect(amountText(27_336_150n)).toBe(
      '27.336.150 đồng (bằng chữ: Hai mươi bảy triệu ba trăm ba mươi sáu nghìn một trăm năm mươi đồng)',
    );
  });
});

describe('days, judgments, lists', () => {
  it('leave no room before a small number', () => {
    expect(dayText('2021-03-05')).toBe('ngày 05 tháng 3 năm 2021');
    expect(dayText('2021-02-15')).toBe('ngày 15 tháng 02 năm 2021');
  });

  it('tell a judgment from a decision, and write the court out', () => {
    const judgment = { judgment_on: getIsoDay('2020-11-12'), court: 'TAND huyện Tam Dương' };
    expect(judgmentText({ ...judgment, judgment_number: '27/2020/DS-ST' })).toBe(
      'Bản án số 27/2020/DS-ST ngày 12 tháng 11 năm 2020 của Tòa án nhân dân huyện Tam Dương',
    );
    expect(judgmentText({ ...judgment, judgment_number: '08/2020/QĐST-HNGĐ' })).toMatch(/^Quyết định số 08/);
  });

  it('joins names as one says them', () => {
    expect([joined([]), joined(['A']), joined(['A', 'B']), joined(['A', 'B', 'C'])]).toEqual([
      '',
      'A',
      'A và B',
      'A, B và C',
    ]);
  });
});
