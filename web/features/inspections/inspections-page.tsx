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
  SEVERITIES,
  SEVERITY_LABELS,
  type FindingCounts,
} from '#features/inspections/contract.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, PageHeader, Panel, Skeleton } from '#ui/display/panel.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { momentText } from '#web/moment-text.ts';
import { useSession } from '#web/session.ts';
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
      <Choices search={search} counts={data} onChange={onChange} />
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
    <p className="dim">
      {`Kiểm tra gần nhất: số liệu ngày ${formatDate(last.on)}, chạy lúc ${momentText(last.ended_at)} (${INSPECTION_REASON_LABELS[last.reason]}), ${formatCount(last.cases)} hồ sơ. `}
      {FINDING_STATES.map(
        (state) => `${FINDING_STATE_LABELS[state].toLowerCase()} ${formatCount(by_state[state])}`,
      ).join(' · ')}
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

const VIEWS = [
  { value: 'matrix', label: 'Tổng hợp' },
  { value: 'list', label: 'Danh sách' },
] as const;

const STATES = [
  ...FINDING_STATES.map((value) => ({ value, label: FINDING_STATE_LABELS[value] })),
  { value: 'all', label: 'Mọi tình trạng' },
];

const SEVERITY_CHOICES = SEVERITIES.map((value) => ({ value, label: SEVERITY_LABELS[value] }));

function Choices({
  search,
  counts,
  onChange,
}: {
  search: InspectionSearch;
  counts: FindingCounts | undefined;
  onChange: Change;
}) {
  const { units } = useSession();
  const officers = (counts?.officers ?? []).filter(({ unit }) => search.unit === undefined || unit === search.unit);
  const rules = counts?.rules ?? [];
  return (
    <div className="inspection-choices no-print">
      <Segmented
        label="Xem"
        options={VIEWS}
        value={search.view === 'list' ? 'list' : 'matrix'}
        onChange={(view) => onChange({ view: view === 'list' ? 'list' : undefined, open: undefined })}
      />
      <Choice
        name="state"
        label="Tình trạng"
        choices={STATES}
        value={search.state ?? 'open'}
        onChange={onChange}
        always
      />
      {units.length < 2 ? null : (
        <Choice
          name="unit"
          label="Đơn vị"
          choices={units.map(({ code, name }) => ({ value: code, label: name }))}
          value={search.unit}
          onChange={(changes) => onChange({ ...changes, officer: undefined })}
        />
      )}
      {officers.length < 2 && search.officer === undefined ? null : (
        <Choice
          name="officer"
          label="Chấp hành viên"
          choices={officers.map(({ code, name }) => ({ value: code, label: name }))}
          value={search.officer}
          onChange={onChange}
        />
      )}
      <Choice
        name="rule"
        label="Vi phạm"
        choices={rules.map(({ code, label }) => ({ value: code, label }))}
        value={search.rule}
        onChange={onChange}
      />
      <Choice name="severity" label="Mức độ" choices={SEVERITY_CHOICES} value={search.severity} onChange={onChange} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: 'state' | 'unit' | 'officer' | 'rule' | 'severity';
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: Change;
  /** One is always chosen. */
  readonly always?: boolean;
}

function Choice({ name, label, choices, value, onChange, always = false }: ChoiceProps) {
  return (
    <div className="inspection-choice">
      <ChoiceField
        name={name}
        label={label}
        {...(always ? {} : { optional: true, placeholder: 'Tất cả' })}
        choices={choices}
        value={value ?? ''}
        onChange={(chosen) => onChange({ [name]: chosen === '' ? undefined : chosen, open: undefined })}
      />
    </div>
  );
}
