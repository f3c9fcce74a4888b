/** The places of work: a rail at the left, and on a narrow screen a bar at the bottom with the rest behind “Thêm”. */
import { lazy, Suspense, useState } from 'react';
import { AppLink } from '../app-link.tsx';
import { Icon } from '../icon.tsx';
import { isCurrentPlace, PlaceCount, PlaceList, type Place } from './place-list.tsx';

const MorePlaces = lazy(() => import('./more-places.tsx').then((loaded) => ({ default: loaded.MorePlaces })));

const IN_BOTTOM_BAR = 4;

export function Brand() {
  return (
    <AppLink href="/" className="brand" aria-label="thads, về bàn làm việc">
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle cx="11" cy="11" r="10" fill="none" stroke="#a61b1b" strokeWidth="2" />
        <path fill="#a61b1b" d="m11 6 1.3 3.5 3.7.1-2.9 2.3 1 3.6-3.1-2.1-3.1 2.1 1-3.6L6 9.6l3.7-.1z" />
      </svg>
      thads
    </AppLink>
  );
}

export function Rail({ places, path }: { places: readonly Place[]; path: string }) {
  return (
    <nav className="rail" aria-label="Các nơi làm việc">
      <Brand />
      <PlaceList places={places} path={path} />
    </nav>
  );
}

export function BottomBar({ places, path }: { places: readonly Place[]; path: string }) {
  const [opened, setOpened] = useState(false);
  const [everOpened, setEverOpened] = useState(false);
  const few = places.length <= IN_BOTTOM_BAR + 1 ? places : places.slice(0, IN_BOTTOM_BAR);
  return (
    <nav className="bottom-bar" aria-label="Các nơi làm việc">
      <ul>
        {few.map((place) => (
          <li key={place.id}>
            <AppLink href={place.href} aria-current={isCurrentPlace(place, path) ? 'page' : undefined}>
              <Icon name={place.icon} size={19} />
              {place.shortLabel ?? place.label}
              <PlaceCount place={place} />
            </AppLink>
          </li>
        ))}
        {few.length === places.length ? null : (
          <li>
            <button
              type="button"
              aria-haspopup="dialog"
              aria-expanded={opened}
              onClick={() => {
                setEverOpened(true);
                setOpened(true);
              }}
            >
              <Icon name="menu" size={19} />
              Thêm
            </button>
          </li>
        )}
      </ul>
      <Suspense fallback={null}>
        {everOpened ? (
          <MorePlaces opened={opened} onClose={() => setOpened(false)} places={places} path={path} />
        ) : null}
      </Suspense>
    </nav>
  );
}
