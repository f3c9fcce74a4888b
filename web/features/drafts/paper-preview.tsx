/** The paper as it will be printed, drawn in the page. The drawing library is fetched when a paper is first looked at. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { apiResponse, refusalsOf } from '#ui/api-client.ts';
import { Skeleton } from '#ui/display/panel.tsx';

export function PaperPreview({ address, version }: { readonly address: string; readonly version: number }) {
  const page = useRef<HTMLDivElement>(null);
  const file = useQuery({
    queryKey: ['paper', address, version],
    queryFn: async ({ signal }) => (await apiResponse('GET', address, { signal })).blob(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    const target = page.current;
    if (target === null || file.data === undefined) return undefined;
    let gone = false;
    void import('docx-preview').then(async ({ renderAsync }) => {
      if (!gone)
        await renderAsync(file.data, target, undefined, { inWrapper: false, ignoreLastRenderedPageBreak: true });
    });
    return () => {
      gone = true;
    };
  }, [file.data]);
  if (file.error !== null) return <p className="paper-refused">{refusalsOf(file.error)[0]?.sentence}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a paper longer than its frame is scrolled by keys
    <div className="paper-preview" tabIndex={0} role="region" aria-label="Văn bản">
      {file.data === undefined ? <Skeleton height={480} /> : null}
      <div ref={page} />
    </div>
  );
}
