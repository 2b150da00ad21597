import { describe, expect, it } from 'vitest';
import { PIPE_CATEGORIES, PIPE_CATEGORY_FACTS } from '../model/pipeCategory';
import { PIPE_COLOURS } from './pipeColours';

describe('PIPE_COLOURS', () => {
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    PIPE_CATEGORIES.map((category) => [theme, category] as const),
  );

  it.each(cases)('%s %s stands at 3:1 or more on its casing', (theme, category) => {
    const { line, casing } = PIPE_COLOURS[theme][category];
    expect(contrast(line, casing)).toBeGreaterThanOrEqual(3);
  });

  it.each(cases.filter(([, category]) => saturation(PIPE_CATEGORY_FACTS[category].standardColour) > 0.1))(
    '%s %s keeps the hue of CJJ 61 within 20°',
    (theme, category) => {
      const turn = Math.abs(
        hue(PIPE_COLOURS[theme][category].line) - hue(PIPE_CATEGORY_FACTS[category].standardColour),
      );
      expect(Math.min(turn, 360 - turn)).toBeLessThanOrEqual(20);
    },
  );
});

function channels(colour: string): [number, number, number] {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function saturation(colour: string): number {
  const all = channels(colour);
  return Math.max(...all) - Math.min(...all);
}

function hue(colour: string): number {
  const [r, g, b] = channels(colour);
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
}
