/** The register of judgments received; a judgment opens beside it, with the decisions given on it and the next one to give. */
import { useMemo } from 'react';
import { CASE_TYPE_LABELS } from '#law/case-types.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { JudgmentRow } from '#features/intake/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button, LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { DateText } from '#ui/display/figures.tsx';
import { DescriptionList, EmptyState } from '#ui/display/panel.tsx';
import { SplitView, type SplitSide } from '#ui/display/split-view.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useSession } from '#web/session.ts';
import { caseHref } from '#web/features/cases/case-search.ts';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { SearchBox } from '#web/features/cases/search-box.tsx';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { shortUnitName } from '#web/unit-name.ts';
import type { IntakeSearch } from './intake-search.ts';
import { JudgmentForm } from './judgment-form.tsx';
import { useJudgments } from './use-register.ts';

const COLUMNS: readonly DataColumn<JudgmentRow>[] = [
  { id: 'number', header: 'Số bản án, quyết định', kind: 'text', width: 170, value: (row) => row.number },
  { id: 'court', header: 'Tòa án, cơ quan ban hành', kind: 'text', width: 200, grow: 2, value: (row) => row.court },
  { id: 'received_on', header: 'Ngày nhận', kind: 'date', width: 100, value: (row) => row.received_on },
  { id: 'issued_on', header: 'Ngày tuyên', kind: 'date', width: 100, value: (row) => row.issued_on },
  { id: 'case_type', header: 'Loại việc', kind: 'text', width: 160, value: (row) => CASE_TYPE_LABELS[row.case_type] },
  {
    id: 'cases',
    header: 'Quyết định đã ra',
    kind: 'count',
    width: 130,
    value: (row) => row.cases.length,
    render: (row) => (row.cases.length === 0 ? <Tag tone="amber">chưa có</Tag> : row.cases.length),
    help: 'Số quyết định thi hành án đã ra trên bản án này, trong phạm vi đơn vị anh/chị được xem.',
  },
  { id: 'in_force_on', header: 'Có hiệu lực', kind: 'date', width: 100, hidden: true, value: (row) => row.in_force_on },
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
    id: 'number',
    header: 'Bản án, quyết định',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: JudgmentRow) => row.number,
    render: (row: JudgmentRow) => (
      <NarrowRow
        title={row.number}
        aside={formatDate(row.received_on)}
        note={row.court}
        noteAside={row.cases.length === 0 ? <Tag tone="amber">chưa ra QĐ</Tag> : `${row.cases.length} quyết định`}
      />
    ),
  },
} as const;

function JudgmentSide({ judgment }: { judgment: JudgmentRow }) {
  const { abilities } = useSession();
  return (
    <div className="register-side">
      <DescriptionList
        items={[
          ['Cơ quan ban hành', judgment.court],
          ['Ngày tuyên', <DateText key="issued" day={judgment.issued_on} />],
          ['Có hiệu lực', <DateText key="force" day={judgment.in_force_on} />],
          ['Ngày nhận', <DateText key="received" day={judgment.received_on} />],
          ['Loại việc', CASE_TYPE_LABELS[judgment.case_type]],
          ['Đơn vị nhận', judgment.unit_name],
          ['Mã', judgment.code],
        ]}
      />
      <h3>Quyết định thi hành án đã ra</h3>
      {judgment.cases.length === 0 ? (
        <p className="dim">Chưa có quyết định nào trên bản án này.</p>
      ) : (
        <ul className="register-links">
          {judgment.cases.map((code) => (
            <li key={code}>
              <AppLink href={caseHref(code)}>Hồ sơ {code}</AppLink>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {abilities.includes('intake.decide') ? (
          <LinkButton kind="primary" href={`/intake/new?judgment=${encodeURIComponent(judgment.code)}`}>
            {judgment.cases.length === 0 ? 'Ra quyết định' : 'Ra thêm quyết định'}
          </LinkButton>
        ) : null}
        <LinkButton href={`/intake?show=requests&open=new&judgment=${encodeURIComponent(judgment.code)}`}>
          Nhận yêu cầu
        </LinkButton>
      </div>
    </div>
  );
}

export interface RegisterProps {
  readonly search: IntakeSearch;
  readonly onChange: (changes: IntakeSearch, keepHistory?: boolean) => void;
}

function sideOf(rows: readonly JudgmentRow[], { search, onChange }: RegisterProps): SplitSide | undefined {
  const close = () => onChange({ open: undefined });
  if (search.open === 'new')
    return {
      key: 'new',
      title: 'Nhận bản án, quyết định',
      content: <JudgmentForm onDone={(code) => onChange({ open: code })} onClose={close} />,
      onClose: close,
    };
  const at = rows.findIndex((row) => row.code === search.open);
  const judgment = rows[at];
  if (judgment === undefined) return undefined;
  const [previous, next] = [rows[at - 1], rows[at + 1]];
  return {
    key: judgment.code,
    title: judgment.number,
    content: <JudgmentSide judgment={judgment} />,
    onClose: close,
    ...(previous === undefined ? {} : { onPrevious: () => onChange({ open: previous.code }) }),
    ...(next === undefined ? {} : { onNext: () => onChange({ open: next.code }) }),
  };
}

function JudgmentTools({ search, onChange }: RegisterProps) {
  const units = useOwnUnits();
  return (
    <>
      <SearchBox
        label="Số hoặc Tòa án"
        text={search.text ?? ''}
        onChange={(text) => onChange({ text, open: undefined })}
      />
      {units.length > 1 ? (
        <FilterSelect
          label="Đơn vị"
          options={units.map((unit) => ({ value: unit.code, label: shortUnitName(unit.name) }))}
          value={search.unit}
          onChange={(unit) => onChange({ unit, open: undefined })}
        />
      ) : null}
      <FilterSelect
        label="Mọi bản án"
        options={[{ value: 'true', label: 'Chưa ra quyết định' }]}
        value={search.waiting}
        onChange={(waiting) => onChange({ waiting, open: undefined })}
      />
    </>
  );
}

export function JudgmentRegister(props: RegisterProps) {
  const { search, onChange } = props;
  const { rows, pages } = useJudgments(search);
  const side = useMemo(() => sideOf(rows, props), [rows, props]);
  const narrowed = search.text !== undefined || search.waiting !== undefined || search.unit !== undefined;
  return (
    <SplitView
      sideWidth={440}
      side={side}
      list={
        <DataTable
          label="Sổ nhận bản án, quyết định"
          storageKey="judgments"
          columns={COLUMNS}
          rows={rows}
          rowId={(row) => row.code}
          unit="bản án"
          loading={pages.isPending}
          hasNextPage={pages.hasNextPage}
          isFetchingNextPage={pages.isFetchingNextPage}
          fetchNextPage={() => void pages.fetchNextPage()}
          onOpenRow={(row) => onChange({ open: row.code }, search.open === undefined)}
          openRowId={search.open}
          narrow={NARROW_ROWS}
          tools={<JudgmentTools {...props} />}
          empty={
            <EmptyState
              title={
                pages.error !== null
                  ? (refusalsOf(pages.error)[0]?.sentence ?? '')
                  : narrowed
                    ? 'Không có bản án nào khớp.'
                    : 'Sổ chưa có bản án nào.'
              }
              actions={
                narrowed ? (
                  <Button onClick={() => onChange({ text: undefined, waiting: undefined, unit: undefined })}>
                    Bỏ bộ lọc
                  </Button>
                ) : (
                  <Button kind="primary" onClick={() => onChange({ open: 'new' }, true)}>
                    Nhận bản án đầu tiên
                  </Button>
                )
              }
            >
              Bản án, quyết định do Tòa án, Trọng tài, Hội đồng cạnh tranh chuyển giao được vào sổ khi nhận (Điều 29
              Luật THADS).
            </EmptyState>
          }
        />
      }
    />
  );
}
