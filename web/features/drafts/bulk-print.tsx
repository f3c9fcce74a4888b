/**
 * Many issued papers together: chosen from the list, fetched one after the other with progress, then printed from the page, each
 * on sheets of its own, or kept as one archive of Word files. A paper that cannot be fetched is named; the others go on.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { ActDraftRow } from '#features/cases/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState, Skeleton } from '#ui/display/panel.tsx';
import { ProgressPanel } from '#ui/feedback/progress-panel.tsx';
import { fetchFile, paperFileHref } from '#web/features/documents/documents-api.ts';
import './bulk-print.css';
import { issuedPapers, type DraftFilter } from './drafts-queries.ts';

type Way = 'print' | 'archive';

interface Run {
  readonly way: Way;
  readonly total: number;
  readonly done: number;
  readonly missed: readonly string[];
  readonly ended: boolean;
}

const TITLES: Readonly<Record<Way, string>> = { print: 'In các văn bản', archive: 'Tải các văn bản' };

/** What is done with each paper, and when all have come. */
interface Work {
  readonly take: (file: Blob, row: ActDraftRow, at: number) => Promise<void>;
  readonly finish: () => void;
}

function saveAs(content: Blob, name: string): void {
  const href = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** `001 VP-009597 Hoãn thi hành án.docx`: the place in the list keeps papers of one case apart. */
function entryName(row: ActDraftRow, at: number): string {
  const name = `${String(at + 1).padStart(3, '0')} ${row.case_code} ${row.label}`;
  return `${name.replaceAll(/[^\p{L}\p{N}\p{M} ._()-]+/gu, '-').slice(0, 150)}.docx`;
}

async function archiving(): Promise<Work> {
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip();
  return {
    take: async (file, row, at) => {
      zip.file(entryName(row, at), await file.arrayBuffer());
    },
    finish: () => saveAs(zip.generate({ type: 'blob', mimeType: 'application/zip' }), 'van-ban-phat-hanh.zip'),
  };
}

async function printing(sheets: HTMLElement): Promise<Work> {
  const { renderAsync } = await import('docx-preview');
  sheets.replaceChildren();
  return {
    take: async (file) => {
      const paper = document.createElement('article');
      await renderAsync(file, paper, paper, { className: 'paper', useBase64URL: true, renderComments: false });
      sheets.append(paper);
    },
    finish: () => window.print(),
  };
}

function useRun(sheets: { readonly current: HTMLElement | null }) {
  const stopped = useRef(false);
  const [run, setRun] = useState<Run | null>(null);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const start = async (way: Way, rows: readonly ActDraftRow[]) => {
    stopped.current = false;
    const missed: string[] = [];
    const total = rows.length;
    setRun({ way, total, done: 0, missed, ended: false });
    const work = way === 'print' && sheets.current !== null ? await printing(sheets.current) : await archiving();
    let done = 0;
    for (const row of rows) {
      if (stopped.current) break;
      try {
        // One after the other: the browser shows how far it is, and the server serves others in between.
        await work.take(await fetchFile(paperFileHref(row.paper ?? ''), new AbortController().signal), row, done);
      } catch (error) {
        missed.push(`${row.case_code}, ${row.label}: ${refusalsOf(error)[0]?.sentence ?? ''}`);
      }
      done += 1;
      setRun({ way, total, done, missed: [...missed], ended: false });
    }
    setRun({ way, total, done, missed, ended: true });
    if (!stopped.current && missed.length < done) work.finish();
  };
  const stop = () => {
    stopped.current = true;
  };
  return { run, start, stop, close: () => setRun(null) };
}

function sentenceOf({ way, done, total, missed, ended }: Run): string {
  const failed = missed.length === 0 ? '' : ` Chưa mở được ${missed.length} văn bản: ${missed.join('; ')}`;
  if (!ended) return `Đang mở lần lượt từng văn bản.${failed}`;
  if (done < total) return `Đã dừng sau ${formatCount(done)} văn bản; chưa in, chưa tải.${failed}`;
  const word = way === 'print' ? 'Đã chuyển cho máy in' : 'Đã đóng vào một tệp .zip';
  return `${word} ${formatCount(done - missed.length)} văn bản.${failed}`;
}

function BulkPrint({ filter, onClose }: { filter: Partial<DraftFilter>; onClose: () => void }) {
  const found = useQuery(issuedPapers(filter));
  const sheets = useRef<HTMLDivElement>(null);
  const { run, start, stop, close } = useRun(sheets);
  const [left_out, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  if (found.error !== null) return <EmptyState title={refusalsOf(found.error)[0]?.sentence ?? ''} />;
  if (found.data === undefined) return <Skeleton height={160} />;
  const rows = found.data;
  const chosen = rows.filter(({ draft }) => !left_out.has(draft));
  const toggle = (draft: string) => {
    const next = new Set(left_out);
    if (!next.delete(draft)) next.add(draft);
    setLeftOut(next);
  };
  return (
    <section className="bulk-choice" aria-label="In nhiều văn bản">
      {run === null ? (
        <>
          <div className="row">
            <Button kind="primary" disabled={chosen.length === 0} onClick={() => void start('print', chosen)}>
              In {formatCount(chosen.length)} văn bản
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => void start('archive', chosen)}>
              Tải {formatCount(chosen.length)} văn bản (.zip)
            </Button>
            <Button
              kind="quiet"
              onClick={() => setLeftOut(chosen.length === 0 ? new Set() : new Set(rows.map(({ draft }) => draft)))}
            >
              {chosen.length === 0 ? 'Chọn tất cả' : 'Bỏ chọn tất cả'}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              Đóng
            </Button>
          </div>
          <ul>
            {rows.map((row) => (
              <li key={row.draft}>
                <label>
                  <input type="checkbox" checked={!left_out.has(row.draft)} onChange={() => toggle(row.draft)} />
                  <span>
                    {row.case_code} · {row.label}
                  </span>
                  <span className="dim">{row.debtors.join(', ')}</span>
                </label>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <ProgressPanel
          title={TITLES[run.way]}
          state={run.ended ? (run.missed.length > 0 ? 'failed' : 'done') : 'running'}
          done={run.done}
          total={run.total}
          unit="văn bản"
          sentence={sentenceOf(run)}
          actions={run.ended ? <Button onClick={close}>Đóng</Button> : <Button onClick={stop}>Dừng</Button>}
        />
      )}
      {createPortal(<div ref={sheets} className="bulk-sheets" aria-hidden="true" />, document.body)}
    </section>
  );
}

/** The button that begins it, for the head of the page, and the choice, for below it; nothing where no issued papers are shown. */
export function useBulkPrint(filter: Partial<DraftFilter>, offered: boolean): { button: ReactNode; panel: ReactNode } {
  const [choosing, setChoosing] = useState(false);
  if (!offered) return { button: null, panel: null };
  if (choosing) return { button: null, panel: <BulkPrint filter={filter} onClose={() => setChoosing(false)} /> };
  return { button: <Button onClick={() => setChoosing(true)}>In, tải nhiều văn bản…</Button>, panel: null };
}
