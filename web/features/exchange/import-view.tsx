/** Choosing a package, the imports there were, and beside them the one that is open. */
import { SplitView } from '#ui/display/split-view.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { exchangeHref, type ExchangeSearch } from './exchange-search.ts';
import { JobPanel } from './job-panel.tsx';
import { JobsTable } from './jobs-table.tsx';
import { UploadPanel } from './upload-panel.tsx';

export function ImportView({ search }: { search: ExchangeSearch }) {
  const { navigate } = useNavigation();
  const { job, ...rest } = search;
  return (
    <SplitView
      sideWidth={560}
      list={
        <div className="import-list">
          <UploadPanel onStarted={(id) => navigate(exchangeHref({ ...rest, job: id }))} />
          <JobsTable open={job} onOpen={(id) => navigate(exchangeHref({ ...rest, job: id }))} />
        </div>
      }
      side={
        job === undefined
          ? undefined
          : {
              key: job,
              title: `Lần nhập số ${job}`,
              onClose: () => navigate(exchangeHref(rest)),
              content: <JobPanel id={job} />,
            }
      }
    />
  );
}
