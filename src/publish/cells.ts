import type { Metres, PlaneMetres } from '../model/units';

/** Square cells of a plane, marked by what lies in them. */
export type Cells = {
  /** Every cell that a path runs through. */
  addPath(path: readonly PlaneMetres[]): void;
  /** Every cell that an area meets: its edges, and what they enclose but for holes. */
  addArea(rings: readonly (readonly PlaneMetres[])[]): void;
  /** How many cells each piece has that hangs together by sides or corners. */
  pieces(): readonly number[];
};

export function cells(side: Metres): Cells {
  const marked = new Set<number>();
  const markAt = (x: number, y: number) => marked.add(key(Math.floor(x / side), Math.floor(y / side)));
  const addPath = (path: readonly PlaneMetres[]) => {
    const [first] = path;
    if (first) markAt(first[0], first[1]);
    for (let i = 1; i < path.length; i++) alongSegment(path[i - 1]!, path[i]!, side, markAt);
  };
  return {
    addPath,
    addArea(rings) {
      rings.forEach(addPath);
      insideRows(rings, side, markAt);
    },
    pieces: () => piecesOf(marked),
  };
}

/** Between each two lines of the grid that a segment crosses it lies in one cell. */
function alongSegment(
  [ax, ay]: PlaneMetres,
  [bx, by]: PlaneMetres,
  side: Metres,
  visit: (x: number, y: number) => void,
): void {
  const cuts = [0, ...crossings(ax, bx, side), ...crossings(ay, by, side), 1].sort((a, b) => a - b);
  for (let i = 1; i < cuts.length; i++) {
    const t = (cuts[i - 1]! + cuts[i]!) / 2;
    visit(ax + (bx - ax) * t, ay + (by - ay) * t);
  }
  visit(bx, by);
}

/** Where from–to meets multiples of `side`, as shares of its length. */
function crossings(from: number, to: number, side: Metres): number[] {
  const shares: number[] = [];
  const [low, high] = from < to ? [from, to] : [to, from];
  for (let k = Math.floor(low / side) + 1; k * side < high; k++) shares.push((k * side - from) / (to - from));
  return shares;
}

/** The middle of every cell inside the rings, row by row: between each two edges that the row meets. */
function insideRows(
  rings: readonly (readonly PlaneMetres[])[],
  side: Metres,
  visit: (x: number, y: number) => void,
): void {
  const rows = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      const [low, high] = ay < by ? [ay, by] : [by, ay];
      for (let row = Math.ceil(low / side - 0.5); (row + 0.5) * side < high; row++) {
        const y = (row + 0.5) * side;
        const met = rows.get(row) ?? [];
        met.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
        rows.set(row, met);
      }
    }
  }
  for (const [row, met] of rows) {
    met.sort((a, b) => a - b);
    for (let i = 1; i < met.length; i += 2) {
      for (let x = Math.ceil(met[i - 1]! / side - 0.5); (x + 0.5) * side < met[i]!; x++) {
        visit((x + 0.5) * side, (row + 0.5) * side);
      }
    }
  }
}

function piecesOf(marked: ReadonlySet<number>): number[] {
  const left = new Set(marked);
  const sizes: number[] = [];
  for (const start of marked) {
    if (!left.delete(start)) continue;
    const open = [start];
    let size = 0;
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      size++;
      for (const step of STEPS) if (left.delete(cell + step)) open.push(cell + step);
    }
    sizes.push(size);
  }
  return sizes;
}

/** Column and row as one number: exact up to 2^25 cells either way. */
const HALF = 2 ** 25;
const COLUMN = 2 ** 26;

function key(column: number, row: number): number {
  return (column + HALF) * COLUMN + row + HALF;
}

const STEPS = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row) => column * COLUMN + row));
