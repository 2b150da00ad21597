import type { MapTheme } from '../../map/pipeColours';

const dark = matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): MapTheme {
  return dark.matches ? 'dark' : 'light';
}

export function watchTheme(follow: (theme: MapTheme) => void): void {
  dark.addEventListener('change', () => follow(currentTheme()));
}
