import { MantineContext, MantineThemeProvider } from '@mantine/core';
import { type PropsWithChildren, useLayoutEffect, useMemo } from 'react';
import { theme } from './theme';
import './themeVariables.css';

type Props = PropsWithChildren<{ readonly scheme: 'light' | 'dark' }>;

/**
 * Mantine's provider writes the theme into <style> elements, which the Content Security Policy refuses; here they are
 * in themeVariables.css, and what switches between schemes, which this app keeps itself, is left out.
 */
export function ThemeProvider({ scheme, children }: Props) {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.setAttribute('data-mantine-color-scheme', scheme);
    page.setAttribute('data-respect-reduced-motion', 'true');
  }, [scheme]);
  const context = useMemo(() => ({ ...SETTINGS, colorScheme: scheme }), [scheme]);
  return (
    <MantineContext value={context}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}

const SETTINGS = {
  setColorScheme: nothing,
  clearColorScheme: nothing,
  getRootElement: () => document.documentElement,
  classNamesPrefix: 'mantine',
  cssVariablesSelector: ':root',
  withStaticClasses: true,
} as const;

function nothing(): void {}
