/**
 * The base salary (lương cơ sở) of cadres and civil servants as dated data: the threshold of the enforcement fee is twice it
 * (TT 216/2016 Đ4 k1 điểm a, Đ6 k4), and a sum below it may be sent by post (NĐ 62/2015 Đ49 k2).
 */
import { type IsoDay, getIsoDay } from '#kit/iso-day.ts';
import { type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';

/** How well an amount is known: read in the text of the decree, or from practice. */
export type BaseSalaryCertainty = 'verified' | 'known';

export type BaseSalary = {
  readonly from: IsoDay;
  readonly monthly_vnd: bigint;
  readonly article: string;
  readonly certainty: BaseSalaryCertainty;
};

/** From the oldest to the newest; each holds until the day before the next. */
export const BASE_SALARIES: readonly BaseSalary[] = [
  salary('2016-05-01', 1_210_000n, 'NĐ 47/2016/NĐ-CP', 'known'),
  salary('2017-07-01', 1_300_000n, 'NĐ 47/2017/NĐ-CP', 'known'),
  salary('2018-07-01', 1_390_000n, 'NĐ 72/2018/NĐ-CP', 'known'),
  salary('2019-07-01', 1_490_000n, 'NĐ 38/2019/NĐ-CP', 'known'),
  salary('2023-07-01', 1_800_000n, 'NĐ 24/2023/NĐ-CP', 'known'),
  salary('2024-07-01', 2_340_000n, 'NĐ 73/2024/NĐ-CP', 'verified'),
  salary('2026-07-01', 2_530_000n, 'NĐ 161/2026/NĐ-CP', 'verified'),
];

function salary(from: string, monthly_vnd: bigint, article: string, certainty: BaseSalaryCertainty): BaseSalary {
  return { from: getIsoDay(from), monthly_vnd, article, certainty };
}

/** The base salary in force on a day. Refuses days before the first one of the table. */
export function baseSalaryOn(day: IsoDay): Result<BaseSalary> {
  const found = BASE_SALARIES.findLast(({ from }) => from <= day);
  return found === undefined
    ? refuse(
        refusal(
          'base-salary-not-known',
          `Chưa có mức lương cơ sở của ngày ${formatDate(day)}; bảng bắt đầu từ ${formatDate(BASE_SALARIES[0]?.from ?? '')}.`,
          'base_salary_vnd',
        ),
      )
    : accept(found);
}
