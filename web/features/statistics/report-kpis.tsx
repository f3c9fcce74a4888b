/** The four figures of a report: what is to be enforced, what is done, and the two rates, each beside its same period. */
import type { Difference } from '#features/statistics/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import { Change, Percent, ShortMoney } from '#ui/display/figures.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { cellHref } from './report-columns.tsx';
import { differenceOf, percentNumber, shareOf, type ReportRow } from './report-rows.ts';
import { TOTAL_ROW, type Measure, type StatisticsSearch } from './report-search.ts';

const percentText = (percent: string | null) => (percent === null ? 'không có' : `${percent.replace('.', ',')} %`);

/** A bar of a percentage with the mark of the same period, and the same in words. */
function barOf(label: string, now: string | null, then: string | null) {
  return {
    percent: percentNumber(now),
    ...(then === null ? {} : { target_percent: percentNumber(then) }),
    sentence: `${label}: ${percentText(now)}, cùng kỳ năm trước ${percentText(then)}`,
  };
}

function CountNote({ row, column }: { row: ReportRow; column: ResultColumn }) {
  const matters: Difference = differenceOf(row, 'matters', column);
  const money = differenceOf(row, 'money_vnd', column);
  return (
    <>
      <Change value={matters.percent} unit="%" /> về việc · <ShortMoney amount_vnd={row.money_vnd[column]} />{' '}
      <Change value={money.percent} unit="%" />
    </>
  );
}

export function ReportKpis({ total, search }: { total: ReportRow; search: StatisticsSearch }) {
  const href = (column: ResultColumn, measure: Measure) => cellHref(search, TOTAL_ROW, column, measure);
  const share = (figures: 'now' | 'then', part: ResultColumn, whole: ResultColumn) =>
    shareOf((figures === 'now' ? total : total.same_period).matters, part, whole);
  return (
    <KpiRow label="Kết quả chung, so với cùng kỳ năm trước">
      <Kpi
        label="Phải thi hành"
        value={formatCount(total.matters['to-enforce'])}
        unit={<>việc, {percentText(share('now', 'enforceable', 'to-enforce'))} có điều kiện</>}
        href={href('to-enforce', 'matters')}
        note={<CountNote row={total} column="to-enforce" />}
        bar={barOf(
          'Có điều kiện trên phải thi hành',
          share('now', 'enforceable', 'to-enforce'),
          share('then', 'enforceable', 'to-enforce'),
        )}
      />
      <Kpi
        label="Giải quyết xong"
        value={formatCount(total.matters.done)}
        unit={<>việc, {percentText(share('now', 'done', 'to-enforce'))} phải thi hành</>}
        href={href('done', 'matters')}
        note={<CountNote row={total} column="done" />}
        bar={barOf('Xong trên phải thi hành', share('now', 'done', 'to-enforce'), share('then', 'done', 'to-enforce'))}
      />
      <RateKpi total={total} measure="matters" label="Tỷ lệ xong về việc" href={href('done', 'matters')} />
      <RateKpi total={total} measure="money_vnd" label="Tỷ lệ xong về tiền" href={href('done', 'money_vnd')} />
    </KpiRow>
  );
}

function RateKpi({ total, measure, label, href }: { total: ReportRow; measure: Measure; label: string; href: string }) {
  const figures = total[measure];
  const unit =
    measure === 'matters' ? (
      <>
        {formatCount(figures.done)} / {formatCount(figures.enforceable)} việc
      </>
    ) : (
      <>
        <ShortMoney amount_vnd={figures.done} /> / <ShortMoney amount_vnd={figures.enforceable} />
      </>
    );
  return (
    <Kpi
      label={label}
      value={<Percent percent={figures.rate} />}
      unit={unit}
      href={href}
      note={
        <>
          <Change value={total.rate_points[measure]} unit="điểm" /> so với cùng kỳ{' '}
          {percentText(total.same_period[measure].rate)}
        </>
      }
      bar={barOf(label, figures.rate, total.same_period[measure].rate)}
    />
  );
}
