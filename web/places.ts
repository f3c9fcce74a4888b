/** The places of work of this release and the ability each asks for. A place nobody may use is not shown to them. */
import type { Place } from '#ui/shell/rail.tsx';

/** Ability names are those of `GET /api/session`: one for each place, `desk`, `intake`, ... */
const PLACES = [
  { id: 'desk', label: 'Bàn làm việc', shortLabel: 'Bàn làm việc', href: '/', icon: 'desk' },
  { id: 'intake', label: 'Thụ lý', href: '/intake', icon: 'intake' },
  { id: 'cases', label: 'Hồ sơ', href: '/cases', icon: 'cases' },
  { id: 'statistics', label: 'Thống kê', href: '/statistics', icon: 'statistics' },
  {
    id: 'exchange',
    label: 'Nhập - xuất dữ liệu',
    shortLabel: 'Nhập - xuất',
    href: '/exchange',
    icon: 'exchange',
    divided: true,
  },
  { id: 'organisation', label: 'Tổ chức', href: '/organisation', icon: 'organisation' },
] as const satisfies readonly Place[];

export function placesFor(abilities: readonly string[]): readonly Place[] {
  return PLACES.filter((place) => abilities.includes(place.id));
}
