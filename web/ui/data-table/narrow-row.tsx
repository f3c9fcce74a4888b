/** A row on a narrow screen: what it is and how much on the first line, what tells it apart and its state on the second. */
import type { ReactNode } from 'react';

export interface NarrowRowProps {
  readonly title: ReactNode;
  /** At the right of the title: the amount. */
  readonly aside?: ReactNode;
  readonly note?: ReactNode;
  /** At the right of the note: a tag. */
  readonly noteAside?: ReactNode;
}

/** For the `render` of a table's `narrow` column; give it a `rowHeight` of 58. */
export function NarrowRow({ title, aside, note, noteAside }: NarrowRowProps) {
  return (
    <span className="dt-narrow-row">
      <span>
        <b className="dt-line">{title}</b>
        {aside === undefined ? null : <span className="dt-narrow-aside">{aside}</span>}
      </span>
      <span>
        <span className="dt-line dt-second">{note}</span>
        {noteAside === undefined ? null : <span className="dt-narrow-aside">{noteAside}</span>}
      </span>
    </span>
  );
}
