/**
 * Approving or issuing everything the list shows in one go: one after the other, each by itself, with progress; what is refused
 * stays and is said, the others go on.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import type { ActDraftRow } from '#features/cases/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button } from '#ui/button.tsx';
import { ProgressPanel } from '#ui/feedback/progress-panel.tsx';
import { issueDraft, moveDraft } from './drafts-queries.ts';

type Work = 'approve' | 'issue';

interface Run {
  readonly work: Work;
  readonly total: number;
  readonly done: number;
  readonly refused: readonly string[];
  readonly ended: boolean;
}

const TITLES: Readonly<Record<Work, string>> = {
  approve: 'Duyệt các bản đã trình',
  issue: 'Ban hành các bản đã duyệt',
};

async function workOn(work: Work, row: ActDraftRow): Promise<void> {
  if (work === 'approve') await moveDraft(row.draft, row.version, 'approved', null);
  else await issueDraft(row.draft, row.version, null);
}

/** The button that begins it, for the head of the page, and its progress, for below it. */
export interface Bulk {
  readonly button: ReactNode;
  readonly progress: ReactNode;
}

export function useBulk(rows: readonly ActDraftRow[], work: Work | undefined): Bulk {
  const client = useQueryClient();
  const stopped = useRef(false);
  const [run, setRun] = useState<Run | null>(null);
  const start = async (begun: Work) => {
    stopped.current = false;
    const refused: string[] = [];
    let done = 0;
    setRun({ work: begun, total: rows.length, done, refused, ended: false });
    for (const row of rows) {
      if (stopped.current) break;
      try {
        // One number after the other, in the order of the list.
        await workOn(begun, row);
      } catch (error) {
        refused.push(`${row.case_code}, ${row.label}: ${refusalsOf(error)[0]?.sentence ?? ''}`);
      }
      done += 1;
      setRun({ work: begun, total: rows.length, done, refused: [...refused], ended: false });
    }
    setRun({ work: begun, total: rows.length, done, refused, ended: true });
    await client.invalidateQueries({ queryKey: ['drafts'] });
  };
  const stop = () => {
    stopped.current = true;
  };
  return {
    button:
      run !== null || work === undefined || rows.length === 0 ? null : (
        <Button onClick={() => void start(work)}>
          {work === 'approve' ? `Duyệt cả ${rows.length} bản đã trình` : `Ban hành cả ${rows.length} bản đã duyệt`}
        </Button>
      ),
    progress: run === null ? null : <Progress run={run} onStop={stop} onClose={() => setRun(null)} />,
  };
}

function Progress({ run, onStop, onClose }: { run: Run; onStop: () => void; onClose: () => void }) {
  return (
    <ProgressPanel
      title={TITLES[run.work]}
      state={run.ended ? (run.refused.length > 0 ? 'failed' : 'done') : 'running'}
      done={run.done}
      total={run.total}
      unit="văn bản"
      sentence={sentenceOf(run)}
      actions={
        run.ended ? <Button onClick={onClose}>Đóng</Button> : <Button onClick={onStop}>Dừng sau văn bản này</Button>
      }
    />
  );
}

function sentenceOf({ work, done, refused, ended }: Run): string {
  const verb = work === 'approve' ? 'duyệt' : 'ban hành';
  if (refused.length === 0) return ended ? `Đã ${verb} ${done} văn bản.` : `Đang ${verb}, lần lượt từng văn bản.`;
  return `Đã ${verb} ${done - refused.length} văn bản; ${refused.length} bản bị từ chối: ${refused.join('; ')}`;
}
