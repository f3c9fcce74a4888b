/**
 * Every component in its states, for looking at and for axe; served in development only (`/ui-gallery/?part=table`), never
 * built. Nothing here speaks with a server.
 */
import { StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastProvider } from '#ui/feedback/toast.tsx';
import { ShortcutProvider } from '#ui/shell/shortcuts.tsx';
import { Shell } from '#ui/shell/shell.tsx';
import type { Place } from '#ui/shell/place-list.tsx';
import type { OnSearch } from '#ui/shell/search-model.ts';
import { NavigationProvider } from '#ui/navigation.tsx';
import { ThemeProvider } from '#ui/theme/theme-provider.tsx';
import { CasePart, DeskPart } from './case-part.tsx';
import { DisplayPart } from './display-part.tsx';
import { FormPart } from './form-part.tsx';
import { StatisticsPart } from './statistics-part.tsx';
import { TablePart } from './table-part.tsx';

const PARTS: Readonly<Record<string, () => ReactNode>> = {
  desk: DeskPart,
  case: CasePart,
  statistics: StatisticsPart,
  table: TablePart,
  form: FormPart,
  display: DisplayPart,
};

const PLACES: readonly Place[] = [
  { id: 'desk', label: 'Bàn làm việc', href: '/ui-gallery/?part=desk', icon: 'desk', count: 12, hot: true },
  { id: 'intake', label: 'Thụ lý', href: '/ui-gallery/?part=form', icon: 'intake', count: 5 },
  { id: 'cases', label: 'Hồ sơ', href: '/ui-gallery/?part=table', icon: 'cases' },
  { id: 'statistics', label: 'Thống kê', href: '/ui-gallery/?part=statistics', icon: 'statistics' },
  {
    id: 'exchange',
    label: 'Nhập - xuất dữ liệu',
    shortLabel: 'Nhập - xuất',
    href: '/ui-gallery/?part=case',
    icon: 'exchange',
    divided: true,
  },
  { id: 'organisation', label: 'Tổ chức', href: '/ui-gallery/?part=display', icon: 'organisation' },
];

const search: OnSearch = async (text) => {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return [
    {
      id: 'people',
      label: 'Người',
      hits: [
        {
          id: 'p1',
          title: 'Công ty TNHH Hồng Phát',
          detail: 'người phải thi hành · 3 hồ sơ · Vĩnh Yên, Bình Xuyên',
          href: '#p1',
        },
        {
          id: 'p2',
          title: `Nguyễn Hồng Phát`,
          detail: `sinh 1975 · số cuối 4821 · 1 hồ sơ · tìm “${text}”`,
          href: '#p2',
        },
      ],
    },
    {
      id: 'decisions',
      label: 'Quyết định thi hành án',
      hits: [
        {
          id: 'd1',
          title: '97/QĐ-CCTHADS ngày 02/10/2020',
          detail: 'Chi cục Vĩnh Yên · Công ty TNHH Hồng Phát',
          href: '#d1',
        },
      ],
    },
  ];
};

function Gallery() {
  const [part] = useState(() => new URLSearchParams(window.location.search).get('part') ?? 'desk');
  const Part = PARTS[part] ?? DeskPart;
  const path = PLACES.find((place) => place.href.endsWith(`=${part}`))?.href ?? '/';
  return (
    <Shell
      places={PLACES}
      path={path}
      unitName="Chi cục THADS thành phố Vĩnh Yên"
      today="2021-03-31"
      person={{
        name: 'Trần Thị Thảo',
        post_label: 'Chấp hành viên sơ cấp',
        unit_name: 'Chi cục THADS thành phố Vĩnh Yên',
      }}
      personActions={[{ label: 'Đăng xuất', icon: 'sign-out', run: () => undefined }]}
      onSearch={search}
    >
      <Part />
    </Shell>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element to stand in');
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <NavigationProvider value={{ navigate: (href) => window.location.assign(href), preload: () => undefined }}>
        <ShortcutProvider>
          <ToastProvider>
            <Gallery />
          </ToastProvider>
        </ShortcutProvider>
      </NavigationProvider>
    </ThemeProvider>
  </StrictMode>,
);
