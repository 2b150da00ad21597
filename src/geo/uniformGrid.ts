/** Axis-parallel boxes as four arrays: the form in which they are cheap to make and to index. */
export type Boxes = {
  readonly count: number;
  readonly minX: Float64Array;
  readonly minY: Float64Array;
  readonly maxX: Float64Array;
  readonly maxY: Float64Array;
};

/** Boxes sorted into the cells of a uniform grid: cell k holds items[start[k]] up to items[start[k + 1] - 1]. */
export type UniformGrid = {
  readonly boxes: Boxes;
  readonly west: number;
  readonly south: number;
  readonly cellSize: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Uint32Array;
  readonly items: Uint32Array;
  /** The boxes of the items in the cells' order, each minX, minY, maxX, maxY; rounded outwards. */
  readonly cellBoxes: Float32Array;
};

export function emptyBoxes(count: number): Boxes {
  return {
    count,
    minX: new Float64Array(count),
    minY: new Float64Array(count),
    maxX: new Float64Array(count),
    maxY: new Float64Array(count),
  };
}

export function uniformGrid(boxes: Boxes): UniformGrid {
  const extent = extentOf(boxes);
  let cellSize = firstCellSize(boxes, extent);
  // Long boxes in small cells would cost more places than they save tests.
  while (placesOf(boxes, extent, cellSize) > MOST_PLACES_PER_BOX * boxes.count + 16) cellSize *= 2;
  const columns = Math.max(1, Math.floor((extent.maxX - extent.minX) / cellSize) + 1);
  const rows = Math.max(1, Math.floor((extent.maxY - extent.minY) / cellSize) + 1);
  const start = new Uint32Array(columns * rows + 1);
  const { minX: west, minY: south } = extent;
  const visit = (place: (cell: number, item: number) => void) => {
    for (let i = 0; i < boxes.count; i++) {
      const x1 = Math.floor((boxes.maxX[i]! - west) / cellSize);
      const y1 = Math.floor((boxes.maxY[i]! - south) / cellSize);
      for (let y = Math.floor((boxes.minY[i]! - south) / cellSize); y <= y1; y++) {
        for (let x = Math.floor((boxes.minX[i]! - west) / cellSize); x <= x1; x++) place(y * columns + x, i);
      }
    }
  };
  visit((cell) => {
    start[cell + 1]!++;
  });
  for (let k = 0; k < columns * rows; k++) start[k + 1]! += start[k]!;
  const items = new Uint32Array(start[columns * rows]!);
  const next = start.slice(0, columns * rows);
  visit((cell, item) => {
    items[next[cell]!++] = item;
  });
  return { boxes, west, south, cellSize, columns, rows, start, items, cellBoxes: inCellOrder(boxes, items) };
}

/** Visits each pair of boxes that meet, once, the lower index first; always in the same order. */
export function forEachPair(grid: UniformGrid, visit: (first: number, second: number) => void): void {
  const { minX, minY, maxX, maxY } = grid.boxes;
  const { start, items, columns, west, south, cellSize } = grid;
  const cells = grid.columns * grid.rows;
  for (let cell = 0; cell < cells; cell++) {
    const from = start[cell]!;
    const to = start[cell + 1]!;
    if (to - from < 2) continue;
    const cellX = cell % columns;
    const cellY = (cell - cellX) / columns;
    for (let p = from; p < to; p++) {
      const i = items[p]!;
      for (let q = p + 1; q < to; q++) {
        const j = items[q]!;
        const left = Math.max(minX[i]!, minX[j]!);
        if (left > maxX[i]! || left > maxX[j]!) continue;
        const bottom = Math.max(minY[i]!, minY[j]!);
        if (bottom > maxY[i]! || bottom > maxY[j]!) continue;
        // A pair shares several cells: it is told in that of the lower left corner of what they share.
        if (Math.floor((left - west) / cellSize) !== cellX) continue;
        if (Math.floor((bottom - south) / cellSize) !== cellY) continue;
        visit(i, j);
      }
    }
  }
}

/** Visits each box of the grid that meets the given box, once. */
export function forEachMeeting(
  grid: UniformGrid,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  visit: (item: number) => void,
): void {
  const { boxes, west, south, cellSize, columns, rows, start, items } = grid;
  const x0 = Math.max(0, Math.floor((minX - west) / cellSize));
  const x1 = Math.min(columns - 1, Math.floor((maxX - west) / cellSize));
  const y0 = Math.max(0, Math.floor((minY - south) / cellSize));
  const y1 = Math.min(rows - 1, Math.floor((maxY - south) / cellSize));
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const cell = y * columns + x;
      for (let p = start[cell]!; p < start[cell + 1]!; p++) {
        const i = items[p]!;
        const left = Math.max(minX, boxes.minX[i]!);
        const bottom = Math.max(minY, boxes.minY[i]!);
        if (left > Math.min(maxX, boxes.maxX[i]!) || bottom > Math.min(maxY, boxes.maxY[i]!)) continue;
        if (Math.max(x0, Math.floor((left - west) / cellSize)) !== x) continue;
        if (Math.max(y0, Math.floor((bottom - south) / cellSize)) !== y) continue;
        visit(i);
      }
    }
  }
}

function inCellOrder({ minX, minY, maxX, maxY }: Boxes, items: Uint32Array): Float32Array {
  const ordered = new Float32Array(4 * items.length);
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    ordered[4 * at] = minX[item]! - roundingOf(minX[item]!);
    ordered[4 * at + 1] = minY[item]! - roundingOf(minY[item]!);
    ordered[4 * at + 2] = maxX[item]! + roundingOf(maxX[item]!);
    ordered[4 * at + 3] = maxY[item]! + roundingOf(maxY[item]!);
  }
  return ordered;
}

/** More than a number loses in 32 bits. */
function roundingOf(value: number): number {
  return Math.abs(value) * 2 ** -23;
}

const MOST_PLACES_PER_BOX = 8;

type Extent = { minX: number; minY: number; maxX: number; maxY: number };

function extentOf({ count, minX, minY, maxX, maxY }: Boxes): Extent {
  const extent = count === 0 ? { minX: 0, minY: 0, maxX: 0, maxY: 0 } : { ...NOTHING };
  for (let i = 0; i < count; i++) {
    if (minX[i]! < extent.minX) extent.minX = minX[i]!;
    if (minY[i]! < extent.minY) extent.minY = minY[i]!;
    if (maxX[i]! > extent.maxX) extent.maxX = maxX[i]!;
    if (maxY[i]! > extent.maxY) extent.maxY = maxY[i]!;
  }
  return extent;
}

const NOTHING: Extent = {
  minX: Number.POSITIVE_INFINITY,
  minY: Number.POSITIVE_INFINITY,
  maxX: Number.NEGATIVE_INFINITY,
  maxY: Number.NEGATIVE_INFINITY,
};

/** About the size of a box, and not more than a few cells a box over the whole extent. */
function firstCellSize({ count, minX, minY, maxX, maxY }: Boxes, extent: Extent): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.max(maxX[i]! - minX[i]!, maxY[i]! - minY[i]!);
  const mean = count === 0 ? 1 : sum / count;
  const area = (extent.maxX - extent.minX) * (extent.maxY - extent.minY);
  const longest = Math.max(extent.maxX - extent.minX, extent.maxY - extent.minY);
  return Math.max(mean, Math.sqrt(area / (4 * count + 16)), longest / (4 * count + 16), 1e-3);
}

function placesOf(
  { count, minX, minY, maxX, maxY }: Boxes,
  { minX: west, minY: south }: Extent,
  cell: number,
): number {
  let places = 0;
  for (let i = 0; i < count; i++) {
    const wide = Math.floor((maxX[i]! - west) / cell) - Math.floor((minX[i]! - west) / cell) + 1;
    const high = Math.floor((maxY[i]! - south) / cell) - Math.floor((minY[i]! - south) / cell) + 1;
    places += wide * high;
  }
  return places;
}
