/** The places of work as links with the work that waits there; the same list in the rail and in the drawer. */
import { formatCount } from '#kit/vietnamese-format.ts';
import { AppLink } from '../app-link.tsx';
import type { IconName } from '../icon.tsx';

export interface Place {
  readonly id: string;
  readonly label: string;
  /** For the bottom bar, where the full name has no room. */
  readonly shortLabel?: string;
  readonly href: string;
  readonly icon: IconName;
  /** Work that waits there; zero is not shown. */
  readonly count?: number;
  /** Something in it is overdue. */
  readonly hot?: boolean;
  /** Begins a new section, with a line above. */
  readonly divided?: boolean;
}

/** Whether a path lies in a place; the desk at `/` is only itself. */
export function isCurrentPlace(place: Place, path: string): boolean {
  return place.href === '/' ? path === '/' : path === place.href || path.startsWith(`${place.href}/`);
}

export function PlaceCount({ place }: { place: Place }) {
  if (place.count === undefined || place.count === 0) return null;
  return (
    <span className={place.hot === true ? 'rail-count hot' : 'rail-count'}>
      {formatCount(place.count)}
      <span className="visually-hidden">{place.hot === true ? ' việc, có việc quá hạn' : ' việc'}</span>
    </span>
  );
}

export function PlaceList({ places, path, onGo }: { places: readonly Place[]; path: string; onGo?: () => void }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.id} className={place.divided === true ? 'divided' : undefined}>
          <AppLink
            href={place.href}
            aria-current={isCurrentPlace(place, path) ? 'page' : undefined}
            onClick={() => onGo?.()}
          >
            {place.label}
            <PlaceCount place={place} />
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
