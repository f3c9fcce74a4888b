/** All papers and attachments of one case. */
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '#ui/button.tsx';
import { PageHeader } from '#ui/display/panel.tsx';
import { CasePapers } from './case-papers.tsx';

const route = getRouteApi('/frame/documents/cases/$code');

export function CasePapersPage() {
  const { code } = route.useParams();
  const subject = `case ${code}`;
  return (
    <>
      <PageHeader title={`Văn bản của hồ sơ ${code}`}>
        <LinkButton icon="cases" href={`/cases/${encodeURIComponent(code)}`}>
          Mở hồ sơ
        </LinkButton>
      </PageHeader>
      <CasePapers subject={subject} />
    </>
  );
}
