/** The page of one followed judgment. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, LinkButton } from '#ui/button.tsx';
import { PageHeader } from '#ui/display/panel.tsx';
import { useTopNote } from '#ui/shell/top-note.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { PagePending } from '#web/page-states.tsx';
import './admin-judgments.css';
import { followDetail } from './follow-queries.ts';
import { FollowTags, FollowView } from './follow-view.tsx';

const route = getRouteApi('/frame/admin-judgments/$code');

export function FollowPage() {
  const { code } = route.useParams();
  const { data, error } = useQuery(followDetail(code));
  const narrow = useMedia(NARROW);
  useTopNote(code);
  if (data === undefined) {
    if (error !== null) throw error;
    return <PagePending />;
  }
  return (
    <>
      <PageHeader title={`Bản án, quyết định ${data.judgment_number}`} tags={<FollowTags detail={data} />}>
        <LinkButton href="/admin-judgments">Sổ theo dõi</LinkButton>
        {narrow ? undefined : (
          <Button icon="print" onClick={() => window.print()}>
            In hồ sơ
          </Button>
        )}
      </PageHeader>
      <FollowView key={code} detail={data} />
    </>
  );
}
