/** What typed text may mean: numbers, codes, names with errors. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from './parse-search.ts';
import { similarNames } from './similar-names.ts';
import { similarSyllables, wordsOneErrorAway } from './similar-words.ts';
import { isSyllable, splitSyllables } from './syllables.ts';

const NAMES = [
  'nguyen van thanh',
  'tran thi hoa',
  'le quang huy',
  'pham thi thuy linh',
  'hoang duc truong',
  'vu xuan quynh',
  'phung thi nguyet',
  'khong van khuong',
  'do ngoc anh',
  'bui thi tuyet',
  'dang dinh giap',
  'ngo thi oanh',
  'duong van luyen',
  'trieu tai quach',
];

describe('syllables', () => {
  it.each(NAMES.join(' ').split(' '))('knows %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['nguyn', 'vann', 'thannh', 'qan', 'xyz', 'bank', 'ngh', ''])('does not know "%s"', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('splits words that were run together', () => {
    expect(splitSyllables('nguyenvanthanh')).toEqual(['nguyen', 'van', 'thanh']);
    expect(splitSyllables('techcombank')).toBeUndefined();
  });
});

describe('similar words', () => {
  it('are one error away: more, less, another, swapped', () => {
    const around = wordsOneErrorAway('van');
    for (const word of ['vann', 'va', 'vam', 'avn', 'vang']) expect(around.has(word)).toBe(true);
    expect(around.has('van')).toBe(false);
  });

  it('know Telex that was typed without an input method, and sounds that are confused', () => {
    expect(similarSyllables('nguyeenx')).toContain('nguyen');
    expect(similarSyllables('thanhf')).toContain('thanh');
    expect(similarSyllables('ddawngj')).toContain('dang');
    expect(similarSyllables('chung')).toContain('trung');
    expect(similarSyllables('giung')).toContain('dung');
  });

  it('of any name with any one error hold the name', () => {
    const anyError = fc.record({
      name: fc.constantFrom(...NAMES),
      at: fc.nat(30),
      kind: fc.nat(3),
      letter: fc.constantFrom(...'abcdeghiklmnopqrstuvxy'.split('')),
    });
    fc.assert(
      fc.property(anyError, ({ name, at, kind, letter }) => {
        const place = at % name.length;
        // Spaces are covered apart; the first letters of words are rarely wrong, but may be.
        if (name[place] === ' ' || (kind === 3 && (name[place + 1] ?? ' ') === ' ')) return;
        const swapped = `${name.slice(0, place)}${name[place + 1] ?? ''}${name[place] ?? ''}${name.slice(place + 2)}`;
        const typed =
          [
            name.slice(0, place) + letter + name.slice(place),
            name.slice(0, place) + name.slice(place + 1),
            name.slice(0, place) + letter + name.slice(place + 1),
            swapped,
          ][kind] ?? name;
        if (typed === name || typed.split(' ').some((word) => word === '')) return;
        expect(similarNames(typed.split(' ')).names).toContain(name);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of words with a space too many or too few hold the name', () => {
    expect(similarNames(['nguyenvan', 'thanh']).names[0]).toBe('nguyen van thanh');
    expect(similarNames(['ngu', 'yen', 'van', 'thanh']).names).toContain('nguyen van thanh');
  });

  it('begin with what repairs the evident error', () => {
    expect(similarNames(['ngan', 'hang', 'dong', 'xuaan']).word_lists[0]).toBe('ngan hang dong xuan');
    expect(similarNames(['nguyen', 'vann', 'thanh']).names[0]).toBe('nguyen van thanh');
  });

  it('stay few', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 8 }), (words) => {
        const { names, word_lists } = similarNames(words);
        expect(names.length).toBeLessThanOrEqual(300);
        expect(word_lists.length).toBeLessThanOrEqual(24);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe('what was typed', () => {
  it('may be a decision number, with year and unit or without', () => {
    expect(parseSearch('531')).toMatchObject({ running_number: 531, in_year: null, unit_words: null, name: null });
    expect(parseSearch('531/QĐ-CCTHADS')).toMatchObject({ running_number: 531, unit_words: null });
    expect(parseSearch('số 531/2021 Vĩnh Yên')).toMatchObject({
      running_number: 531,
      in_year: 2021,
      unit_words: ['vinh', 'yen'],
    });
    expect(parseSearch('QĐ 12')).toMatchObject({ running_number: 12 });
    expect(parseSearch('VP-VY 2021 531')).toMatchObject({
      running_number: 531,
      in_year: 2021,
      unit_words: ['vp', 'vy'],
    });
  });

  it('may be a judgment', () => {
    expect(parseSearch('12/2020/DS-ST')).toMatchObject({
      number_beginning: '12/2020/ds-st',
      judgment_words: ['12', '2020', 'ds', 'st'],
    });
    expect(parseSearch('Tòa án nhân dân thành phố Vĩnh Yên')).toMatchObject({
      judgment_words: ['tand', 'thanh', 'pho', 'vinh', 'yen'],
    });
    expect(parseSearch('Nguyễn Văn Thành')?.judgment_words).toBeNull();
  });

  it('may be a code or an identity number', () => {
    expect(parseSearch('vp-vy-2021-00531')).toMatchObject({ codes: ['vp-vy-2021-00531', 'VP-VY-2021-00531'] });
    expect(parseSearch('026 188 000 111')).toMatchObject({ identity_number: '026188000111' });
    expect(parseSearch('531')?.identity_number).toBeNull();
  });

  it('may be a name with the year of birth', () => {
    expect(parseSearch('Nguyễn Văn THÀNH 1975')).toMatchObject({ name: 'nguyen van thanh', born_year: 1975 });
  });

  it('is nothing when it is too short, and never breaks', () => {
    expect(parseSearch(' a ')).toBeUndefined();
    expect(parseSearch('---')).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (text) => {
        const question = parseSearch(text);
        if (question !== undefined) expect(JSON.parse(JSON.stringify(question))).toEqual(question);
      }),
    );
  });
});
