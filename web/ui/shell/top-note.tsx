/** What the top bar says beside the unit: the date of the figures, or what a page says in its place while it is shown. */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

interface TopNote {
  readonly note: string | undefined;
  readonly setNote: (note: string | undefined) => void;
}

const TopNoteContext = createContext<TopNote>({ note: undefined, setNote: () => undefined });

export function TopNoteProvider({ children }: { children: ReactNode }) {
  const [note, setNote] = useState<string>();
  const value = useMemo(() => ({ note, setNote }), [note]);
  return <TopNoteContext value={value}>{children}</TopNoteContext>;
}

export function useShownTopNote(): string | undefined {
  return use(TopNoteContext).note;
}

/** Says `note` in the top bar instead of the day of work, for as long as the page is shown: `số liệu đến 31/03/2021 · chưa chốt`. */
export function useTopNote(note: string): void {
  const { setNote } = use(TopNoteContext);
  useEffect(() => {
    setNote(note);
    return () => setNote(undefined);
  }, [note, setNote]);
}
