/** Starts the page: styles, query cache, router, and the contexts every page stands in. */
import { noop, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastProvider } from '#ui/feedback/toast.tsx';
import { NavigationProvider, type Navigation } from '#ui/navigation.tsx';
import { createQueryClient } from '#ui/query-client.ts';
import { ShortcutProvider } from '#ui/shell/shortcuts.tsx';
import { ThemeProvider } from '#ui/theme/theme-provider.tsx';
import { createAppRouter } from './router.tsx';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

const navigation: Navigation = {
  navigate: (href) => void router.navigate({ href }),
  // A look-ahead that fails says nothing: going there will say why.
  preload: (href) => void router.preloadRoute({ to: '.', href }).catch(noop),
};

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element to stand in');

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <NavigationProvider value={navigation}>
          <ShortcutProvider>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </ShortcutProvider>
        </NavigationProvider>
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
);
