/** The law as the office works with it: days off, what the sources leave open, and calculators that answer with their articles. */
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '#ui/display/panel.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { CalendarTab } from './calendar-tab.tsx';
import { RULEBOOK_TABS, rulebookHref, type RulebookTab } from './rulebook-search.ts';
import './rulebook.css';
import { SettingsTab } from './settings-tab.tsx';
import { ToolsTab } from './tools-tab.tsx';

const route = getRouteApi('/frame/rulebook');

const LABELS: Readonly<Record<RulebookTab, string>> = {
  calendar: 'Lịch ngày nghỉ',
  settings: 'Cài đặt theo luật',
  tools: 'Công cụ tính',
};

export function RulebookPage() {
  const search = route.useSearch();
  const { navigate } = useNavigation();
  const tab = search.tab ?? 'calendar';
  return (
    <>
      <PageHeader title="Pháp luật">
        <Segmented
          label="Xem"
          options={RULEBOOK_TABS.map((value) => ({ value, label: LABELS[value] }))}
          value={tab}
          onChange={(next) => navigate(rulebookHref(next === 'calendar' ? {} : { tab: next }))}
        />
      </PageHeader>
      {tab === 'calendar' ? <CalendarTab year={search.year} /> : null}
      {tab === 'settings' ? <SettingsTab /> : null}
      {tab === 'tools' ? <ToolsTab /> : null}
    </>
  );
}
