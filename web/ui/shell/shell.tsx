/**
 * The frame around every page: places of work, unit and date of the figures, one search box, the person. Ctrl+K finds,
 * `?` lists the keys, `g` and a letter goes to a place. The palette is loaded when the page is idle or first asked for.
 */
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import { Icon } from '../icon.tsx';
import { useNavigation } from '../navigation.tsx';
import { TodayProvider } from '../today.tsx';
import { PersonMenu, type PersonAction, type ShellPerson } from './person-menu.tsx';
import type { Place } from './place-list.tsx';
import { BottomBar, Rail } from './rail.tsx';
import type { OnSearch } from './search-model.ts';
import './shell.css';
import { useShortcut, useShortcuts } from './shortcuts.tsx';
import { TopNoteProvider, useShownTopNote } from './top-note.tsx';
import { useTypedAhead } from './typed-ahead.ts';

const loadPalette = () => import('./command-palette.tsx');
const CommandPalette = lazy(() => loadPalette().then((loaded) => ({ default: loaded.CommandPalette })));
const ShortcutHelp = lazy(() => import('./shortcut-help.tsx').then((loaded) => ({ default: loaded.ShortcutHelp })));

export interface ShellProps {
  readonly places: readonly Place[];
  /** The path of the address, without search. */
  readonly path: string;
  readonly unitName: string;
  /** The day of work, `yyyy-mm-dd`. */
  readonly today: string;
  readonly person: ShellPerson;
  /** In the person's menu, before the keys: moving the clock of a demonstration, signing out. */
  readonly personActions: readonly PersonAction[];
  readonly onSearch: OnSearch;
  /** In the top bar, before the search box: the day of a demonstration. */
  readonly topTools?: ReactNode;
  readonly children: ReactNode;
}

export function Shell(props: ShellProps) {
  return (
    <TopNoteProvider>
      <TodayProvider today={props.today}>
        <ShellFrame {...props} />
      </TodayProvider>
    </TopNoteProvider>
  );
}

/** Keeps a lazily loaded dialog mounted once it was opened, so that closing can give the focus back. */
function useOpened(): [opened: boolean, everOpened: boolean, set: (opened: boolean) => void] {
  const [opened, setOpened] = useState(false);
  const [ever, setEver] = useState(false);
  const set = (next: boolean) => {
    setOpened(next);
    if (next) setEver(true);
  };
  return [opened, ever, set];
}

function PlaceShortcut({ place, letter }: { place: Place; letter: string }) {
  const { navigate } = useNavigation();
  useShortcut(`g ${letter}`, `Đến ${place.label}`, () => navigate(place.href));
  return null;
}

const PLACE_LETTERS: Readonly<Record<string, string>> = {
  desk: 'b',
  intake: 'l',
  cases: 'h',
  statistics: 't',
  exchange: 'n',
  organisation: 'o',
};

function ShellFrame({
  places,
  path,
  unitName,
  today,
  person,
  personActions,
  onSearch,
  topTools,
  children,
}: ShellProps) {
  const main = useRef<HTMLElement>(null);
  const { letters } = useShortcuts();
  const note = useShownTopNote() ?? `số liệu ngày ${formatDate(today)}`;
  const [searchOpen, searchEver, setSearchOpen] = useOpened();
  const [helpOpen, helpEver, setHelpOpen] = useOpened();
  const typedAhead = useTypedAhead();
  const openSearch = () => {
    if (!searchOpen) typedAhead.start();
    setSearchOpen(true);
  };
  useShortcut('mod+k', 'Tìm người, số, trang, việc làm', openSearch);
  useShortcut('?', 'Xem phím tắt', () => setHelpOpen(true));

  // After going to another page the focus begins at its content, as it does when a page is loaded.
  const arrived = useRef(path);
  useEffect(() => {
    if (arrived.current === path) return;
    arrived.current = path;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo({ top: 0 });
  }, [path]);
  useEffect(() => {
    const idle = setTimeout(() => void loadPalette(), 2_500);
    return () => clearTimeout(idle);
  }, []);

  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Đến nội dung
      </a>
      <Rail places={places} path={path} />
      <header className="top-bar">
        <div className="top-where">
          <strong>{unitName}</strong>
          <span className="dim dot"> · </span>
          <span className="dim">{note}</span>
        </div>
        {topTools}
        <button
          type="button"
          className="top-search"
          aria-haspopup="dialog"
          onClick={openSearch}
          onPointerEnter={() => void loadPalette()}
        >
          <Icon name="search" />
          <span>Tìm người, số quyết định, bản án…</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
        <PersonMenu
          person={person}
          actions={[
            { label: letters ? 'Phím tắt (?)' : 'Phím tắt', icon: 'keyboard', run: () => setHelpOpen(true) },
            ...personActions,
          ]}
        />
      </header>
      <main className="content" id="content" ref={main} tabIndex={-1}>
        <div className="print-head print-only" aria-hidden="true">
          <strong>{unitName}</strong>
          <span>{note}</span>
        </div>
        {children}
      </main>
      <BottomBar places={places} path={path} />
      {places.map((place) => {
        const letter = PLACE_LETTERS[place.id];
        return letter === undefined ? null : <PlaceShortcut key={place.id} place={place} letter={letter} />;
      })}
      <Suspense fallback={null}>
        {searchEver ? (
          <CommandPalette
            opened={searchOpen}
            takeTyped={typedAhead.take}
            onClose={() => setSearchOpen(false)}
            onSearch={onSearch}
            pages={places}
          />
        ) : null}
        {helpEver ? <ShortcutHelp opened={helpOpen} onClose={() => setHelpOpen(false)} /> : null}
      </Suspense>
    </div>
  );
}
