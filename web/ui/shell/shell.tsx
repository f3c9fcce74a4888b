/**
 * The frame around every page: places of work, unit and date of the figures, one search box, the person. Ctrl+K finds,
 * `?` lists the keys, `g` and a letter goes to a place. The palette is loaded when the page is idle or first asked for.
 */
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import { useNavigation } from '../navigation.tsx';
import { TodayProvider } from '../today.tsx';
import type { PersonAction, ShellPerson } from './person-menu.tsx';
import type { Place } from './place-list.tsx';
import { BottomBar, Rail } from './rail.tsx';
import type { OnSearch } from './search-model.ts';
import './shell.css';
import { useShortcut } from './shortcuts.tsx';
import { TopBar } from './top-bar.tsx';
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

/** Keeps a lazily loaded dialog mounted once it was opened (`ever`), so that closing can give the focus back. */
function useOpened() {
  const [opened, setOpened] = useState(false);
  const [ever, setEver] = useState(false);
  const set = (next: boolean) => {
    setOpened(next);
    if (next) setEver(true);
  };
  return { opened, ever, set };
}

/** After going to another page the focus begins at its content, as it does when a page is loaded. */
function useArrival(main: RefObject<HTMLElement | null>, path: string): void {
  const arrived = useRef(path);
  useEffect(() => {
    if (arrived.current === path) return;
    arrived.current = path;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo({ top: 0 });
  }, [main, path]);
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
  deadlines: 'e',
  statistics: 't',
  rulebook: 'p',
  exchange: 'n',
  organisation: 'o',
};

function ShellFrame(props: ShellProps) {
  const { places, path, unitName, today, onSearch, children } = props;
  const main = useRef<HTMLElement>(null);
  const note = useShownTopNote() ?? `số liệu ngày ${formatDate(today)}`;
  const search = useOpened();
  const help = useOpened();
  const typedAhead = useTypedAhead();
  const openSearch = () => {
    if (!search.opened) typedAhead.start();
    search.set(true);
  };
  useShortcut('mod+k', 'Tìm người, số, trang, việc làm', openSearch);
  useShortcut('?', 'Xem phím tắt', () => help.set(true));
  useArrival(main, path);
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
      <TopBar
        {...props}
        note={note}
        openSearch={openSearch}
        openHelp={() => help.set(true)}
        preloadSearch={() => void loadPalette()}
      />
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
        {search.ever ? (
          <CommandPalette
            opened={search.opened}
            takeTyped={typedAhead.take}
            onClose={() => search.set(false)}
            onSearch={onSearch}
            pages={places}
          />
        ) : null}
        {help.ever ? <ShortcutHelp opened={help.opened} onClose={() => help.set(false)} /> : null}
      </Suspense>
    </div>
  );
}
