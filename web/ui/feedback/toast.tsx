/**
 * One sentence about what was just written, and a link to it. It is read aloud without taking the focus, stays while
 * pointed at, and goes after a while; a refusal stays until it is put away.
 */
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { AppLink } from '../app-link.tsx';
import { IconButton } from '../button.tsx';
import { Icon } from '../icon.tsx';
import './toast.css';

export interface ToastMessage {
  /** What was written and what it opened: `Đã ghi biên bản xác minh; mở 1 thời hạn.` */
  readonly sentence: string;
  readonly kind?: 'written' | 'refused';
  readonly link?: { readonly href: string; readonly label: string };
}

interface ShownToast extends ToastMessage {
  readonly id: number;
}

interface Toasts {
  readonly show: (message: ToastMessage) => void;
}

const STAYS_FOR_MS = 7_000;
const AT_MOST = 3;

const ToastContext = createContext<Toasts>({ show: () => undefined });

export function useToast(): Toasts {
  return use(ToastContext);
}

function Toast({ toast, onClose }: { toast: ShownToast; onClose: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const lasting = toast.kind === 'refused' || held;
  useEffect(() => {
    if (lasting) return undefined;
    const timer = setTimeout(() => onClose(toast.id), STAYS_FOR_MS);
    return () => clearTimeout(timer);
  }, [lasting, onClose, toast.id]);
  return (
    <div
      className={toast.kind === 'refused' ? 'toast refused' : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.kind === 'refused' ? 'warning' : 'check'} />
      <p>
        {toast.sentence}{' '}
        {toast.link === undefined ? null : (
          <AppLink href={toast.link.href} onClick={() => onClose(toast.id)}>
            {toast.link.label}
          </AppLink>
        )}
      </p>
      <IconButton icon="close" label="Cất thông báo" onClick={() => onClose(toast.id)} />
    </div>
  );
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const lastId = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    lastId.current += 1;
    const toast = { ...message, id: lastId.current };
    setToasts((now) => [...now, toast].slice(-AT_MOST));
  }, []);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const value = useMemo(() => ({ show }), [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite" aria-atomic="false">
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onClose={close} />
        ))}
      </div>
    </ToastContext>
  );
}
