import type { MapTheme } from '../pipeColours';

/** None, then from one finding to the most: the map's labels can be read on each. */
export const HEAT_TINTS: Record<MapTheme, readonly [none: string, ...tints: string[]]> = {
  light: ['#e3eeea', '#fdeae4', '#fbd6cb', '#f8bfb1', '#f4a797', '#f19b8a'],
  dark: ['#1d2b2c', '#3a2629', '#4f2b2c', '#653030', '#7b3634', '#913c38'],
};

/** The end of the scale; a scale of one finding would have no length. */
export function heatMost(counts: Readonly<Record<string, number>>): number {
  return Math.max(2, ...Object.values(counts));
}

/** Counts and their colours, as a style interpolates between them. */
export function heatStops(theme: MapTheme, counts: Readonly<Record<string, number>>): (number | string)[] {
  const [none, ...tints] = HEAT_TINTS[theme];
  const most = heatMost(counts);
  return [0, none, ...tints.flatMap((tint, i) => [1 + ((most - 1) * i) / (tints.length - 1), tint])];
}
