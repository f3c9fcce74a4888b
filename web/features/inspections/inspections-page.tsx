/**
 * The self-inspection: how many breaches of which rule stand with whom, how that moves from month to month, and the list
 * behind every figure. Run every night, and from here.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  FINDING_STATE_LABELS,
  FINDING_STATES,
  INSPECTION_REASON_LABELS,
  type FindingCounts,
} from '#features/inspections/contract.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, PageHeader, Panel, Skeleton } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { momentText } from '#web/moment-text.ts';
import { useSession } from '#web/session.ts';
import { FindingFilterBar } from './finding-filter-bar.tsx';
import { FindingList } from './finding-list.tsx';
import { FindingMatrix } from './finding-matrix.tsx';
import { FindingTrend } from './finding-trend.tsx';
import { countsQuery, forgetFindings, runInspection, sheetHref } from './inspections-api.ts';
import { changed, inspectionHref, type InspectionSearch } from './inspection-search.ts';
import './inspections.css';

const route = getRouteApi('/frame/inspections');

type Change = (changes: Partial<Record<keyof InspectionSearch, string | undefined>>) => void;

export function InspectionsPage() {
  const search = route.useSearch();
  const { navigate } = useNavigation();
  const onChange: Change = (changes) => navigate(inspectionHref(changed(search, changes)));
  const { data, error, isPending } = useQuery(countsQuery(search));
  return (
    <>
      <PageHeader title="Tự kiểm tra">
        <RunButton unit={search.unit} />
        <LinkButton href={sheetHref(search, 'xlsx')} icon="download" download>
          Phiếu phát hiện (Excel)
        </LinkButton>
      </PageHeader>
      {data === undefined ? null : <LastRun counts={data} />}
      <FindingFilterBar search={search} onChange={onChange} />
      {error !== null && data === undefined ? (
        <EmptyState title={refusalsOf(error)[0]?.sentence ?? 'Chưa xem được kết quả tự kiểm tra.'} />
      ) : null}
      {isPending ? <Skeleton height={320} /> : null}
      {data === undefined ? null : <Body search={search} counts={data} onChange={onChange} />}
    </>
  );
}

function Body({ search, counts, onChange }: { search: InspectionSearch; counts: FindingCounts; onChange: Change }) {
  if (counts.last === null)
    return (
      <EmptyState title="Chưa tự kiểm tra lần nào.">
        Mọi hồ sơ được kiểm tra mỗi đêm lúc 02:00. Lãnh đạo, thẩm tra viên có thể chạy ngay bằng nút ở trên.
      </EmptyState>
    );
  if (search.view === 'list') return <FindingList search={search} total={counts.total} onChange={onChange} />;
  return (
    <>
      <Panel
        title={search.unit === undefined && counts.units.length > 1 ? 'Theo đơn vị' : 'Theo chấp hành viên'}
        note="bấm vào một con số để mở danh sách"
      >
        <FindingMatrix counts={counts} search={search} />
      </Panel>
      <FindingTrend search={search} />
    </>
  );
}

function LastRun({ counts: { last, by_state } }: { counts: FindingCounts }) {
  if (last === null) return null;
  return (
    <p className="dim inspection-last">
      <span>
        {FINDING_STATES.map((state) => `${FINDING_STATE_LABELS[state]}: ${formatCount(by_state[state])}`).join(' · ')}
      </span>
      <span className="small">
        {`Số liệu ngày ${formatDate(last.on)}, ${formatCount(last.cases)} hồ sơ, chạy lúc ${momentText(last.ended_at)} (${INSPECTION_REASON_LABELS[last.reason]})`}
      </span>
    </p>
  );
}

function RunButton({ unit }: { unit: string | undefined }) {
  const { abilities } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const run = useMutation({
    mutationFn: () => runInspection(unit),
    onSuccess: async ({ cases, entered, changed: updated }) => {
      toast.show({
        sentence: `Đã kiểm tra ${formatCount(cases)} hồ sơ: ${formatCount(entered)} phát hiện mới, ${formatCount(updated)} thay đổi.`,
      });
      await forgetFindings(client);
    },
    onError: (error) =>
      toast.show({ kind: 'refused', sentence: refusalsOf(error)[0]?.sentence ?? 'Chưa kiểm tra được.' }),
  });
  if (!abilities.includes('inspections.run')) return null;
  return (
    <Button kind="primary" busy={run.isPending} onClick={() => run.mutate()}>
      Kiểm tra ngay
    </Button>
  );
}
