/** The page of one case. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '#ui/button.tsx';
import { PageHeader } from '#ui/display/panel.tsx';
import { useTopNote } from '#ui/shell/top-note.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { PagePending } from '#web/page-states.tsx';
import { CaseTags } from './case-facts.tsx';
import { caseDetail } from './case-queries.ts';
import { CaseView, type CaseTab } from './case-view.tsx';

const route = getRouteApi('/frame/cases/$code');

export function CasePage() {
  const { code } = route.useParams();
  const { tab = 'acts' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error } = useQuery(caseDetail(code));
  const narrow = useMedia(NARROW);
  useTopNote(`Hồ sơ ${code}`);
  if (data === undefined) {
    if (error !== null) throw error;
    return <PagePending />;
  }
  const onTab = (next: CaseTab) => void navigate({ search: next === 'acts' ? {} : { tab: next }, replace: true });
  return (
    <>
      <PageHeader title={`Quyết định ${data.decision_number}`} tags={<CaseTags detail={data} />}>
        {narrow ? undefined : (
          <Button icon="print" onClick={() => window.print()}>
            In hồ sơ
          </Button>
        )}
      </PageHeader>
      <CaseView key={code} detail={data} tab={tab} onTab={onTab} />
    </>
  );
}
