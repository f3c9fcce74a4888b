/**
 * Which law an act was done under: by its own day, never by the day on which it is recorded. Steps done under an old text stay
 * valid, later ones follow the new (NĐ 62/2015 Đ84, 86, 89; NĐ 152/2026 Đ115).
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { getIsoDay } from '#kit/iso-day.ts';

/** From the oldest to the newest; each holds until the day before the next. */
export const RULE_VERSIONS: readonly { readonly from: IsoDay; readonly text: string }[] = [
  { from: getIsoDay('1900-01-01'), text: 'Quy định trước Luật THADS 26/2008' },
  { from: getIsoDay('2009-07-01'), text: 'Luật THADS 26/2008' },
  { from: getIsoDay('2015-07-01'), text: 'Luật THADS 26/2008 (sđ 2014); NĐ 62/2015' },
  { from: getIsoDay('2020-05-01'), text: 'Luật THADS 26/2008 (sđ 2014); NĐ 62/2015 (sđ 33/2020)' },
  { from: getIsoDay('2022-03-01'), text: 'Luật THADS 26/2008 (sđ 2014, 2022); NĐ 62/2015 (sđ 33/2020)' },
  { from: getIsoDay('2025-01-01'), text: 'Luật THADS 26/2008 (sđ 2014, 2022); NĐ 62/2015 (sđ 33/2020, 152/2024)' },
  { from: getIsoDay('2026-07-01'), text: 'Luật THADS 106/2025; NĐ 152/2026' },
];

/** The law of a day, as an act keeps it. */
export function ruleVersionOf(day: IsoDay): string {
  const version = RULE_VERSIONS.findLast(({ from }) => from <= day);
  if (version === undefined) throw new RangeError(`no law before ${day}`);
  return version.text;
}
