/** How many findings stood open at the end of each month. */
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Chart } from '#ui/chart/chart.tsx';
import { EmptyState, Panel, Skeleton } from '#ui/display/panel.tsx';
import { trendQuery } from './inspections-api.ts';
import type { InspectionSearch } from './inspection-search.ts';

function monthText(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

export function FindingTrend({ search }: { search: InspectionSearch }) {
  const { data, error, isPending } = useQuery(trendQuery(search));
  const months = data?.months ?? [];
  const recounted = months.filter(({ is_recounted }) => is_recounted).length;
  return (
    <Panel
      title="Diễn biến"
      note={
        recounted === 0
          ? 'đang tồn tại cuối mỗi tháng'
          : `đang tồn tại cuối mỗi tháng; ${recounted} tháng trước lần kiểm tra đầu tiên được tính lại từ ngày vi phạm`
      }
      padded
    >
      {error === null ? null : <EmptyState title={refusalsOf(error)[0]?.sentence ?? 'Chưa xem được diễn biến.'} />}
      {isPending ? <Skeleton height={240} /> : null}
      {data === undefined || months.length === 0 ? null : (
        <Chart
          title="Phát hiện đang tồn tại cuối tháng"
          categoryLabel="Tháng"
          categories={months.map(({ month }) => monthText(month))}
          series={[
            { name: 'Tất cả', kind: 'bar', values: months.map(({ open }) => open) },
            { name: 'Nghiêm trọng', kind: 'line', values: months.map(({ serious }) => serious) },
          ]}
          format={formatCount}
          height={220}
        />
      )}
    </Panel>
  );
}
