/** A numbered part of a long form, on paper of its own, with what belongs there said beside its name. */
import { useId, type ReactNode } from 'react';

export interface SectionProps {
  readonly number: number;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ number, title, note, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="intake-section card" aria-labelledby={heading}>
      <div className="intake-section-head">
        <span className="intake-number" aria-hidden="true">
          {number}
        </span>
        <h2 id={heading}>{title}</h2>
        {note === undefined ? null : <span className="dim small">{note}</span>}
      </div>
      <div className="intake-section-body">{children}</div>
    </section>
  );
}
