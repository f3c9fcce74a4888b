/**
 * The grounds (căn cứ) of a paper: the law of its day, the judgment, the enforcement decision, and what the template names. The law
 * of 2008 with its amendments governs papers until 30 June 2026, law 106/2025/QH15 with decree 152/2026 those from 1 July 2026.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { PaperData } from './paper-data.ts';
import { UNSET } from './template-shape.ts';
import type { ReadyTemplate } from './template-shape.ts';
import { joined } from './words.ts';

const NEW_LAW_FROM = '2026-07-01';
const AMENDED_2014_FROM = '2015-07-01';
const AMENDED_2022_FROM = '2022-03-01';

/** The grounds given, or those of the template. A ground with something missing in it is left out. */
export function groundsOf(
  template: ReadyTemplate,
  data: PaperData,
  fill: (pattern: string) => string,
): readonly string[] {
  if (data.grounds.length > 0) return data.grounds;
  return [
    ...lawGrounds(template, data.dated_on, fill),
    ...template.grounds.map(fill).filter((text) => !text.includes(UNSET)),
  ];
}

/** The articles of the law that hold on the day; without a day, those in force before the law of 2025. */
export function lawGrounds(
  template: ReadyTemplate,
  day: IsoDay | null,
  fill: (pattern: string) => string = (pattern) => pattern,
): readonly string[] {
  if (day !== null && day >= NEW_LAW_FROM) {
    const decree =
      'Nghị định số 152/2026/NĐ-CP ngày 13 tháng 5 năm 2026 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Thi hành án dân sự';
    return [
      'Căn cứ Luật Thi hành án dân sự số 106/2025/QH15 ngày 05 tháng 12 năm 2025',
      ...(template.decree_152.length === 0 ? [] : [`Căn cứ ${joined(template.decree_152)} ${decree}`]),
    ];
  }
  const decree =
    'Nghị định số 62/2015/NĐ-CP ngày 18 tháng 7 năm 2015 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi hành án dân sự';
  return [
    `Căn cứ ${joined(template.law.map(fill))} Luật Thi hành án dân sự năm 2008${amendments(day)}`,
    ...(template.decree_62.length === 0 || (day !== null && day < '2015-09-01')
      ? []
      : [`Căn cứ ${joined(template.decree_62)} ${decree}${decreeAmendments(day)}`]),
  ];
}

function amendments(day: IsoDay | null): string {
  if (day !== null && day < AMENDED_2014_FROM) return '';
  if (day !== null && day < AMENDED_2022_FROM) return ' (được sửa đổi, bổ sung năm 2014)';
  return ' (được sửa đổi, bổ sung năm 2014, năm 2022)';
}

function decreeAmendments(day: IsoDay | null): string {
  if (day !== null && day < '2020-05-01') return '';
  if (day !== null && day < '2025-01-01') return ' (được sửa đổi, bổ sung bởi Nghị định số 33/2020/NĐ-CP)';
  return ' (được sửa đổi, bổ sung bởi Nghị định số 33/2020/NĐ-CP và Nghị định số 152/2024/NĐ-CP)';
}
