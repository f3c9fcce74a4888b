/** How a form that opens in place takes the focus and lets it go. */
import { useCallback, useEffect, useState, type KeyboardEvent, type RefObject } from 'react';

/** Puts the cursor into the first field and selects what stands there, so that typing replaces it and Tab passes it. */
export function focusFirstField(frame: HTMLElement | null): void {
  // The name of what is being written stays in sight above its fields. Before the focus, for scrolling moves the place from
  // which Tab goes on.
  (frame?.closest('li') ?? frame)?.scrollIntoView({ block: 'start' });
  const field = frame?.querySelector<HTMLElement>('input:not(:disabled), textarea, select') ?? null;
  field?.focus();
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
}

/**
 * Gives a function to call when a form is refused: the first field that is marked as wrong takes the focus once the marks are
 * drawn.
 */
export function useFirstError(frame: RefObject<HTMLElement | null>): () => void {
  const [refused, setRefused] = useState(0);
  useEffect(() => {
    if (refused > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid=true], fieldset.invalid input')?.focus();
  }, [refused, frame]);
  return useCallback(() => setRefused((times) => times + 1), []);
}

/** Whether a key asks to leave the form: Escape, unless it closes a list or a calendar first. */
export function leavesForm(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return false;
  const target = event.target instanceof Element ? event.target : null;
  return target?.getAttribute('aria-expanded') !== 'true' && target?.closest('[role=dialog], [role=listbox]') === null;
}
