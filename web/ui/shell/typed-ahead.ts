/** Keeps what is typed while something that will take it is still being loaded, so that fast fingers lose no letter. */
import { useMemo, useRef } from 'react';

export interface TypedAhead {
  /** Begins to keep letters; they go nowhere else until taken. */
  readonly start: () => void;
  /** Ends it and gives what was typed since. */
  readonly take: () => string;
}

/** No loading should last longer; letters must not vanish into a palette that never comes. */
const AT_MOST_MS = 5_000;

export function useTypedAhead(): TypedAhead {
  const kept = useRef('');
  const stop = useRef<() => void>(undefined);
  return useMemo(() => {
    const end = () => {
      stop.current?.();
      stop.current = undefined;
    };
    return {
      start: () => {
        end();
        kept.current = '';
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
          kept.current += event.key;
          event.preventDefault();
          event.stopPropagation();
        };
        window.addEventListener('keydown', onKeyDown, { capture: true });
        const timer = setTimeout(end, AT_MOST_MS);
        stop.current = () => {
          clearTimeout(timer);
          window.removeEventListener('keydown', onKeyDown, { capture: true });
        };
      },
      take: () => {
        end();
        const typed = kept.current;
        kept.current = '';
        return typed;
      },
    };
  }, []);
}
