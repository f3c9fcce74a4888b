/** Buttons and links that look like buttons. The key that does the same is printed on the button itself. */
import type { ButtonHTMLAttributes, MouseEventHandler, ReactNode, Ref } from 'react';
import { AppLink } from './app-link.tsx';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

type Kind = 'plain' | 'primary' | 'quiet' | 'danger';

interface Look {
  readonly kind?: Kind;
  readonly small?: boolean;
}

function classOf({ kind = 'plain', small = false }: Look, more = ''): string {
  return ['button', kind === 'plain' ? '' : kind, small ? 'small' : '', more].filter((name) => name !== '').join(' ');
}

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly icon?: IconName;
  /** The shortcut that presses it, as printed: `N`, `Ctrl Enter`. */
  readonly keys?: string;
  /** While true the button shows that it works and takes no second press; it keeps the focus. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind,
  small,
  icon,
  keys,
  busy = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- the default is `button`; a caller may ask for `submit`
      type={type}
      className={classOf({ ...(kind === undefined ? {} : { kind }), ...(small === undefined ? {} : { small }) })}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? (
        <span className="spinner" aria-hidden="true" />
      ) : icon === undefined ? null : (
        <Icon name={icon} size={15} />
      )}
      {children}
      {keys === undefined ? null : <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  );
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly download?: boolean;
  readonly children: ReactNode;
  readonly onClick?: MouseEventHandler<HTMLAnchorElement>;
}

/** Goes somewhere, so it is a link; looks like a button because going there is the next thing to do. */
export function LinkButton({ kind, small, icon, keys, children, ...rest }: LinkButtonProps) {
  return (
    <AppLink
      {...rest}
      className={classOf({ ...(kind === undefined ? {} : { kind }), ...(small === undefined ? {} : { small }) })}
    >
      {icon === undefined ? null : <Icon name={icon} size={15} />}
      {children}
      {keys === undefined ? null : <kbd aria-hidden="true">{keys}</kbd>}
    </AppLink>
  );
}

export interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'children' | 'type'
> {
  readonly icon: IconName;
  /** What it does, read aloud and shown on hover. */
  readonly label: string;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, small = true, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classOf({ kind: 'quiet', small }, 'icon-only')}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
