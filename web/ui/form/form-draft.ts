/**
 * Keeps what was typed until it is written: every change goes to the tab's session storage at once, so a reload, a lost
 * session or a server that failed costs nothing. Cleared on success and on sign-out, for an office shares its machines.
 */
import { useCallback, useMemo, useRef, useState } from 'react';

const PREFIX = 'draft:';

export interface FormDraft<Values extends object> {
  readonly values: Values;
  /** Changes some fields; the rest stays. */
  readonly set: (changes: Partial<Values>) => void;
  /** True when the form began with a draft from before; offer to throw it away. */
  readonly restored: boolean;
  /** Throws the draft away and begins again from the initial values. */
  readonly discard: () => void;
  /** Forgets the stored draft after success; the form keeps showing what it shows. */
  readonly clear: () => void;
}

function storedDraft<Values extends object>(key: string, initial: Values): Values | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    const stored: unknown = text === null ? undefined : JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return undefined;
    // Only fields the form still has: a draft may be older than the form.
    const known = Object.entries(stored).filter(([name]) => Object.hasOwn(initial, name));
    return { ...initial, ...(Object.fromEntries(known) as Partial<Values>) };
  } catch {
    return undefined;
  }
}

/** `key` names what is being written (`act:vp-01/97:verified`); `initial` holds JSON values only, amounts as digit strings. */
export function useFormDraft<Values extends object>(key: string, initial: Values): FormDraft<Values> {
  const first = useRef(initial);
  const [start] = useState(() => storedDraft(key, initial));
  const [values, setValues] = useState<Values>(start ?? initial);
  const [restored, setRestored] = useState(start !== undefined);
  const clear = useCallback(() => {
    sessionStorage.removeItem(PREFIX + key);
    setRestored(false);
  }, [key]);
  const set = useCallback(
    (changes: Partial<Values>) =>
      setValues((now) => {
        const next = { ...now, ...changes };
        try {
          sessionStorage.setItem(PREFIX + key, JSON.stringify(next));
        } catch {
          // A full or forbidden storage must not stop anyone from typing.
        }
        return next;
      }),
    [key],
  );
  const discard = useCallback(() => {
    clear();
    setValues(first.current);
  }, [clear]);
  return useMemo(() => ({ values, set, restored, discard, clear }), [values, set, restored, discard, clear]);
}

/** Forgets every draft of this tab; called on sign-out. */
export function clearAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
