/** The plain furniture of a page: its heading, a panel with a heading, facts in two columns, an empty place, a skeleton. */
import { useId, type CSSProperties, type ReactNode } from 'react';
import './panel.css';

/** Title, tags that belong to it, and at the right what can be done on this page. One to a page, the first thing in it. */
export function PageHeader({ title, tags, children }: { title: string; tags?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      {/* React puts the title into the document's head. */}
      <title>{`${title} · thads`}</title>
      <h1 tabIndex={-1}>{title}</h1>
      {tags}
      {children === undefined ? null : <div className="page-actions">{children}</div>}
    </div>
  );
}

export interface PanelProps {
  readonly title?: string;
  readonly note?: ReactNode;
  /** At the right of the heading. */
  readonly actions?: ReactNode;
  /** Between heading and actions: tags or a `Segmented`. */
  readonly tools?: ReactNode;
  readonly padded?: boolean;
  /** Grows to the height that is left; its content scrolls inside. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

export function Panel({ title, note, actions, tools, padded = false, fill = false, children }: PanelProps) {
  const heading = useId();
  const named = title === undefined ? {} : { 'aria-labelledby': heading };
  return (
    <section className={fill ? 'panel fill' : 'panel'} {...named}>
      {title === undefined ? null : (
        <div className="panel-head">
          <h2 id={heading}>{title}</h2>
          {tools}
          {note === undefined ? null : <span className="panel-note">{note}</span>}
          <span className="grow" />
          {actions}
        </div>
      )}
      {padded ? <div className="panel-body padded">{children}</div> : children}
    </section>
  );
}

/** Facts by name: `[['Chấp hành viên', 'Trần Thị Thảo'], ...]`; missing values are left out by the caller. */
export function DescriptionList({ items }: { items: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="description-list">
      {items.map(([term, value]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Says what belongs here and offers the first step. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty-state">
      <strong>{title}</strong>
      {children === undefined ? null : <p>{children}</p>}
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}

/** The place of something that is still on its way, of the very size it will have, so that nothing moves when it comes. */
export function Skeleton({
  width = '100%',
  height = 14,
}: {
  width?: CSSProperties['width'];
  height?: CSSProperties['height'];
}) {
  return <span className="skeleton" style={{ width, height }} aria-hidden="true" />;
}
