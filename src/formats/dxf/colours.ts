/** The colour of an AutoCAD colour index (ACI) 1 to 255 as `#rrggbb`; null for by block, by layer and what is none. */
export function indexColour(index: number): string | null {
  if (!Number.isInteger(index) || index < 1 || index > 255) return null;
  if (index < 10) return FIRST[index - 1]!;
  if (index >= 250) return GREYS[index - 250]!;
  // 24 hues of 15°, each in five values; the odd ones at half saturation.
  const hue = Math.floor(index / 10) - 1;
  const value = VALUES[Math.floor((index % 10) / 2)]!;
  const saturation = index % 2 === 1 ? 0.5 : 1;
  return hexColour(
    [0, 8, 16].map((turn) => {
      const away = Math.abs(((hue - turn + 36) % 24) - 12) / 4;
      const part = Math.min(1, Math.max(0, 2 - away));
      return Math.floor(value * (1 - saturation * (1 - part)));
    }),
  );
}

/** Group 420: 0x00RRGGBB. */
export function trueColour(value: number): string | null {
  if (!Number.isInteger(value) || value < 0) return null;
  return hexColour([(value >> 16) & 255, (value >> 8) & 255, value & 255]);
}

function hexColour(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const VALUES = [255, 204, 153, 127, 76] as const;
const FIRST = [
  '#ff0000',
  '#ffff00',
  '#00ff00',
  '#00ffff',
  '#0000ff',
  '#ff00ff',
  '#ffffff',
  '#808080',
  '#c0c0c0',
];
const GREYS = ['#333333', '#5b5b5b', '#848484', '#adadad', '#d6d6d6', '#ffffff'];
