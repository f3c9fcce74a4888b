/**
 * A dialog over the page: the focus goes in, stays in, and comes back to what opened it; Escape closes. For a question or
 * a short form; what takes longer than a minute deserves a page.
 */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import './dialog.css';

export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Width in px; narrower on a narrow screen. */
  readonly width?: number;
  readonly children: ReactNode;
  /** Buttons at the foot, the safe one first, the one that acts last. */
  readonly actions?: ReactNode;
}

export function Dialog({ opened, onClose, title, width = 520, children, actions }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      className="dialog"
      overlayProps={{ backgroundOpacity: 0.28 }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      returnFocus
    >
      {children}
      {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
    </Modal>
  );
}
