/** The places of work: a rail at the left, and on a narrow screen a bar at the bottom with the rest behind “Thêm”. */
import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '#kit/vietnamese-format.ts';
import { AppLink } from '../app-link.tsx';
import { IconButton } from '../button.tsx';
import { Icon, type IconName } from '../icon.tsx';

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

const IN_BOTTOM_BAR = 4;

/** Whether a path lies in a place; the desk at `/` is only itself. */
export function isCurrentPlace(place: Place, path: string): boolean {
  return place.href === '/' ? path === '/' : path === place.href || path.startsWith(`${place.href}/`);
}

function Count({ place }: { place: Place }) {
  if (place.count === undefined || place.count === 0) return null;
  return (
    <span className={place.hot === true ? 'rail-count hot' : 'rail-count'}>
      {formatCount(place.count)}
      <span className="visually-hidden">{place.hot === true ? ' việc, có việc quá hạn' : ' việc'}</span>
    </span>
  );
}

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

function PlaceList({ places, path, onGo }: { places: readonly Place[]; path: string; onGo?: () => void }) {
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
            <Count place={place} />
          </AppLink>
        </li>
      ))}
    </ul>
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
  const few = places.length <= IN_BOTTOM_BAR + 1 ? places : places.slice(0, IN_BOTTOM_BAR);
  return (
    <nav className="bottom-bar" aria-label="Các nơi làm việc">
      <ul>
        {few.map((place) => (
          <li key={place.id}>
            <AppLink href={place.href} aria-current={isCurrentPlace(place, path) ? 'page' : undefined}>
              <Icon name={place.icon} size={19} />
              {place.shortLabel ?? place.label}
              <Count place={place} />
            </AppLink>
          </li>
        ))}
        {few.length === places.length ? null : (
          <li>
            <button type="button" aria-haspopup="dialog" aria-expanded={opened} onClick={() => setOpened(true)}>
              <Icon name="menu" size={19} />
              Thêm
            </button>
          </li>
        )}
      </ul>
      <Drawer.Root opened={opened} onClose={() => setOpened(false)} position="bottom" size="auto">
        <Drawer.Overlay backgroundOpacity={0.28} />
        <Drawer.Content aria-label="Các nơi làm việc">
          <div className="drawer">
            <IconButton icon="close" label="Đóng" onClick={() => setOpened(false)} />
            <PlaceList places={places} path={path} onGo={() => setOpened(false)} />
          </div>
        </Drawer.Content>
      </Drawer.Root>
    </nav>
  );
}
