/** The places of work of this release and the abilities each asks for. A place nobody may use is not shown to them. */
import type { Place } from '#ui/shell/place-list.tsx';

interface PlaceOfWork extends Place {
  /** Any one of these, as `GET /api/session` names them, opens the place. */
  readonly abilities: readonly string[];
}

const PLACES: readonly PlaceOfWork[] = [
  { id: 'desk', label: 'Việc hôm nay', shortLabel: 'Hôm nay', href: '/', icon: 'desk', abilities: ['cases.read'] },
  { id: 'intake', label: 'Thụ lý', href: '/intake', icon: 'intake', abilities: ['intake.register', 'intake.decide'] },
  { id: 'cases', label: 'Hồ sơ', href: '/cases', icon: 'cases', abilities: ['cases.read'] },
  {
    id: 'deadlines',
    label: 'Lịch thời hạn',
    href: '/deadlines',
    icon: 'calendar',
    abilities: ['cases.carry-out', 'cases.oversee'],
  },
  { id: 'documents', label: 'Văn bản', href: '/documents', icon: 'documents', abilities: ['documents.read'] },
  { id: 'drafts', label: 'Trình ký', href: '/drafts', icon: 'drafts', abilities: ['cases.read'] },
  {
    id: 'inspections',
    label: 'Tự kiểm tra',
    href: '/inspections',
    icon: 'inspections',
    abilities: ['inspections.read', 'inspections.read-own'],
  },
  { id: 'registers', label: 'Sổ', href: '/registers', icon: 'registers', abilities: ['cases.read'] },
  { id: 'statistics', label: 'Thống kê', href: '/statistics', icon: 'statistics', abilities: ['statistics.read'] },
  {
    id: 'admin-judgments',
    label: 'Án hành chính',
    href: '/admin-judgments',
    icon: 'admin-judgments',
    abilities: ['admin-judgments.read'],
  },
  {
    id: 'rulebook',
    label: 'Pháp luật',
    href: '/rulebook',
    icon: 'rulebook',
    abilities: ['cases.read', 'rulebook.manage'],
  },
  {
    id: 'exchange',
    label: 'Nhập - xuất dữ liệu',
    shortLabel: 'Nhập - xuất',
    href: '/exchange',
    icon: 'exchange',
    divided: true,
    abilities: ['exchange.import', 'exchange.export'],
  },
  {
    id: 'organisation',
    label: 'Tổ chức',
    href: '/organisation',
    icon: 'organisation',
    // Everybody who works with cases may look up who serves where.
    abilities: ['cases.read', 'organisation.manage', 'auth.manage'],
  },
];

/** Work that waits at a place, and whether some of it is overdue. */
export type PlaceWork = Readonly<Record<string, { readonly count: number; readonly hot?: boolean }>>;

/** Beside the cases stands what the person has in hand, or the units that he leads; beside the day what he was reminded of. */
export function placesFor(abilities: readonly string[], work: PlaceWork = {}): readonly Place[] {
  return PLACES.filter((place) => place.abilities.some((ability) => abilities.includes(ability))).map((place) => ({
    ...place,
    ...work[place.id],
  }));
}
