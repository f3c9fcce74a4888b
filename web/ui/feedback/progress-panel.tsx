/** A slow thing on its way: how far, what is being done, and that it may be left to go on by itself. */
import type { ReactNode } from 'react';
import { formatCount } from '#kit/vietnamese-format.ts';
import './progress.css';

export interface ProgressPanelProps {
  readonly title: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly done: number;
  /** Leave out while the size of the work is not known. */
  readonly total?: number;
  /** What is counted: `dòng`, `hồ sơ`. */
  readonly unit: string;
  /** What is being done now, or how it ended. */
  readonly sentence: string;
  /** True when the work goes on without this page; the panel says so while it runs. */
  readonly mayLeave?: boolean;
  readonly actions?: ReactNode;
}

export function ProgressPanel({
  title,
  state,
  done,
  total,
  unit,
  sentence,
  mayLeave = false,
  actions,
}: ProgressPanelProps) {
  const percent = total === undefined || total === 0 ? undefined : Math.min(100, (done / total) * 100);
  const known = state === 'running' ? percent : (percent ?? 100);
  const track = `progress-track${known === undefined ? ' unknown' : ''}${state === 'failed' ? ' failed' : ''}`;
  return (
    <section className="progress-panel" aria-label={title}>
      <div className="progress-head">
        <h2>{title}</h2>
        <span className="dim small">
          {formatCount(done)}
          {total === undefined ? '' : ` / ${formatCount(total)}`} {unit}
        </span>
      </div>
      <div
        className={track}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(known === undefined ? {} : { 'aria-valuenow': Math.round(known) })}
      >
        <i style={known === undefined ? undefined : { width: `${known}%` }} />
      </div>
      <p role="status">{sentence}</p>
      {mayLeave && state === 'running' ? (
        <p className="dim small">Có thể rời trang này, công việc vẫn chạy tiếp trên máy chủ.</p>
      ) : null}
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </section>
  );
}
