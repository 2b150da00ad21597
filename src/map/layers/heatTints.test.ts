import { expect, it } from 'vitest';
import { PALETTES } from '../../drawing/palette';
import { HEAT_TINTS, heatStops } from './heatTints';

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05);
}

it.each(['light', 'dark'] as const)('labels can be read on every tint of the %s map, 4.5 to 1', (theme) => {
  for (const tint of HEAT_TINTS[theme]) {
    expect(contrast(PALETTES[theme].label, tint), tint).toBeGreaterThanOrEqual(4.5);
  }
});

it('runs from none over one to the most that a compound has', () => {
  const stops = heatStops('light', { a: 3, b: 41 });
  expect(stops.filter((_, i) => i % 2 === 0)).toEqual([0, 1, 11, 21, 31, 41]);
  expect(heatStops('light', {}).at(-2)).toBe(2);
});
