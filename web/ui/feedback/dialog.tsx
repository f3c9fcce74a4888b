/**
 * A dialog over the page: the focus goes in, stays in, and comes back to what opened it; Escape closes. For a question or
 * a short form; what takes longer than a minute deserves a page.
 */
import { Modal } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '../button.tsx';
import './dialog.css';

export interface BareDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What the dialog is called; shown by `Dialog`, only read aloud by a bare one. */
  readonly title: string;
  /** Width in px; narrower on a narrow screen. */
  readonly width?: number;
  readonly children: ReactNode;
}

/**
 * Escape closes the innermost thing that is open. A list has marked the key as used by the time it comes here, and a
 * calendar or a help text over the dialog closes itself. It is heard even before the focus has come into the dialog.
 */
function useEscape(opened: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!opened) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const floating = event.target instanceof Element && event.target.closest('.mantine-Popover-dropdown') !== null;
      if (!floating) close.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [opened]);
}

/** A dialog without heading and padding, for what brings its own: the palette. */
export function BareDialog({ opened, onClose, title, width = 520, children }: BareDialogProps) {
  useEscape(opened, onClose);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={width} className="dialog" closeOnEscape={false} returnFocus>
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content aria-label={title}>{children}</Modal.Content>
    </Modal.Root>
  );
}

export interface DialogProps extends BareDialogProps {
  /** Buttons at the foot, the safe one first, the one that acts last. */
  readonly actions?: ReactNode;
}

export function Dialog({ title, onClose, children, actions, ...rest }: DialogProps) {
  return (
    <BareDialog {...rest} title={title} onClose={onClose}>
      <div className="dialog-head">
        <h2>{title}</h2>
      </div>
      <div className="dialog-body">
        {children}
        {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
      </div>
      {/* Last, so that the focus begins at what the dialog is about. */}
      <div className="dialog-close">
        <IconButton icon="close" label="Đóng" onClick={onClose} />
      </div>
    </BareDialog>
  );
}
