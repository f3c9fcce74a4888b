/** Holds the measures to the articles of chapter IV: who decides, what waits for the voluntary period, from when. */
import { expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import {
  MEASURE_FAMILIES,
  MEASURE_PRECONDITIONS,
  PROPERTY_CLASSES,
  VOLUNTARY_PERIOD_EXCEPTIONS,
} from './measure-terms.ts';
import { MEASURES, findMeasure, findMeasureVersion } from './measures.ts';

test('every measure has its code, its words and its articles once', () => {
  expect(new Set(MEASURES.map((measure) => measure.code)).size).toBe(MEASURES.length);
  expect(new Set(MEASURES.map((measure) => measure.label)).size).toBe(MEASURES.length);
  for (const measure of MEASURES) {
    expect(findMeasure(measure.code)).toBe(measure);
    expect(measure.property_classes.length).toBeGreaterThan(0);
    expect(new Set(measure.preconditions).size).toBe(measure.preconditions.length);
    for (const version of measure.versions) expect(version.article).toMatch(/^(Luật THADS|NĐ)/);
  }
  expect(findMeasure('torture')).toBeUndefined();
});

test('all families, property and preconditions are used', () => {
  expect(new Set(MEASURES.map((measure) => measure.family))).toEqual(new Set(Object.keys(MEASURE_FAMILIES)));
  expect(new Set(MEASURES.flatMap((measure) => measure.property_classes))).toEqual(
    new Set(Object.keys(PROPERTY_CLASSES)),
  );
  expect(new Set(MEASURES.flatMap((measure) => measure.preconditions))).toEqual(
    new Set(Object.keys(MEASURE_PRECONDITIONS)),
  );
});

test('the six coercive measures of article 71 stand in their points', () => {
  const points = { 'money-and-papers': 1, income: 2, seizure: 3, exploitation: 4, 'handing-over': 5, acts: 6 };
  for (const [family, point] of Object.entries(points)) {
    const measures = MEASURES.filter((measure) => measure.family === family);
    expect(measures.length).toBeGreaterThan(0);
    for (const measure of measures) expect(measure.versions[0]?.article).toContain(`Đ71 k${String(point)}`);
  }
});

test('coercion waits for the voluntary period and is decided by the officer, security is not kept waiting', () => {
  for (const measure of MEASURES) {
    expect(measure.after_voluntary_period).toBe(measure.kind === 'coercive');
    expect(measure.preconditions.includes('voluntary-period-over')).toBe(measure.kind === 'coercive');
    expect(measure.decided_by).toBe(measure.code === 'exit-ban' ? 'head' : 'officer');
    if (measure.kind === 'security') expect(measure.plan_when_forces).toBe(false);
  }
  expect(VOLUNTARY_PERIOD_EXCEPTIONS.map((exception) => exception.article)).toEqual([
    'Luật THADS Đ45 k2',
    'Luật THADS Đ130 k1',
  ]);
});

test('a measure has the article of the day on which it is taken', () => {
  const article = (code: string, on: string): string | undefined => {
    const measure = findMeasure(code);
    return measure === undefined ? undefined : findMeasureVersion(measure, getIsoDay(on))?.article;
  };
  expect(article('account-freeze', '2026-06-30')).toBe('Luật THADS Đ67');
  expect(article('account-freeze', '2026-07-01')).toBe('Luật THADS 2025 Đ67; NĐ 152/2026 Đ43');
  expect(article('income-deduction', '2021-05-10')).toBe('Luật THADS Đ71 k2, Đ78');
  expect(article('security-seizure', '2026-06-30')).toBeUndefined();
  expect(article('security-seizure', '2026-07-01')).toBe('Luật THADS 2025 Đ71');
  expect(article('exit-ban', '2014-01-01')).toBeUndefined();
});
