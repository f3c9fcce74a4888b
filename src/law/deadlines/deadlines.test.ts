/** Proves the catalogue against the dossier's rows, and the dates against vectors counted apart from it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumberOf, dayOfNumber } from '#kit/day-number.ts';
import { dayAfter, getIsoDay } from '#kit/iso-day.ts';
import { standardCalendar } from '#law/holidays.ts';
import { DEADLINE_RULES, DEADLINE_THEMES, findDeadlineVersion, getDeadlineRule } from './catalogue.ts';
import { computeDeadline, endOfDeadline } from './compute-deadline.ts';
import { DEADLINE_VECTORS } from './deadline-vectors.ts';
import { describePeriod } from './describe-period.ts';
import { TIMED_ROWS } from './timed-rows.ts';

const CALENDAR = standardCalendar();

/** The last day, or the code of the refusal. */
function due(code: string, from: string, variant?: string, rules_of = from): string {
  const result = computeDeadline(code, getIsoDay(from), getIsoDay(rules_of), CALENDAR, variant);
  return result.ok ? result.value.due_on : String(result.refusals[0]?.code);
}

function articleOf(code: string, from: string, variant?: string): string | undefined {
  const result = computeDeadline(code, getIsoDay(from), getIsoDay(from), CALENDAR, variant);
  return result.ok ? result.value.article : undefined;
}

describe('the catalogue', () => {
  test('has every code once, D01 to D197 without a gap', () => {
    const codes = DEADLINE_RULES.map((rule) => rule.code).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
    expect(codes).toEqual(Array.from({ length: 197 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`));
    expect(new Set(DEADLINE_THEMES.map((theme) => theme.code)).size).toBe(DEADLINE_THEMES.length);
  });

  test('has a rule for every timed row of the dossier and a row for every rule', () => {
    const codes = new Set<string>(DEADLINE_RULES.map((rule) => rule.code));
    const rows = new Set(TIMED_ROWS.flatMap((row) => row.codes));
    expect([...rows].filter((code) => !codes.has(code))).toEqual([]);
    expect([...codes].filter((code) => !rows.has(code))).toEqual([]);
    expect(TIMED_ROWS.filter((row) => row.codes.length === 0 && row.reason === undefined)).toEqual([]);
    const keys = TIMED_ROWS.map((row) => `${row.section} ${row.quote}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(DEADLINE_RULES.map((rule) => [rule.code, rule] as const))('%s is well formed', (_code, rule) => {
    const variants = new Set(rule.variants.map((variant) => variant.code));
    expect(variants.size).toBe(rule.variants.length);
    expect(rule.versions.length).toBeGreaterThan(0);
    for (const version of rule.versions) {
      if (version.variant !== undefined) expect(variants).toContain(version.variant);
      if (version.valid_to !== null) expect(version.valid_to > version.valid_from).toBe(true);
      expect(version.article).not.toBe('');
      expect(version.count === 0).toBe(version.unit === 'at-once' || describePeriod(version).startsWith('ngay'));
    }
    for (const variant of rule.variants.length === 0 ? [undefined] : variants) {
      const asked = rule.versions.filter((version) => version.variant === undefined || version.variant === variant);
      const ordered = asked.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
      for (const [index, version] of ordered.entries()) {
        const next = ordered[index + 1];
        // Each version ends the day before the next begins: no day without law in between, none with two.
        if (next === undefined) continue;
        expect(version.valid_to === null ? null : dayAfter(version.valid_to)).toBe(next.valid_from);
      }
    }
  });
});

describe('the last day', () => {
  test('holds the counted date of every code and variant', () => {
    const asked = DEADLINE_RULES.flatMap((rule) =>
      rule.variants.length === 0 ? [rule.code] : rule.variants.map((variant) => `${rule.code} ${variant.code}`),
    );
    const known = DEADLINE_VECTORS.map(({ code, variant }) => (variant === undefined ? code : `${code} ${variant}`));
    expect(known.toSorted()).toEqual(asked.toSorted());
    const computed = DEADLINE_VECTORS.map((vector) => ({
      ...vector,
      due_on: due(vector.code, vector.from, vector.variant),
    }));
    expect(computed).toEqual(DEADLINE_VECTORS);
  });

  // The vectors of the dossier's section 13.2.
  test.each([
    ['request filed Thursday, five working days', 'D01', '2021-04-01', '2021-04-08'],
    ['judgment received before Giỗ Tổ', 'D02', '2021-04-19', '2021-04-27'],
    ['request before Tết', 'D01', '2021-02-05', '2021-02-19'],
    ['voluntary period of ten days', 'D09', '2021-04-12', '2021-04-22'],
    ['voluntary period that ends on a holiday', 'D09', '2021-04-20', '2021-05-04'],
    ['money collected on a Friday', 'D25', '2021-04-16', '2021-04-26'],
    ['verification of a debtor without means', 'D11', '2021-01-15', '2021-07-15'],
    ['condition of one year for the separate book, on a Saturday', 'D52', '2021-01-15', '2022-01-15'],
    ['separate book after a Saturday', 'D18', '2022-01-15', '2022-01-19'],
  ])('%s', (_name, code, from, expected) => {
    expect(due(code, from)).toBe(expected);
  });

  test('of a complaint about an account freeze runs over the holidays of April', () => {
    expect(due('D149', '2021-04-29', 'account-freeze')).toBe('2021-05-06');
  });

  test('of posted and broadcast notices is the day of the posting and of the second notice', () => {
    // The valid day is a start event, not an end: posting on 10/05 counts from 10/05, and broadcasts on 10 and 11/05 from 11/05.
    expect(due('D59', '2021-05-10')).toBe('2021-05-11');
    expect(due('D09', '2021-05-10')).toBe('2021-05-20');
    expect(due('D58', '2021-05-10')).toBe('2021-05-20');
  });

  test('of a rule with several answers is that of its first variant', () => {
    expect(due('D41', '2021-04-01')).toBe(due('D41', '2021-04-01', 'movables'));
    expect(due('D41', '2021-04-01', 'real-estate')).toBe('2021-05-17');
    expect(due('D44', '2021-04-19')).toBe('2021-05-04');
    expect(due('D45', '2021-04-19')).toBe('2021-07-19');
    expect(due('D48', '2023-10-13')).toBe('2023-10-13');
    expect(due('D48', '2023-10-14', 'outside-office')).toBe('2023-10-16');
  });
});

describe('the law of the day', () => {
  test.each([
    ['D33', '2026-06-30', '2026-07-07', 'Luật THADS Đ53'],
    ['D33', '2026-07-01', '2026-07-06', 'NĐ 152/2026 Đ32 k3'],
    ['D34', '2026-06-30', '2026-07-07', 'NĐ 62/2015 Đ10 k3'],
    ['D34', '2026-07-01', '2026-07-06', 'NĐ 152/2026 Đ13 k3'],
    ['D16', '2026-06-30', '2026-07-02', 'NĐ 62/2015 Đ11 k3'],
    ['D16', '2026-07-01', '2026-07-06', 'NĐ 152/2026 Đ23 k2'],
    ['D32', '2026-06-30', '2026-07-10', 'NĐ 62/2015 Đ33 k1'],
    ['D32', '2026-07-01', '2026-07-21', 'NĐ 152/2026 Đ40 k1'],
    ['D47', '2026-07-01', '2026-07-06', 'NĐ 152/2026 Đ87'],
    ['D58', '2026-07-01', '2026-07-08', 'NĐ 152/2026 Đ17 k3'],
    ['D87', '2026-07-01', '2026-07-06', 'NĐ 152/2026 Đ46 k5'],
    ['D115', '2026-07-01', '2026-07-03', 'NĐ 152/2026 Đ65 k6'],
    ['D119', '2026-07-01', '2026-07-08', 'NĐ 152/2026 Đ65 k6'],
    ['D52', '2026-07-01', '2028-07-01', 'NĐ 152/2026 Đ22'],
    ['D113', '2024-12-31', '2025-02-03', 'NĐ 62/2015 Đ27 k3'],
    ['D113', '2025-01-02', '2025-03-03', 'NĐ 62/2015 Đ27 k3'],
  ])('%s from %s ends on %s by %s', (code, from, expected, article) => {
    expect(due(code, from)).toBe(expected);
    expect(articleOf(code, from)).toBe(article);
  });

  test('that is asked about another day governs', () => {
    expect(due('D33', '2026-06-30', undefined, '2026-07-01')).toBe('2026-07-03');
  });

  test('lets a buyer agree on more time only from 2026', () => {
    expect(due('D111', '2026-06-01', 'extended')).toBe('2026-07-01');
    expect(due('D111', '2026-10-01', 'extended')).toBe('2026-11-30');
  });
});

describe('a refusal', () => {
  test('names a code, a variant or a day that the catalogue does not have', () => {
    expect(due('D999', '2021-04-01')).toBe('deadline-rule-unknown');
    expect(due('D41', '2021-04-01', 'ship')).toBe('deadline-variant-unknown');
    expect(due('D01', '2021-04-01', 'ship')).toBe('deadline-variant-unknown');
    expect(due('D50', '2021-04-01')).toBe('deadline-rule-not-in-force');
    expect(due('D01', '2010-04-01')).toBe('deadline-rule-not-in-force');
    expect(() => getDeadlineRule('D999')).toThrow('D999');
    const answer = computeDeadline('D50', getIsoDay('2021-04-01'), getIsoDay('2021-04-01'), CALENDAR);
    expect(answer).toMatchObject({
      refusals: [{ field: 'rules_of', sentence: expect.stringContaining('không có quy định áp dụng ngày 01/04/2021') }],
    });
  });
});

describe('every rule, from any day', () => {
  const FIRST = dayNumberOf(getIsoDay('2015-09-01'));
  const LAST = dayNumberOf(getIsoDay('2035-12-31'));
  const cases = fc.record({
    rule: fc.constantFrom(...DEADLINE_RULES),
    variant: fc.nat(),
    from: fc.integer({ min: FIRST, max: LAST }).map(dayOfNumber),
    later: fc.nat({ max: 60 }),
  });

  test('ends on the right side of the event, on a working day where it counts them, and never earlier for a later event', () => {
    fc.assert(
      fc.property(cases, ({ rule, variant, from, later }) => {
        const version = findDeadlineVersion(rule, from, rule.variants[variant % (rule.variants.length || 1)]?.code);
        if (version === undefined) return true;
        const end = endOfDeadline(version, CALENDAR, from);
        const isOnItsSide = version.direction === 'before' ? end <= from : end >= from;
        const moves = version.moves_off_days_off && version.unit !== 'hours' && version.unit !== 'at-once';
        const isWorked = !(moves || version.unit === 'working-days') || !CALENDAR.isDayOff(end);
        return isOnItsSide && isWorked && endOfDeadline(version, CALENDAR, addDays(from, later)) >= end;
      }),
      { numRuns: 2000 },
    );
  });
});
