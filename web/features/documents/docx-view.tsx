/** A .docx shown in the page. What shows it is fetched when the first one is opened. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { refusalsOf } from '#ui/api-client.ts';
import { EmptyState, Skeleton } from '#ui/display/panel.tsx';
import { fetchFile } from './documents-api.ts';
import './documents.css';

/** Width of an A4 page with its frame, in CSS pixels. */
const PAGE_WIDTH = 830;
/** Where a whole page would be smaller than this share, its letters are no longer read with ease: then the text flows instead. */
const LEAST_ZOOM = 0.85;

export interface DocxViewProps {
  /** Where the file is fetched; another address is another file. */
  readonly href: string;
  readonly label: string;
}

export function DocxView({ href, label }: DocxViewProps) {
  const { data, error } = useQuery({
    queryKey: ['documents', 'file', href],
    queryFn: ({ signal }) => fetchFile(href, signal),
    placeholderData: () => undefined,
  });
  if (error !== null) return <EmptyState title="Chưa xem được văn bản.">{refusalsOf(error)[0]?.sentence}</EmptyState>;
  if (data === undefined) return <Skeleton height={480} />;
  return <Pages file={data} label={label} />;
}

function Pages({ file, label }: { file: Blob; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const target = pages.current;
    if (target === null) return undefined;
    let stopped = false;
    const show = async () => {
      const { renderAsync } = await import('docx-preview');
      const shown = document.createElement('div');
      await renderAsync(file, shown, shown, { className: 'paper', useBase64URL: true, renderComments: false });
      if (!stopped) target.replaceChildren(shown);
    };
    show().catch(() => setFailed(true));
    return () => {
      stopped = true;
    };
  }, [file]);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return undefined;
    const fit = new ResizeObserver(() => {
      const zoom = Math.min(1, box.clientWidth / PAGE_WIDTH);
      box.classList.toggle('flowing', zoom < LEAST_ZOOM);
      box.style.setProperty('--page-zoom', String(Math.max(zoom, LEAST_ZOOM)));
    });
    fit.observe(box);
    return () => fit.disconnect();
  }, []);
  if (failed)
    return <EmptyState title="Trình duyệt chưa hiện được văn bản này.">Hãy tải về và mở bằng Word.</EmptyState>;
  return (
    // Scrolled by keyboard, so it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reached by Tab
    <div className="docx-view" ref={frame} role="region" aria-label={label} tabIndex={0}>
      <div ref={pages} className="docx-pages" />
    </div>
  );
}
