/**
 * The keys of the page. A component names its keys while it is shown; the help dialog (`?`) and the palette list what is
 * there now. Keys of one letter are silent while text is typed and can be switched off altogether, for voice and switch
 * users (WCAG 2.1.4).
 */
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

export interface Shortcut {
  /** `n`, `?`, `mod+k`, or two letters one after the other: `g b`. */
  readonly keys: string;
  /** What it does, as a verb: `Lập văn bản`. */
  readonly label: string;
  readonly run: () => void;
  /** Listed in the palette among the actions. */
  readonly action?: boolean;
}

interface Shortcuts {
  readonly register: (shortcut: Shortcut) => () => void;
  readonly list: () => readonly Shortcut[];
  readonly letters: boolean;
  readonly setLetters: (on: boolean) => void;
}

const ShortcutContext = createContext<Shortcuts>({
  register: () => () => undefined,
  list: () => [],
  letters: true,
  setLetters: () => undefined,
});

const LETTERS_KEY = 'shortcuts:letters';
const SEQUENCE_MS = 1_200;

/** Whether a key belongs to a field that text is typed into. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
  );
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function lettersRemembered(): boolean {
  try {
    return localStorage.getItem(LETTERS_KEY) !== 'off';
  } catch {
    return true;
  }
}

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const shortcuts = useRef<readonly Shortcut[]>([]);
  const pending = useRef<{ key: string; at: number }>(undefined);
  const [letters, setLettersState] = useState(lettersRemembered);
  const register = useCallback((shortcut: Shortcut) => {
    shortcuts.current = [...shortcuts.current, shortcut];
    return () => {
      shortcuts.current = shortcuts.current.filter((other) => other !== shortcut);
    };
  }, []);
  const setLetters = useCallback((on: boolean) => {
    setLettersState(on);
    try {
      localStorage.setItem(LETTERS_KEY, on ? 'on' : 'off');
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const name = nameOf(event);
      const withModifier = name.startsWith('mod+');
      const inDialog = event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]') !== null;
      if (!withModifier && (!letters || inDialog || isTyping(event.target))) return;
      const before = pending.current;
      pending.current = undefined;
      const sequence =
        before !== undefined && event.timeStamp - before.at < SEQUENCE_MS ? `${before.key} ${name}` : undefined;
      // The last one registered wins: a page may take a key over from the frame around it.
      const found = shortcuts.current.findLast(
        (shortcut) => shortcut.keys === sequence || (sequence === undefined && shortcut.keys === name),
      );
      if (found !== undefined) {
        event.preventDefault();
        found.run();
      } else if (shortcuts.current.some((shortcut) => shortcut.keys.startsWith(`${name} `))) {
        pending.current = { key: name, at: event.timeStamp };
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [letters]);
  const value = useMemo(
    () => ({ register, list: () => shortcuts.current, letters, setLetters }),
    [register, letters, setLetters],
  );
  return <ShortcutContext value={value}>{children}</ShortcutContext>;
}

export function useShortcuts(): Shortcuts {
  return use(ShortcutContext);
}

/** Takes a key while the component is shown. `disabled` lets it go without unmounting. */
export function useShortcut(
  keys: string,
  label: string,
  run: () => void,
  options: { action?: boolean; disabled?: boolean } = {},
): void {
  const { register } = useShortcuts();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { action = false, disabled = false } = options;
  useEffect(
    () => (disabled ? undefined : register({ keys, label, action, run: () => latest.current() })),
    [register, keys, label, action, disabled],
  );
}

/** Keys as printed on a key cap: `mod+k` is `Ctrl K`. */
export function printedKeys(keys: string): string {
  return keys
    .split(' ')
    .map((part) =>
      part
        .replace('mod+', 'Ctrl ')
        .replace(/(^| )([a-z])$/, (_all, gap: string, letter: string) => gap + letter.toUpperCase()),
    )
    .join(' ');
}
