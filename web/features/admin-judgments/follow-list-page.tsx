/** The register of administrative judgments that are followed, and their report. What is chosen stands in the address. */
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { PageHeader } from '#ui/display/panel.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import { useSession } from '#web/session.ts';
import './admin-judgments.css';
import { FollowRegister } from './follow-register.tsx';
import type { FollowSearch } from './follow-search.ts';
import { ReportView } from './report-view.tsx';

const route = getRouteApi('/frame/admin-judgments');

const VIEWS = [
  { value: 'register', label: 'Sổ theo dõi' },
  { value: 'report', label: 'Báo cáo' },
] as const;

export function FollowListPage() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const { navigate } = useNavigation();
  const { abilities } = useSession();
  const mayRegister = abilities.includes('admin-judgments.register');
  const onChange = useCallback(
    (changes: FollowSearch, keepHistory = false) =>
      void go({ search: (now) => ({ ...now, ...changes }), replace: !keepHistory }),
    [go],
  );
  useShortcut('n', 'Vào sổ bản án hành chính', () => navigate('/admin-judgments/new'), {
    action: true,
    disabled: !mayRegister,
  });
  const view = search.view === 'report' ? 'report' : 'register';
  return (
    <>
      <PageHeader title="Theo dõi thi hành án hành chính">
        <Segmented
          label="Cách xem"
          options={VIEWS}
          value={view}
          onChange={(next) => void go({ search: next === 'report' ? { view: next } : {} })}
        />
        {mayRegister ? (
          <LinkButton kind="primary" icon="plus" keys="N" href="/admin-judgments/new">
            Vào sổ
          </LinkButton>
        ) : null}
      </PageHeader>
      {view === 'report' ? (
        <ReportView search={search} onChange={onChange} />
      ) : (
        <FollowRegister search={search} onChange={onChange} />
      )}
    </>
  );
}
