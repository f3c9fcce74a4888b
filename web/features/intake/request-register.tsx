/** The register of requests received; a request opens beside it and is answered there, by a decision or a refusal. */
import { useMemo } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import {
  LATE_GROUNDS,
  REQUEST_REFUSAL_GROUNDS,
  REQUEST_STATUS_LABELS,
  type RequestRow,
  type RequestStatus,
} from '#features/intake/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button, LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { DescriptionList, EmptyState } from '#ui/display/panel.tsx';
import { SplitView, type SplitSide } from '#ui/display/split-view.tsx';
import { StateTag, Tag } from '#ui/display/tag.tsx';
import { useSession } from '#web/session.ts';
import { caseHref } from '#web/features/cases/case-search.ts';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { AcceptLateForm } from './accept-late-form.tsx';
import type { RegisterProps } from './judgment-register.tsx';
import { TimingTag } from './limitation-note.tsx';
import { RefuseRequestForm } from './refuse-request-form.tsx';
import { RequestForm } from './request-form.tsx';
import { useRequests } from './use-register.ts';

const LOOKS = {
  waiting: { shape: 'waiting', tone: 'amber' },
  decided: { shape: 'done', tone: 'green' },
  refused: { shape: 'ended', tone: 'plain' },
} as const satisfies Record<RequestStatus, object>;

function StatusTag({ status }: { status: RequestStatus }) {
  return <StateTag {...LOOKS[status]} word={REQUEST_STATUS_LABELS[status]} />;
}

function RowTiming({ request }: { request: RequestRow }) {
  if (request.late_accepted_on !== null) return <Tag tone="green">Chấp nhận quá hạn</Tag>;
  return request.timing === null ? <span className="dim">chưa rõ</span> : <TimingTag timing={request.timing} />;
}

const COLUMNS: readonly DataColumn<RequestRow>[] = [
  { id: 'requester', header: 'Người yêu cầu', kind: 'text', width: 180, grow: 1, value: (row) => row.requester_name },
  { id: 'received_on', header: 'Ngày nhận', kind: 'date', width: 100, value: (row) => row.received_on },
  {
    id: 'status',
    header: 'Giải quyết',
    kind: 'text',
    width: 160,
    value: (row) => REQUEST_STATUS_LABELS[row.status],
    render: (row) => <StatusTag status={row.status} />,
  },
  {
    id: 'timing',
    header: 'Thời hiệu',
    kind: 'text',
    width: 130,
    value: (row) => row.timing?.expires_on ?? '',
    render: (row) => <RowTiming request={row} />,
    help: 'Năm năm từ ngày bản án có hiệu lực (Điều 30 Luật THADS). Quá thời hiệu thì từ chối, trừ khi thủ trưởng chấp nhận.',
  },
  { id: 'judgment_number', header: 'Bản án', kind: 'text', width: 150, value: (row) => row.judgment_number },
  { id: 'court', header: 'Tòa án', kind: 'text', width: 180, grow: 1, value: (row) => row.court },
  { id: 'content', header: 'Nội dung', kind: 'text', width: 200, grow: 2, value: (row) => row.content },
  {
    id: 'unit',
    header: 'Đơn vị',
    kind: 'text',
    width: 160,
    hidden: true,
    value: (row) => shortUnitName(row.unit_name),
  },
  { id: 'code', header: 'Mã', kind: 'text', width: 110, hidden: true, value: (row) => row.code },
];

const NARROW_ROWS = {
  rowHeight: 58,
  column: {
    id: 'requester',
    header: 'Yêu cầu',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: RequestRow) => row.requester_name,
    render: (row: RequestRow) => (
      <NarrowRow
        title={row.requester_name}
        aside={formatDate(row.received_on)}
        note={`Bản án ${row.judgment_number}`}
        noteAside={<StatusTag status={row.status} />}
      />
    ),
  },
} as const;

function answerOf(request: RequestRow) {
  if (request.status === 'decided' && request.case !== null)
    return <AppLink href={caseHref(request.case)}>Hồ sơ {request.case}</AppLink>;
  if (request.status === 'refused')
    return (
      <>
        Từ chối ngày {formatDate(request.refused_on ?? '')}
        {request.refusal_ground === null ? '' : `: ${REQUEST_REFUSAL_GROUNDS[request.refusal_ground]}`}
        {request.refusal_reason === null ? null : <div className="dim">{request.refusal_reason}</div>}
      </>
    );
  return `Chờ ra quyết định hoặc từ chối; hạn ${formatDate(request.answer_by)}, 5 ngày làm việc từ ngày nhận (Điều 31, 36 Luật THADS).`;
}

function limitationOf({ timing, late_accepted_on, late_ground, late_reason }: RequestRow) {
  if (timing === null) return <span className="dim">bản án chưa ghi ngày có hiệu lực</span>;
  return (
    <>
      <TimingTag timing={timing} /> hết ngày {formatDate(timing.expires_on)} ({timing.article})
      {late_accepted_on === null || late_ground === null ? null : (
        <div>
          Thủ trưởng chấp nhận ngày {formatDate(late_accepted_on)}: {LATE_GROUNDS[late_ground]}.{' '}
          <span className="dim">{late_reason}</span>
        </div>
      )}
    </>
  );
}

function RequestSide({ request }: { request: RequestRow }) {
  const { abilities } = useSession();
  const mayDecide = abilities.includes('intake.decide') && request.status === 'waiting';
  const isLate = request.timing?.in_time === false && request.late_accepted_on === null;
  return (
    <div className="register-side">
      <DescriptionList
        items={[
          ['Người yêu cầu', request.requester_name],
          ['Ngày nhận', formatDate(request.received_on)],
          ['Bản án', `${request.judgment_number}, ${request.court}`],
          ['Nội dung', request.content],
          ['Thời hiệu', limitationOf(request)],
          ['Giải quyết', answerOf(request)],
          ['Đơn vị', request.unit_name],
          ['Mã', request.code],
        ]}
      />
      {mayDecide ? (
        <>
          {isLate ? <AcceptLateForm request={request} /> : null}
          {isLate ? null : (
            <div className="row">
              <LinkButton
                kind="primary"
                href={`/intake/new?judgment=${encodeURIComponent(request.judgment)}&request=${encodeURIComponent(request.code)}`}
              >
                Ra quyết định
              </LinkButton>
            </div>
          )}
          <RefuseRequestForm request={request} />
        </>
      ) : null}
    </div>
  );
}

function sideOf(rows: readonly RequestRow[], { search, onChange }: RegisterProps): SplitSide | undefined {
  const close = () => onChange({ open: undefined, judgment: undefined });
  if (search.open === 'new')
    return {
      key: 'new',
      title: 'Nhận yêu cầu thi hành án',
      content: (
        <RequestForm
          judgment={search.judgment}
          onDone={(code) => onChange({ open: code, judgment: undefined })}
          onClose={close}
        />
      ),
      onClose: close,
    };
  const at = rows.findIndex((row) => row.code === search.open);
  const request = rows[at];
  if (request === undefined) return undefined;
  const [previous, next] = [rows[at - 1], rows[at + 1]];
  return {
    key: request.code,
    title: `Yêu cầu của ${request.requester_name}`,
    content: <RequestSide request={request} />,
    onClose: close,
    ...(previous === undefined ? {} : { onPrevious: () => onChange({ open: previous.code }) }),
    ...(next === undefined ? {} : { onNext: () => onChange({ open: next.code }) }),
  };
}

const STATUS_OPTIONS = Object.entries(REQUEST_STATUS_LABELS).map(([value, label]) => ({ value, label }));

function RequestTools({ search, onChange }: RegisterProps) {
  const units = useOwnUnits();
  return (
    <>
      <FilterSelect
        label="Mọi yêu cầu"
        options={STATUS_OPTIONS}
        value={search.status}
        onChange={(status) => onChange({ status, open: undefined })}
      />
      <FilterSelect
        label="Mọi thời hiệu"
        options={[{ value: 'true', label: 'Quá thời hiệu' }]}
        value={search.late}
        onChange={(late) => onChange({ late, open: undefined })}
      />
      {units.length > 1 ? (
        <FilterSelect
          label="Đơn vị"
          options={units.map((unit) => ({ value: unit.code, label: shortUnitName(unit.name) }))}
          value={search.unit}
          onChange={(unit) => onChange({ unit, open: undefined })}
        />
      ) : null}
    </>
  );
}

export function RequestRegister(props: RegisterProps) {
  const { search, onChange } = props;
  const { rows, pages } = useRequests(search);
  const side = useMemo(() => sideOf(rows, props), [rows, props]);
  const narrowed = search.status !== undefined || search.unit !== undefined || search.late !== undefined;
  return (
    <SplitView
      sideWidth={440}
      side={side}
      list={
        <DataTable
          label="Sổ nhận yêu cầu thi hành án"
          storageKey="requests"
          columns={COLUMNS}
          rows={rows}
          rowId={(row) => row.code}
          unit="yêu cầu"
          loading={pages.isPending}
          hasNextPage={pages.hasNextPage}
          isFetchingNextPage={pages.isFetchingNextPage}
          fetchNextPage={() => void pages.fetchNextPage()}
          onOpenRow={(row) => onChange({ open: row.code }, search.open === undefined)}
          openRowId={search.open}
          narrow={NARROW_ROWS}
          tools={<RequestTools {...props} />}
          empty={
            <EmptyState
              title={
                pages.error !== null
                  ? (refusalsOf(pages.error)[0]?.sentence ?? '')
                  : narrowed
                    ? 'Không có yêu cầu nào khớp.'
                    : 'Sổ chưa có yêu cầu nào.'
              }
              actions={
                narrowed ? (
                  <Button onClick={() => onChange({ status: undefined, unit: undefined, late: undefined })}>
                    Bỏ bộ lọc
                  </Button>
                ) : (
                  <Button kind="primary" onClick={() => onChange({ open: 'new' }, true)}>
                    Nhận yêu cầu đầu tiên
                  </Button>
                )
              }
            >
              Yêu cầu thi hành án được vào sổ khi nhận; thủ trưởng ra quyết định hoặc từ chối bằng văn bản (Điều 31, 36
              Luật THADS).
            </EmptyState>
          }
        />
      }
    />
  );
}
