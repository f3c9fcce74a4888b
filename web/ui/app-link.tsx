/** A link inside the page: opens without a reload, fetches ahead on hover and focus, and is a real `<a>` for all else. */
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { useNavigation } from './navigation.tsx';

export interface AppLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** Whether the browser should open it by itself: another tab, a download, another site. */
function leavesThePage(event: MouseEvent<HTMLAnchorElement>): boolean {
  const link = event.currentTarget;
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  return (
    modified ||
    (link.target !== '' && link.target !== '_self') ||
    link.hasAttribute('download') ||
    !link.href.startsWith(window.location.origin)
  );
}

export function AppLink({ href, onClick, onPointerEnter, onFocus, ...rest }: AppLinkProps) {
  const { navigate, preload } = useNavigation();
  const internal = href.startsWith('/') && !href.startsWith('/api/');
  return (
    // oxlint-disable-next-line jsx-a11y/anchor-has-content -- the content is among the given properties
    <a
      {...rest}
      href={href}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        if (internal) preload(href);
      }}
      onFocus={(event) => {
        onFocus?.(event);
        if (internal) preload(href);
      }}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !internal || leavesThePage(event)) return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}
