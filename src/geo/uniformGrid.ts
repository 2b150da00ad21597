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
  const steps = uniformGridInSteps(boxes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same for many boxes, for a caller that must let others run in between. */
export function* uniformGridInSteps(boxes: Boxes): Generator<void, UniformGrid> {
  const extent = extentOf(boxes);
  let cellSize = firstCellSize(boxes, extent);
  yield;
  // Long boxes in small cells would cost more places than they save tests.
  while (placesOf(boxes, extent, cellSize) > MOST_PLACES_PER_BOX * boxes.count + 16) {
    cellSize *= 2;
    yield;
  }
  yield;
  const columns = Math.max(1, Math.floor((extent.maxX - extent.minX) / cellSize) + 1);
  const rows = Math.max(1, Math.floor((extent.maxY - extent.minY) / cellSize) + 1);
  const start = new Uint32Array(columns * rows + 1);
  const { minX: west, minY: south } = extent;
  const cells = { boxes, west, south, cellSize, columns, rows };
  for (let i = 0; i < boxes.count; i += BOXES_A_STEP) {
    countPlaces(cells, i, start);
    yield;
  }
  for (let k = 0; k < columns * rows; k++) start[k + 1]! += start[k]!;
  const next = start.slice(0, columns * rows);
  const items = new Uint32Array(start[columns * rows]!);
  for (let i = 0; i < boxes.count; i += BOXES_A_STEP) {
    place(cells, i, next, items);
    yield;
  }
  return { ...cells, start, items };
}

const BOXES_A_STEP = 50_000;

type Cells = Omit<UniformGrid, 'start' | 'items'>;

function countPlaces(cells: Cells, from: number, start: Uint32Array): void {
  const { boxes, west, south, cellSize, columns } = cells;
  const { minX, minY, maxX, maxY } = boxes;
  const to = Math.min(boxes.count, from + BOXES_A_STEP);
  for (let i = from; i < to; i++) {
    const x0 = Math.floor((minX[i]! - west) / cellSize);
    const x1 = Math.floor((maxX[i]! - west) / cellSize);
    const y1 = Math.floor((maxY[i]! - south) / cellSize);
    for (let y = Math.floor((minY[i]! - south) / cellSize); y <= y1; y++) {
      for (let x = x0; x <= x1; x++) start[y * columns + x + 1]!++;
    }
  }
}

function place(cells: Cells, from: number, next: Uint32Array, items: Uint32Array): void {
  const { boxes, west, south, cellSize, columns } = cells;
  const { minX, minY, maxX, maxY } = boxes;
  const to = Math.min(boxes.count, from + BOXES_A_STEP);
  for (let i = from; i < to; i++) {
    const x0 = Math.floor((minX[i]! - west) / cellSize);
    const x1 = Math.floor((maxX[i]! - west) / cellSize);
    const y1 = Math.floor((maxY[i]! - south) / cellSize);
    for (let y = Math.floor((minY[i]! - south) / cellSize); y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        items[next[y * columns + x]!++] = i;
      }
    }
  }
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
