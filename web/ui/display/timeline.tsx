/** What happened and when, newest first or last as the caller orders it; each entry may carry papers, tags and a note. */
import { useEffect, useRef, type ReactNode } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import './timeline.css';

export interface TimelineEntry {
  readonly id: string;
  readonly day: string;
  readonly title: ReactNode;
  /** On the title's line: number, article, tags. */
  readonly aside?: ReactNode;
  readonly note?: ReactNode;
  /** `filled`: moved the case or its money. `ring`: any other act. `alert`: a breach. `undone`: corrected later. */
  readonly mark?: 'filled' | 'ring' | 'alert' | 'undone';
}

/** An address that ends in `#act-` and the id of an entry opens the page at that entry, once, as soon as it is there. */
function usePointedEntry() {
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef('');
  useEffect(() => {
    const pointed = decodeURIComponent(window.location.hash.slice(1));
    if (pointed === shown.current) return;
    const entries = [...(list.current?.children ?? [])];
    const entry = entries.find(({ id }) => id === pointed);
    for (const other of entries) other.classList.toggle('pointed', other === entry);
    if (entry === undefined) return;
    shown.current = pointed;
    entry.scrollIntoView({ block: 'center' });
  });
  return list;
}

export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  const list = usePointedEntry();
  return (
    <ol className="timeline" aria-label={label} ref={list}>
      {entries.map((entry) => (
        <li key={entry.id} id={`act-${entry.id}`}>
          <time dateTime={entry.day}>{formatDate(entry.day)}</time>
          <span className={`mark ${entry.mark ?? 'ring'}`} aria-hidden="true" />
          <div>
            <span className={entry.mark === 'undone' ? 'undone-title' : undefined}>{entry.title}</span>
            {entry.aside === undefined ? null : <> {entry.aside}</>}
            {entry.note === undefined ? null : <div className="timeline-note">{entry.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
