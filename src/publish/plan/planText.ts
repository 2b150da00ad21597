import { type Attributes, element, escaped } from './svg';

/** How wide a text comes out, in parts of its size: on the safe side, since every reader has other fonts. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /[\u1100-\u115F\u2E80-\uFFDC]|[\u{1F000}-\u{3FFFF}]/u.test(sign) ? 1 : 0.64;
  return width;
}

/** At most so many characters; what is cut off is told by an ellipsis. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Middle of the letters, size and, clockwise, the turn of a label. */
export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
};

export function label({ text, x, y, size, turn }: Placed, attributes: Attributes): string {
  const centre = [Math.round(x), Math.round(y)];
  return element(
    'text',
    {
      x: centre[0]!,
      // Letters stand on their line; what hangs below it is little.
      y: Math.round(centre[1]! + size * 0.36),
      'font-size': Math.round(size),
      transform: Math.abs(turn) < 0.05 ? null : `rotate(${Math.round(turn * 10) / 10} ${centre.join(' ')})`,
      ...attributes,
    },
    escaped(text),
  );
}

export const FONTS = "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";
