/** Puts the palette, the type and Mantine's context around the page. The one place that loads global styles. */
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './tokens.css';
import './mantine.css';
import './fonts.css';
import './base.css';
import './mantine-overrides.css';
import './print.css';
import { theme } from './theme.ts';

export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      {children}
    </MantineProvider>
  );
}
