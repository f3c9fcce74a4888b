/** Letterheads of every unit of the demonstration, of offices since the service has one tier, and citations in words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { agencyOf, headPostOf, issuesThroughAgencyAbove } from './paper-agency.ts';
import type { PaperUnit } from './paper-agency.ts';
import { pointInWords } from './point-in-words.ts';

const BEFORE = getIsoDay('2021-03-31');
const ONE_TIER = getIsoDay('2025-07-01');

type Unit = PaperUnit & { readonly code: string; readonly parent: string };

function unitsOf(province: string): readonly Unit[] {
  const file = path.resolve(import.meta.dirname, `../../../../demo/${province}/units.csv`);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [code = '', name = '', kind = '', parent = ''] = line.split(',');
    return { code, name, kind, parent };
  });
}

const UNITS = ['vinh-phuc-2021', 'corners'].flatMap(unitsOf);

describe('the letterhead', () => {
  test.each(UNITS.map((unit) => [unit.name, unit] as const))('%s', (name, unit) => {
    const superior = UNITS.find(({ code }) => code === unit.parent) ?? null;
    const agency = agencyOf(unit, superior, BEFORE);
    const is_province = unit.kind === 'province-office';
    expect(agency.superior).toBe(is_province ? 'Tổng cục Thi hành án dân sự' : superior?.name);
    expect(agency.abbreviation).toBe(is_province ? 'CTHADS' : 'CCTHADS');
    expect(name.endsWith(` ${agency.place}`)).toBe(true);
    expect(agency.place).not.toMatch(/^(tỉnh|huyện|thành phố|thị xã|Chi cục|Cục) /u);
    expect(agency.procuracy).toMatch(/^Viện kiểm sát nhân dân (tỉnh|huyện|thành phố|thị xã) \p{Lu}/u);
    expect(headPostOf(unit)).toBe(is_province ? 'Cục trưởng' : 'Chi cục trưởng');
    expect(issuesThroughAgencyAbove(unit)).toBe(false);
  });

  it('of a provincial agency since the service has one tier', () => {
    const unit = { name: 'Thi hành án dân sự tỉnh Phú Thọ', kind: 'province-office' };
    expect(agencyOf(unit, null, ONE_TIER)).toEqual({
      superior: 'Cục Quản lý Thi hành án dân sự',
      name: 'Thi hành án dân sự tỉnh Phú Thọ',
      abbreviation: 'THADS',
      place: 'Phú Thọ',
      address: null,
      procuracy: 'Viện kiểm sát nhân dân tỉnh Phú Thọ',
    });
    expect(headPostOf(unit)).toBe('Trưởng');
    expect(agencyOf({ ...unit, name: 'Thi hành án dân sự thành phố Hà Nội' }, null, ONE_TIER).place).toBe('Hà Nội');
  });

  it('is not that of a room, which has no seal', () => {
    for (const kind of ['regional-office', 'department'])
      expect(issuesThroughAgencyAbove({ name: 'Phòng Thi hành án dân sự khu vực 3', kind })).toBe(true);
  });
});

describe('a citation', () => {
  test.each([
    ['Luật THADS Đ48 k1 điểm c', 'điểm c khoản 1 Điều 48'],
    ['Luật THADS Đ50 k1 điểm đ', 'điểm đ khoản 1 Điều 50'],
    ['Luật THADS Đ44a k1 điểm a', 'điểm a khoản 1 Điều 44a'],
    ['Luật THADS Đ48 k2', 'khoản 2 Điều 48'],
    ['Luật THADS Đ44', 'Điều 44'],
    ['Luật THADS Đ44, Đ44a', undefined],
    ['Luật THADS Đ37 k1 điểm d, Đ54 k3', undefined],
    ['NĐ 62/2015 Đ37 k2', undefined],
    ['Luật THADS 2025 Đ89', undefined],
  ])('%s', (article, words) => {
    expect(pointInWords(article)).toBe(words);
  });

  it('of every ground of the law that cites one point can be written', () => {
    const articles = [...ACT_CATALOGUE.values()].flatMap(({ grounds = [] }) => grounds.map(({ article }) => article));
    const single = articles.filter((article) => article.startsWith('Luật THADS Đ') && !/[,;]|-/.test(article));
    expect(single.filter((article) => pointInWords(article) === undefined)).toEqual([]);
  });
});
