/** On top of every page: the unit and what its figures are of, the box that finds everything, the person. */
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { PersonMenu, type PersonAction, type ShellPerson } from './person-menu.tsx';
import { useShortcuts } from './shortcuts.tsx';

export interface TopBarProps {
  readonly unitName: string;
  readonly note: string;
  readonly person: ShellPerson;
  readonly personActions: readonly PersonAction[];
  readonly topTools?: ReactNode;
  readonly openSearch: () => void;
  /** Called when the search box is pointed at, before it is pressed. */
  readonly preloadSearch: () => void;
  readonly openHelp: () => void;
}

export function TopBar({
  unitName,
  note,
  person,
  personActions,
  topTools,
  openSearch,
  preloadSearch,
  openHelp,
}: TopBarProps) {
  const { letters } = useShortcuts();
  const help: PersonAction = { label: letters ? 'Phím tắt (?)' : 'Phím tắt', icon: 'keyboard', run: openHelp };
  return (
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
        onPointerEnter={preloadSearch}
      >
        <Icon name="search" />
        <span>Tìm người, số quyết định, bản án…</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <PersonMenu person={person} actions={[help, ...personActions]} />
    </header>
  );
}
