/** One import: how far it has come, what it brought, or every line that was refused. It goes on without this page. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImportFaultView, ImportJobDetail, ImportProgress, ImportSummary } from '#features/exchange/contract.ts';
import { PACKAGE_TABLES } from '#features/exchange/domain/package-tables.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState, Skeleton } from '#ui/display/panel.tsx';
import { ProgressPanel } from '#ui/feedback/progress-panel.tsx';
import { momentText } from '#web/moment-text.ts';
import { faultFileHref, isOnItsWay, jobQuery } from './exchange-api.ts';
import { JobStatus } from './job-status.tsx';
import { TABLE_LABELS } from './table-words.ts';

const PHASES: Readonly<Record<ImportProgress['phase'], { readonly words: string; readonly unit: string }>> = {
  reading: { words: 'Đang đọc các tệp.', unit: 'KB' },
  checking: { words: 'Đang kiểm tra từng dòng và các mã tham chiếu.', unit: 'bước' },
  carrying: { words: 'Đang dựng lại từng hồ sơ từ các quyết định, biên bản.', unit: 'hồ sơ' },
  writing: { words: 'Đang ghi vào sổ; xong bước này mới có dữ liệu.', unit: 'bước' },
};

export function JobPanel({ id }: { id: string }) {
  const { data: job, error } = useQuery(jobQuery(id));
  const client = useQueryClient();
  const ended = job !== undefined && !isOnItsWay(job);
  useEffect(() => {
    // What came in changes every list and figure.
    if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'exchange' });
    if (ended) void client.invalidateQueries({ queryKey: ['exchange', 'imports'] });
  }, [ended, client]);
  if (error !== null)
    return <EmptyState title="Chưa xem được lần nhập này.">{refusalsOf(error)[0]?.sentence}</EmptyState>;
  if (job === undefined) {
    return (
      <div className="job-panel">
        <Skeleton height={80} />
      </div>
    );
  }
  return (
    <div className="job-panel">
      <div className="job-head">
        <JobStatus status={job.status} /> <strong>{job.source}</strong>
        <div className="dim small">
          {job.actor_name}, bắt đầu {momentText(job.created_at)}
          {job.finished_at === null ? '' : `, xong ${momentText(job.finished_at)}`}
        </div>
      </div>
      <JobContent job={job} />
    </div>
  );
}

function JobContent({ job }: { job: ImportJobDetail }) {
  switch (job.status) {
    case 'waiting':
    case 'running':
      return <Running job={job} />;
    case 'imported':
      return job.summary === null ? null : <Imported summary={job.summary} />;
    case 'refused':
      return <Refused job={job} />;
    case 'interrupted':
      return (
        <EmptyState title="Máy chủ dừng giữa chừng khi đang nhập gói này.">
          Không có gì của gói được ghi. Hãy nhập lại gói.
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState title={job.refusals[0]?.sentence ?? 'Không nhập được vì lỗi của chương trình.'}>
          Không có gì của gói được ghi. Hãy nhập lại; nếu vẫn lỗi, báo quản trị kèm số lần nhập {job.id}.
        </EmptyState>
      );
  }
}

function Running({ job }: { job: ImportJobDetail }) {
  const phase = job.phase === null ? undefined : PHASES[job.phase];
  const scale = job.phase === 'reading' ? 1_000 : 1;
  return (
    <ProgressPanel
      title="Tiến độ"
      state="running"
      done={Math.round(job.done / scale)}
      {...(job.total > 0 ? { total: Math.round(job.total / scale) } : {})}
      unit={phase?.unit ?? 'bước'}
      sentence={phase?.words ?? 'Đang chờ lần nhập trước xong.'}
      mayLeave
    />
  );
}

function Imported({ summary }: { summary: ImportSummary }) {
  return (
    <>
      <table className="summary-table">
        <caption className="visually-hidden">Đã nhập những gì</caption>
        <thead>
          <tr>
            <th scope="col">Bảng</th>
            <th scope="col">Ghi mới</th>
            <th scope="col">Đã có, giữ nguyên</th>
          </tr>
        </thead>
        <tbody>
          {PACKAGE_TABLES.map(({ name }) => (
            <tr key={name}>
              <th scope="row">{TABLE_LABELS[name]}</th>
              <td>{formatCount(summary.tables[name].imported)}</td>
              <td>{formatCount(summary.tables[name].skipped)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {summary.warnings.length === 0 ? null : (
        <section className="job-warnings">
          <h3>Bỏ qua vì không có trong quy cách của gói</h3>
          <ul>
            {summary.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="row job-next">
        <LinkButton href="/cases">Xem hồ sơ</LinkButton>
        <LinkButton href="/statistics">Xem số liệu</LinkButton>
      </div>
    </>
  );
}

const FAULT_COLUMNS: readonly DataColumn<ImportFaultView>[] = [
  { id: 'line', header: 'Dòng', kind: 'count', width: 60, value: (row) => row.line },
  { id: 'file', header: 'Tệp', kind: 'text', width: 122, value: (row) => row.file },
  { id: 'column', header: 'Cột', kind: 'text', width: 112, value: (row) => row.column },
  {
    id: 'sentence',
    header: 'Sai ở đâu, sửa thế nào',
    kind: 'text',
    width: 200,
    grow: 1,
    value: (row) => row.sentence,
    render: (row) => (
      <span className="fault-sentence" title={row.sentence}>
        {row.sentence}
      </span>
    ),
  },
];

function Refused({ job }: { job: ImportJobDetail }) {
  if (job.error_count === 0) {
    return (
      <EmptyState title={job.refusals[0]?.sentence ?? 'Gói không nhập được.'}>
        Không có gì của gói được ghi. Sửa tệp rồi nhập lại.
      </EmptyState>
    );
  }
  const shown = job.errors.length;
  return (
    <>
      <p>
        {formatCount(job.error_count)} chỗ sai; không có gì của gói được ghi. Sửa trong tệp gốc rồi nhập lại cả gói:
        những dòng đã có sẽ được nhận ra và giữ nguyên.
        {shown < job.error_count ? ` Dưới đây là ${formatCount(shown)} chỗ đầu tiên; tệp tải về có đủ.` : ''}
      </p>
      <div className="row">
        <LinkButton small icon="download" download href={faultFileHref(job.id)}>
          Tải danh sách lỗi
        </LinkButton>
      </div>
      <DataTable
        label="Các dòng sai"
        storageKey="exchange-faults"
        columns={FAULT_COLUMNS}
        rows={job.errors}
        rowId={(row) => `${row.file} ${row.line} ${row.column} ${row.sentence}`}
        total={shown}
        rowHeight={50}
        unit="chỗ sai"
        toolbar={false}
      />
    </>
  );
}
