/** Units, who serves in them as what and since when, who may sign in, and what each post may do. */
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '#ui/display/panel.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useSession } from '#web/session.ts';
import { AbilitiesTab } from './abilities-tab.tsx';
import { AccountsTab } from './accounts-tab.tsx';
import { organisationHref, type OrganisationTab } from './organisation-search.ts';
import './organisation.css';
import { UnitsTab } from './units-tab.tsx';

const route = getRouteApi('/frame/organisation');

const LABELS: Readonly<Record<OrganisationTab, string>> = {
  units: 'Đơn vị, cán bộ',
  accounts: 'Tài khoản',
  abilities: 'Ai được làm gì',
};

export function OrganisationPage() {
  const search = route.useSearch();
  const { abilities } = useSession();
  const { navigate } = useNavigation();
  const seesAccounts = abilities.includes('auth.read') || abilities.includes('auth.manage');
  const tabs: readonly OrganisationTab[] = seesAccounts ? ['units', 'accounts', 'abilities'] : ['units', 'abilities'];
  const tab = tabs.find((known) => known === search.tab) ?? 'units';
  return (
    <>
      <PageHeader title="Tổ chức">
        <Segmented
          label="Xem"
          options={tabs.map((value) => ({ value, label: LABELS[value] }))}
          value={tab}
          onChange={(next) => {
            const { tab: _tab, staff: _staff, ...rest } = search;
            navigate(organisationHref(next === 'units' ? rest : { ...rest, tab: next }));
          }}
        />
      </PageHeader>
      {tab === 'units' ? <UnitsTab search={search} /> : null}
      {tab === 'accounts' ? <AccountsTab search={search} /> : null}
      {tab === 'abilities' ? <AbilitiesTab /> : null}
    </>
  );
}
