/**
 * How components go to another page without knowing the router: plain hrefs (`/cases?unit=vp-01`) in, and the page's
 * own router behind. Outside a provider a link is an ordinary link, so a component can be shown and tested alone.
 */
import { createContext, use, type ReactNode } from 'react';

export interface Navigation {
  /** Opens an address of this page without reloading. */
  readonly navigate: (href: string) => void;
  /** Fetches the code and data of an address that will probably be opened next. */
  readonly preload: (href: string) => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

export function NavigationProvider({ value, children }: { value: Navigation; children: ReactNode }) {
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

const ordinary: Navigation = {
  navigate: (href) => window.location.assign(href),
  preload: () => undefined,
};

export function useNavigation(): Navigation {
  return use(NavigationContext) ?? ordinary;
}
