/** Data of other systems and spreadsheets come in and go out: packages imported, errors to correct, exports, the format. */
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '#ui/display/panel.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useSession } from '#web/session.ts';
import './exchange.css';
import { exchangeHref, type ExchangeView } from './exchange-search.ts';
import { ExportView } from './export-view.tsx';
import { FormatView } from './format-view.tsx';
import { ImportView } from './import-view.tsx';

const route = getRouteApi('/frame/exchange');

const LABELS: Readonly<Record<ExchangeView, string>> = { import: 'Nhập', export: 'Xuất', format: 'Gói gồm những gì' };

export function ExchangePage() {
  const search = route.useSearch();
  const { abilities } = useSession();
  const { navigate } = useNavigation();
  const views: readonly ExchangeView[] = [
    ...(abilities.includes('exchange.import') ? (['import'] as const) : []),
    ...(abilities.includes('exchange.export') ? (['export'] as const) : []),
    'format',
  ];
  const view = views.find((known) => known === search.view) ?? views[0] ?? 'format';
  return (
    <>
      <PageHeader title="Nhập - xuất dữ liệu">
        <Segmented
          label="Xem"
          options={views.map((value) => ({ value, label: LABELS[value] }))}
          value={view}
          onChange={(next) => navigate(exchangeHref(next === views[0] ? {} : { view: next }))}
        />
      </PageHeader>
      {view === 'import' ? <ImportView search={search} /> : null}
      {view === 'export' ? <ExportView /> : null}
      {view === 'format' ? <FormatView /> : null}
    </>
  );
}
