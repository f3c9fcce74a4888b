/**
 * One box that finds people, numbers, pages and actions. The keyboard alone is enough: type, arrows, Enter. What is known
 * here (pages, actions) shows at once; what the server finds joins below it, so nothing under the cursor moves.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { BareDialog } from '../feedback/dialog.tsx';
import { Icon } from '../icon.tsx';
import { useNavigation } from '../navigation.tsx';
import './command-palette.css';
import type { OnSearch, SearchGroup, SearchHit } from './search-model.ts';
import { printedKeys, useShortcuts } from './shortcuts.tsx';

export interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSearch: OnSearch;
  /** What was typed between asking for the palette and its being there. */
  readonly takeTyped: () => string;
  readonly pages: readonly { readonly label: string; readonly href: string }[];
}

const PAUSE_MS = 120;

interface Found {
  readonly text: string;
  readonly groups: readonly SearchGroup[];
  readonly failed: boolean;
}

function useFound(text: string, onSearch: OnSearch): { found: Found | undefined; searching: boolean } {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (text.length < 2) return undefined;
    const control = new AbortController();
    const search = async () => {
      try {
        const groups = await onSearch(text, control.signal);
        if (!control.signal.aborted) setFound({ text, groups, failed: false });
      } catch {
        if (!control.signal.aborted) setFound({ text, groups: [], failed: true });
      }
    };
    const timer = setTimeout(() => void search(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, onSearch]);
  if (text.length < 2) return { found: undefined, searching: false };
  return { found, searching: found?.text !== text };
}

/** Pages and actions whose words contain every word typed. */
function knownHits(text: string, hits: readonly SearchHit[]): readonly SearchHit[] {
  const words = foldVietnamese(text).split(' ');
  return hits.filter((hit) => {
    const folded = foldVietnamese(hit.title);
    return words.every((word) => folded.includes(word));
  });
}

export function CommandPalette({ opened, ...rest }: CommandPaletteProps) {
  return (
    <BareDialog opened={opened} onClose={rest.onClose} title="Tìm kiếm" width={640}>
      <PaletteBody {...rest} />
    </BareDialog>
  );
}

/** Actions and pages that are known here, then what the server found; each group only where it has hits. */
function useGroups(
  text: string,
  found: Found | undefined,
  pages: CommandPaletteProps['pages'],
): readonly SearchGroup[] {
  const { list } = useShortcuts();
  return useMemo(() => {
    const actions = list()
      .filter((shortcut) => shortcut.action === true)
      .map(({ keys, label, run }): SearchHit => ({ id: `action-${keys}`, title: label, run, keys: printedKeys(keys) }));
    const places = pages.map((page): SearchHit => ({ id: `page-${page.href}`, title: page.label, href: page.href }));
    const all: SearchGroup[] = [
      { id: 'actions', label: 'Việc làm', hits: knownHits(text, actions) },
      { id: 'pages', label: 'Trang', hits: knownHits(text, places) },
      ...(found?.groups ?? []),
    ];
    return all.filter((group) => group.hits.length > 0);
  }, [found, list, pages, text]);
}

/** The hit a key leads to from the active one; the ends of the list meet. */
function movedTo(key: string, active: number, count: number): number | undefined {
  const last = count - 1;
  return {
    ArrowDown: active === last ? 0 : active + 1,
    ArrowUp: active === 0 ? last : active - 1,
    PageDown: Math.min(last, active + 8),
    PageUp: Math.max(0, active - 8),
  }[key];
}

function PaletteBody({ onClose, onSearch, pages, takeTyped }: Omit<CommandPaletteProps, 'opened'>) {
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { navigate, preload } = useNavigation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  useLayoutEffect(() => {
    input.current?.focus();
    // oxlint-disable-next-line react/set-state-in-effect -- what was typed ahead is taken once, when the box is there
    setTyped((now) => takeTyped() + now);
  }, [takeTyped]);
  const text = typed.trim();
  const { found, searching } = useFound(text, onSearch);
  const groups = useGroups(text, found, pages);
  const hits = groups.flatMap((group) => group.hits);
  const active = Math.min(at, Math.max(0, hits.length - 1));
  const activeHit = hits[active];
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
    if (activeHit?.href !== undefined) preload(activeHit.href);
  }, [active, activeHit, listId, preload]);
  const open = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    onClose();
    // The dialog gives the focus back first; what is opened may then take it.
    setTimeout(() => (hit.run === undefined ? hit.href !== undefined && navigate(hit.href) : hit.run()), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = movedTo(event.key, active, hits.length);
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) open(activeHit);
    else setAt(next);
  };
  return (
    <>
      <div className="palette-box">
        <Icon name="search" size={18} />
        <input
          ref={input}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={activeHit === undefined ? undefined : `${listId}-${active}`}
          aria-autocomplete="list"
          aria-label="Tìm người, số quyết định, bản án, trang, việc làm"
          placeholder="Tìm người, số quyết định, bản án…"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <PaletteList listId={listId} groups={groups} active={active} onPoint={setAt} onOpen={open} />
      <p className={hits.length === 0 ? 'palette-note' : 'visually-hidden'} role="status">
        {statusOf(text, hits.length, searching, found?.failed ?? false)}
      </p>
      <PaletteFoot />
    </>
  );
}

interface PaletteListProps {
  readonly listId: string;
  readonly groups: readonly SearchGroup[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

function PaletteList({ listId, groups, active, onPoint, onOpen }: PaletteListProps) {
  const starts = groups.map((_group, place) =>
    groups.slice(0, place).reduce((sum, group) => sum + group.hits.length, 0),
  );
  return (
    <div className="palette-list" id={listId} role="listbox" aria-label="Kết quả">
      {groups.map((group, place) => (
        <div key={group.id} role="group" aria-label={group.label} className="palette-group">
          <h3 role="presentation">{group.label}</h3>
          {group.hits.map((hit, offset) => {
            const index = (starts[place] ?? 0) + offset;
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box above has the keys
              <div
                key={hit.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                className="palette-hit"
                onPointerMove={() => onPoint(index)}
                onClick={() => onOpen(hit)}
              >
                <span>
                  {hit.title}
                  {hit.detail === undefined ? null : <span className="palette-detail">{hit.detail}</span>}
                </span>
                {hit.keys === undefined ? null : <kbd>{hit.keys}</kbd>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function PaletteFoot() {
  return (
    <div className="palette-foot" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> chọn
      </span>
      <span>
        <kbd>Enter</kbd> mở
      </span>
      <span>không cần gõ dấu</span>
    </div>
  );
}

function statusOf(text: string, hits: number, searching: boolean, failed: boolean): string {
  if (searching) return 'Đang tìm…';
  if (failed) return 'Không tra cứu được lúc này.';
  if (hits === 0) return `Không tìm thấy “${text}”. Thử họ tên, số quyết định hoặc số bản án.`;
  return `${hits} kết quả`;
}
