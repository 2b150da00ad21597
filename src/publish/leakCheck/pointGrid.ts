/** Points in a plane, filed by cell, so that those near a place are found without going through all. */
export type PointGrid = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly cell: number;
  readonly heads: Int32Array;
  readonly next: Int32Array;
  /** What they span. */
  readonly bounds: readonly [minX: number, minY: number, maxX: number, maxY: number];
};

export function pointGrid(x: Float64Array, y: Float64Array, cell: number): PointGrid {
  const rows = 1 << Math.max(4, Math.ceil(Math.log2(x.length + 1)) + 1);
  const heads = new Int32Array(rows).fill(-1);
  const next = new Int32Array(x.length);
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    const row = rowOf(Math.floor(x[i]! / cell), Math.floor(y[i]! / cell), rows);
    next[i] = heads[row]!;
    heads[row] = i;
    bounds[0] = Math.min(bounds[0], x[i]!);
    bounds[1] = Math.min(bounds[1], y[i]!);
    bounds[2] = Math.max(bounds[2], x[i]!);
    bounds[3] = Math.max(bounds[3], y[i]!);
  }
  return { x, y, cell, heads, next, bounds };
}

/** A point of the grid in the box around a place; -1 where there is none. */
export function pointNear(
  { x, y, cell, heads, next }: PointGrid,
  atX: number,
  atY: number,
  reachX: number,
  reachY: number,
): number {
  const lastColumn = Math.floor((atX + reachX) / cell);
  const lastRow = Math.floor((atY + reachY) / cell);
  for (let column = Math.floor((atX - reachX) / cell); column <= lastColumn; column++) {
    for (let row = Math.floor((atY - reachY) / cell); row <= lastRow; row++) {
      for (let i = heads[rowOf(column, row, heads.length)]!; i >= 0; i = next[i]!) {
        if (Math.abs(x[i]! - atX) <= reachX && Math.abs(y[i]! - atY) <= reachY) return i;
      }
    }
  }
  return -1;
}

function rowOf(column: number, row: number, rows: number): number {
  const hash = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca77);
  return (hash ^ (hash >>> 15)) & (rows - 1);
}
