import { useComputedColorScheme } from '@mantine/core';
import type { MapTheme } from '../pipeColours';

/** The map follows the colours of the page. */
export function useMapTheme(): MapTheme {
  return useComputedColorScheme('light', { getInitialValueInEffect: false });
}
