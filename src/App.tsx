import { useMediaQuery } from '@mantine/hooks';
import { ErrorBoundary } from './panels/shell/ErrorBoundary';
import { Shell } from './panels/shell/Shell';
import { useApp } from './state/store';
import { ThemeProvider } from './ui/ThemeProvider';

export function App() {
  const choice = useApp((state) => state.view.theme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', matchesDark(), {
    getInitialValueInEffect: false,
  });
  const scheme = choice === 'auto' ? (systemIsDark ? 'dark' : 'light') : choice;
  return (
    <ThemeProvider scheme={scheme}>
      <ErrorBoundary>
        <Shell />
      </ErrorBoundary>
    </ThemeProvider>
  );
}

function matchesDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
