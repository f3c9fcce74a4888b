/** Escape closes the innermost thing that is open: the list of a field before the panel or dialog the field stands in. */
import type { KeyboardEvent } from 'react';

/** For the element around an input with a list: marks the key as used while the list is open. */
export function escapesListOnly(listOpen: boolean) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Escape' && listOpen) event.preventDefault();
  };
}
