/**
 * Runs a form's saving after everything that the same key press changed. Ctrl+Enter in a list that is open both chooses the
 * marked line and saves: what is saved must hold the choice.
 */
import { useCallback, useEffect, useRef } from 'react';

/** Always runs the function of the last rendering, one turn later. */
export function useAfterTyping(run: () => void): () => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback(() => void setTimeout(() => latest.current()), []);
}
