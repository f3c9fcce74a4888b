/**
 * The results report in words: the sentence pattern of a work report (domain 9.11) and of the press. Matters are exact,
 * money is in tỷ with two decimals, percentages have a comma; comparisons are left out where there is nothing to compare with.
 */
import { percentOf } from '#kit/ratio.ts';
import { formatBillions, formatCount, formatDate, formatPercent, formatVnd } from '#kit/vietnamese-format.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import type { Change, Figures, Measure, MeasureName } from './figures.ts';
import { isEmptyRow } from './figures.ts';
import { periodDays, periodName } from './period-words.ts';
import type { ResultsReport } from './results-report.ts';

const BILLIONTH_SHOWN = 10_000_000n;

/** The paragraphs of a report; `credit` is the same report of the credit-institution cases alone. */
export function narrate(report: ResultsReport, credit: ResultsReport): string[] {
  if (isEmptyRow(report.figures))
    return [`${report.scope_name}: ${periodDays(report.on)} không có việc thi hành án dân sự nào.`];
  const compared = !isEmptyRow(report.same_period.figures);
  return [
    summary(report, compared),
    measureParagraph(report, 'matters', compared),
    measureParagraph(report, 'money_vnd', compared),
    creditParagraph(credit, compared),
    ...(compared ? [] : [`Chưa có số liệu cùng kỳ (đến ngày ${formatDate(report.same_period.on)}) để so sánh.`]),
  ];
}

/** What newspapers print: to enforce, done, the rates, in one sentence. */
function summary(report: ResultsReport, compared: boolean): string {
  const { matters, money_vnd } = report.figures;
  const { differences } = report.same_period;
  const name = periodName(report.on);
  const period = name === null ? capitalised(periodDays(report.on)) : `Trong ${name} (${periodDays(report.on)})`;
  const growth = compared
    ? listed(
        [grown(differences.matters['to-enforce'], 'về việc'), grown(differences.money_vnd['to-enforce'], 'về tiền')],
        ', ',
        ' so với cùng kỳ',
      )
    : '';
  const rates = [rateText(matters, 'về việc'), rateText(money_vnd, 'về tiền')];
  const points = compared
    ? listed(
        [
          pointsText(differences.rate_points.matters, 'về việc'),
          pointsText(differences.rate_points.money_vnd, 'về tiền'),
        ],
        ', ',
        ' so với cùng kỳ',
      )
    : '';
  return (
    `${period}, ${report.scope_name} phải thi hành ${countText(matters, 'to-enforce')} với ${moneyText(money_vnd.columns['to-enforce'])}${growth}; ` +
    `đã giải quyết xong ${countText(matters, 'done')} với ${moneyText(money_vnd.columns.done)}${listed(rates, ' và ', '', ', đạt ')}${points}.`
  );
}

function measureParagraph(report: ResultsReport, measure: MeasureName, compared: boolean): string {
  const row = report.figures[measure];
  const { differences } = report.same_period;
  const text = (column: ResultColumn) => amountText(row.columns[column], measure);
  const share = (column: ResultColumn) => formatPercent(percentOf(row.columns[column], row.columns['to-enforce']));
  const change = (column: ResultColumn) => (compared ? changeText(differences[measure][column], measure) : '');
  const points = compared ? pointsText(differences.rate_points[measure], '') : null;
  const rate =
    row.rate === null
      ? ', chưa có số có điều kiện thi hành để tính tỷ lệ'
      : `, đạt tỷ lệ ${formatPercent(row.rate)} trên số có điều kiện thi hành${points === null ? '' : `, ${points} so với cùng kỳ`}`;
  const taken = row.columns['taken-up'] === 0n ? '' : `, rút lên ${text('taken-up')}`;
  return (
    `${measure === 'matters' ? 'Về việc' : 'Về tiền'}: tổng số giải quyết ${text('total')}, trong đó số cũ chuyển sang (trừ số đã chuyển sổ theo dõi riêng) ${text('old')}, ` +
    `thụ lý mới ${text('new')}${change('new')}; sau khi trừ ủy thác ${text('entrusted')}${taken}, thu hồi, hủy ${text('withdrawn')}, ` +
    `số phải thi hành là ${text('to-enforce')}${change('to-enforce')}. ` +
    `Có điều kiện thi hành ${text('enforceable')} (${share('enforceable')} trong tổng số phải thi hành); chưa có điều kiện thi hành ${text('no-means')} (${share('no-means')}); ` +
    `hoãn (trừ điểm c) ${text('postponed')}; tạm đình chỉ ${text('suspended')}. ` +
    `Đã giải quyết xong ${text('done')} (thi hành xong ${text('completed')}, đình chỉ ${text('discontinued')})${rate}. ` +
    `Chuyển kỳ sau ${text('carried-over')}; đang ở sổ theo dõi riêng ${text('separate-book')}.`
  );
}

/** What was collected for credit institutions is the money completed; what was discontinued was not collected. */
function creditParagraph(credit: ResultsReport, compared: boolean): string {
  const { matters, money_vnd } = credit.figures;
  if (!enforcesAnything(credit.figures)) return 'Án tín dụng, ngân hàng: không có việc nào phải thi hành trong kỳ.';
  const then = credit.same_period.figures;
  const before =
    compared && !isEmptyRow(then)
      ? ` (cùng kỳ ${countText(then.matters, 'done')}, ${moneyText(then.money_vnd.columns.completed)})`
      : '';
  const rates = listed([rateText(matters, 'về việc'), rateText(money_vnd, 'về tiền')], ' và ', '', ', đạt ');
  return (
    `Án tín dụng, ngân hàng: phải thi hành ${countText(matters, 'to-enforce')} với ${moneyText(money_vnd.columns['to-enforce'])}; ` +
    `đã thi hành được ${countText(matters, 'done')}, thu được ${moneyText(money_vnd.columns.completed)}${before}${rates}.`
  );
}

function enforcesAnything({ matters, money_vnd }: Figures): boolean {
  return [matters, money_vnd].some(({ columns }) => columns['to-enforce'] !== 0n || columns.done !== 0n);
}

function countText(row: Measure, column: ResultColumn): string {
  return amountText(row.columns[column], 'matters');
}

function amountText(value: bigint, measure: MeasureName): string {
  return measure === 'matters' ? `${formatCount(value)} việc` : moneyText(value);
}

/** In tỷ with two decimals; what that would not show, to the đồng. */
function moneyText(amount_vnd: bigint): string {
  const magnitude = amount_vnd < 0n ? -amount_vnd : amount_vnd;
  return magnitude < BILLIONTH_SHOWN ? `${formatVnd(amount_vnd)} đồng` : `${formatBillions(amount_vnd)} tỷ đồng`;
}

/** " (tăng 28 việc, 0,98 % so với cùng kỳ)". */
function changeText({ absolute, percent }: Change, measure: MeasureName): string {
  if (absolute === 0n) return ' (bằng cùng kỳ)';
  const size = amountText(magnitudeOf(absolute), measure);
  const share = percent === null ? '' : `, ${formatPercent(unsigned(percent))}`;
  return ` (${directionOf(absolute)} ${size}${share} so với cùng kỳ)`;
}

/** "tăng 4,30 % về tiền"; nothing where there was nothing to grow from. */
function grown({ absolute, percent }: Change, of: string): string | null {
  if (percent === null) return null;
  return absolute === 0n ? `không đổi ${of}` : `${directionOf(absolute)} ${formatPercent(unsigned(percent))} ${of}`;
}

/** "67,00 % về việc". */
function rateText(row: Measure, of: string): string | null {
  return row.rate === null ? null : `${formatPercent(row.rate)} ${of}`;
}

/** "tăng 2,60 điểm phần trăm về việc". */
function pointsText(points: string | null, of: string): string | null {
  if (points === null) return null;
  const suffix = of === '' ? '' : ` ${of}`;
  if (unsigned(points) === '0.00') return `không đổi${suffix}`;
  return `${points.startsWith('-') ? 'giảm' : 'tăng'} ${unsigned(points).replace('.', ',')} điểm phần trăm${suffix}`;
}

/** The parts that there are, joined; nothing where there are none. */
function listed(parts: readonly (string | null)[], between: string, after: string, before = ', '): string {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? '' : `${before}${said.join(between)}${after}`;
}

function directionOf(change: bigint): string {
  return change > 0n ? 'tăng' : 'giảm';
}

function magnitudeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function unsigned(percent: string): string {
  return percent.replace('-', '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
