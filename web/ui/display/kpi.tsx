/** The few figures a page is about, in one row. Every figure is a link to the cases that make it. */
import type { CSSProperties, ReactNode } from 'react';
import { AppLink } from '../app-link.tsx';
import { BarComparison, type BarComparisonProps } from './bar-comparison.tsx';
import './kpi.css';

export interface KpiRowProps {
  readonly label: string;
  readonly children: ReactNode;
  /** Figures a size smaller, where they are long amounts. */
  readonly compact?: boolean;
  /** Widths where the tiles need unlike ones: `1.5fr 1fr 1fr 1.35fr`. A narrow screen shows two beside each other. */
  readonly columns?: string;
}

/** A row of two to five figures; on a narrow screen two stand side by side. */
export function KpiRow({ children, label, compact = false, columns }: KpiRowProps) {
  return (
    <section
      className={compact ? 'kpi-row compact' : 'kpi-row'}
      aria-label={label}
      style={columns === undefined ? undefined : ({ '--kpi-columns': columns } as CSSProperties)}
    >
      {children}
    </section>
  );
}

export interface KpiProps {
  readonly label: string;
  /** The figure: a string, or `<Money>`, `<Percent>`. Leave out where `children` say it in words. */
  readonly value?: ReactNode;
  readonly unit?: ReactNode;
  readonly href?: string;
  /** Red is for what is overdue or broken, never for emphasis. */
  readonly tone?: 'plain' | 'red';
  readonly note?: ReactNode;
  readonly bar?: BarComparisonProps;
  /** Takes the whole width on a narrow screen. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

export function Kpi({ label, value, unit, href, tone = 'plain', note, bar, wide = false, children }: KpiProps) {
  return (
    <div className={wide ? 'kpi wide' : 'kpi'}>
      <div className="kpi-label">{label}</div>
      {value === undefined ? null : (
        <div className={tone === 'red' ? 'kpi-value red' : 'kpi-value'}>
          {href === undefined ? value : <AppLink href={href}>{value}</AppLink>}
          {unit === undefined ? null : <span className="kpi-unit"> {unit}</span>}
        </div>
      )}
      {children}
      {note === undefined ? null : <div className="kpi-note">{note}</div>}
      {bar === undefined ? null : <BarComparison {...bar} />}
    </div>
  );
}
