/** Whether a media query holds now; the component renders again when that changes. */
import { useSyncExternalStore } from 'react';

/** The width below which the rail becomes a bottom bar and a panel covers its list. Same figure as in the style sheets. Paper is never narrow. */
export const NARROW = 'screen and (width <= 760px)';

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
