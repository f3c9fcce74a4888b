/**
 * A list, and beside it the thing opened from it, so that a list is worked through without losing one's place. What is
 * open lives in the address, with the caller. F6 goes from list to panel and back, Escape in the panel closes it. On a
 * narrow screen the panel takes the place of the list.
 */
import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '../button.tsx';
import './split-view.css';

export interface SplitSide {
  /** What is open; when it changes the panel scrolls back to its top. */
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
  readonly onClose: () => void;
  readonly onPrevious?: () => void;
  readonly onNext?: () => void;
  /** Beside the title: a link to the full page. */
  readonly actions?: ReactNode;
}

export interface SplitViewProps {
  readonly list: ReactNode;
  readonly side?: SplitSide | undefined;
  /** Width of the panel in px, never more than half. */
  readonly sideWidth?: number;
}

/** The table where there is one: that is what a person comes back to. */
function firstFocusable(within: HTMLElement | null): HTMLElement | null {
  const first = within?.querySelector<HTMLElement>('[role=grid]');
  return first ?? within?.querySelector<HTMLElement>('a[href], button:not(:disabled), input') ?? null;
}

export function SplitView({ list, side, sideWidth = 420 }: SplitViewProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const toList = () => firstFocusable(listRef.current)?.focus();
  const close = () => {
    side?.onClose();
    // The list is hidden under the panel on a narrow screen, so the focus moves once it is there again.
    requestAnimationFrame(toList);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || side === undefined) return;
    // What floats over the panel (a calendar, a dialog) has its own Escape.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
    const inSide = !(listRef.current?.contains(event.target) ?? false);
    if (event.key === 'F6') {
      event.preventDefault();
      if (inSide) toList();
      else bodyRef.current?.focus();
    } else if (event.key === 'Escape' && inSide) {
      event.preventDefault();
      close();
    }
  };
  const width = { '--side-width': `${sideWidth}px` } as CSSProperties;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to keys of what is inside
    <div className={side === undefined ? 'split-view' : 'split-view open'} style={width} onKeyDown={onKeyDown}>
      <div className="split-list" ref={listRef}>
        {list}
      </div>
      {side === undefined ? null : (
        <section className="split-side" aria-label={side.title}>
          <div className="split-side-head">
            <h2>{side.title}</h2>
            {side.actions}
            {side.onPrevious === undefined ? null : (
              <IconButton icon="arrow-up" label="Mục trước trong danh sách" onClick={side.onPrevious} />
            )}
            {side.onNext === undefined ? null : (
              <IconButton icon="arrow-down" label="Mục sau trong danh sách" onClick={side.onNext} />
            )}
            <IconButton icon="close" label="Đóng, trở lại danh sách" onClick={close} />
          </div>
          <div
            key={side.key}
            className="split-side-body"
            ref={bodyRef}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it must be reachable by keyboard
            tabIndex={0}
            role="region"
            aria-label={`Nội dung: ${side.title}`}
          >
            {side.content}
          </div>
        </section>
      )}
    </div>
  );
}
