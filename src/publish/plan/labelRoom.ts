import type { SheetPoint } from './planFrame';
import { type Placed, textWidth } from './planText';

export type Corners = readonly [SheetPoint, SheetPoint, SheetPoint, SheetPoint];

/** What is written on a sheet: no two labels touch, and none leaves the drawing. */
export type LabelRoom = {
  /** Whether a label fits here without touching what is placed. */
  isFree(box: Corners): boolean;
  take(box: Corners): void;
};

export function labelRoom(width: number, height: number): LabelRoom {
  const taken: Corners[] = [];
  return {
    isFree: (box) =>
      box.every(([x, y]) => x > 0 && y > 0 && x < width && y < height) &&
      !taken.some((other) => overlap(box, other)),
    take: (box) => void taken.push(box),
  };
}

/** The room a label takes, its size for its height, with a little around it. */
export function boxOf({ text, x, y, size, turn }: Placed, around = 0): Corners {
  return turnedBox([x, y], textWidth(text) * size + 2 * around, size + 2 * around, turn);
}

/** @param turn degrees clockwise on the sheet. */
export function turnedBox([x, y]: SheetPoint, width: number, height: number, turn: number): Corners {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const corner = (a: number, b: number): SheetPoint => {
    const [u, v] = [(a * width) / 2, (b * height) / 2];
    return [x + u * cos - v * sin, y + u * sin + v * cos];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

export function holds(ring: readonly SheetPoint[], [x, y]: SheetPoint): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Turned so that it is read from below or from the right, never upside down. */
export function readable(degrees: number): number {
  const turn = ((degrees % 180) + 180) % 180;
  return turn > 90 ? turn - 180 : turn;
}

/** Whether two convex shapes share more than an edge: no side of either parts them. */
export function overlap(one: readonly SheetPoint[], other: readonly SheetPoint[]): boolean {
  return !parts(one, other) && !parts(other, one);
}

function parts(one: readonly SheetPoint[], other: readonly SheetPoint[]): boolean {
  return one.some(([ax, ay], i) => {
    const [bx, by] = one[(i + 1) % one.length]!;
    if (ax === bx && ay === by) return false;
    const across = ([x, y]: SheetPoint) => x * (by - ay) - y * (bx - ax);
    const [mine, theirs] = [one.map(across), other.map(across)];
    return Math.max(...mine) <= Math.min(...theirs) || Math.max(...theirs) <= Math.min(...mine);
  });
}
