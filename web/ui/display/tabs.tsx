/** Sides of one thing, one shown at a time; which one lives with the caller (mostly in the address). Arrows move. */
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number }[];
  readonly active: Id;
  readonly onChange: (id: Id) => void;
  /** The content of the active tab. */
  readonly children: ReactNode;
}

export function Tabs<Id extends string>({ label, tabs, active, onChange, children }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  // On a phone the tabs are wider than the page: the active one is brought into sight. By the list's own scrolling, for
  // `scrollIntoView` would also move the place from which the next Tab goes on.
  useEffect(() => {
    const frame = list.current;
    const tab = document.getElementById(`${base}-${active}`);
    if (frame === null || tab === null) return;
    const room = frame.getBoundingClientRect();
    const own = tab.getBoundingClientRect();
    if (own.left < room.left) frame.scrollLeft -= room.left - own.left;
    else if (own.right > room.right) frame.scrollLeft += own.right - room.right;
  }, [base, active]);
  const move = (event: KeyboardEvent) => {
    const now = tabs.findIndex((tab) => tab.id === active);
    const last = tabs.length - 1;
    const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now <= 0 ? last : now - 1, Home: 0, End: last }[
      event.key
    ];
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined || next === undefined) return;
    event.preventDefault();
    onChange(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs take the focus, not their list */}
      <div role="tablist" aria-label={label} className="tabs no-print" ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === active}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === active ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${active}`}>
        {children}
      </div>
    </>
  );
}
