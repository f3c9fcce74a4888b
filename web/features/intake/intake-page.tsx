/** The registers of the intake: judgments received and requests received, and the ways from them to a decision. */
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { PageHeader } from '#ui/display/panel.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import { Tabs } from '#ui/display/tabs.tsx';
import { useSession } from '#web/session.ts';
import './intake.css';
import { ClaimRegister } from './claim-register.tsx';
import type { IntakeSearch } from './intake-search.ts';
import { JudgmentRegister } from './judgment-register.tsx';
import { RequestRegister } from './request-register.tsx';

const route = getRouteApi('/frame/intake');

const TABS = [
  { id: 'judgments', label: 'Bản án, quyết định đã nhận' },
  { id: 'requests', label: 'Yêu cầu thi hành án' },
  { id: 'claims', label: 'Sắp hết thời hiệu' },
] as const;

type Tab = (typeof TABS)[number]['id'];

export function IntakePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { abilities } = useSession();
  const tab: Tab = search.show ?? 'judgments';
  const onChange = useCallback(
    (changes: IntakeSearch, keepHistory = false) =>
      void navigate({ search: (now) => ({ ...now, ...changes }), replace: !keepHistory }),
    [navigate],
  );
  // What lapses is asked for: from there one enters a request.
  const enter = () => onChange(tab === 'claims' ? { show: 'requests', open: 'new' } : { open: 'new' }, true);
  const newLabel = tab === 'judgments' ? 'Nhận bản án' : 'Nhận yêu cầu';
  useShortcut('n', newLabel, enter, { action: true });
  return (
    <>
      <PageHeader title="Thụ lý">
        <Button icon="plus" keys="N" onClick={enter}>
          {newLabel}
        </Button>
        {abilities.includes('intake.decide') ? (
          <LinkButton kind="primary" icon="plus" href="/intake/new">
            Ra quyết định mới
          </LinkButton>
        ) : null}
      </PageHeader>
      <div className="registers">
        <Tabs
          label="Sổ thụ lý"
          tabs={TABS}
          active={tab}
          onChange={(next) => void navigate({ search: next === 'judgments' ? {} : { show: next }, replace: true })}
        >
          {tab === 'judgments' ? <JudgmentRegister search={search} onChange={onChange} /> : null}
          {tab === 'requests' ? <RequestRegister search={search} onChange={onChange} /> : null}
          {tab === 'claims' ? <ClaimRegister search={search} onChange={onChange} /> : null}
        </Tabs>
      </div>
    </>
  );
}
