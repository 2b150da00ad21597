import type { Block, Drawing, Entity } from './drawing';
import { keyOf } from './drawing';
import { hasFlag, nameOf, numberOf, pointOf } from './groupValues';
import {
  apply,
  type Matrix,
  multiply,
  objectSystem,
  planScale,
  rotation,
  scaling,
  shift,
  type Vector,
} from './matrix';
import { signedArea } from './ringNesting';
import { shapeOf } from './shapes';

/** Blocks within blocks. */
const MAX_DEPTH = 16;
/** A lamp or manhole drawn for a plan of 1:500 is some metres wide. */
const SYMBOL_WIDTH_M = 12;
/** A single outline from this size on is the thing itself, such as a parking stall, and no symbol for it. */
const OUTLINE_AREA_M2 = 4;

const ENDLESS = { weight: Infinity, height: Infinity } as const;

export type BlockUse = 'symbol' | 'outline' | 'geometry';

/** What there is to know of a block before it is placed; each is found once. */
export class BlockBook {
  readonly #measures = new Map<string, { readonly weight: number; readonly height: number }>();
  readonly #boxes = new Map<string, Box | null>();
  readonly #outlinedAreas = new Map<Block, number>();

  constructor(readonly drawing: Drawing) {}

  find(insert: Entity): Block | null {
    return this.drawing.blocks.get(keyOf(nameOf(insert.record, 2))) ?? null;
  }

  /**
   * How many entities an INSERT stands for, arrays and blocks within it multiplied out, so that none is begun that
   * would never end. Infinite where a block holds itself or blocks are nested more than 16 deep.
   */
  weight(insert: Entity): number {
    const block = this.find(insert);
    const { columns, rows } = arrayOf(insert);
    return columns * rows * (block === null ? 1 : Math.max(1, this.#measure(block, 0).weight));
  }

  #measure(block: Block, depth: number): { readonly weight: number; readonly height: number } {
    const key = keyOf(block.name);
    const known = this.#measures.get(key);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return ENDLESS;
    // Met again before it is measured, it holds itself.
    this.#measures.set(key, ENDLESS);
    let weight = 0;
    let height = 1;
    for (const entity of block.entities) {
      const inner = entity.record.type === 'INSERT' ? this.find(entity) : null;
      const measure = inner === null ? { weight: 1, height: 0 } : this.#measure(inner, depth + 1);
      const { columns, rows } = arrayOf(entity);
      weight += inner === null ? 1 : columns * rows * Math.max(1, measure.weight);
      height = Math.max(height, measure.height + 1);
    }
    const found = height > MAX_DEPTH ? ENDLESS : { weight, height };
    this.#measures.set(key, found);
    return found;
  }

  /**
   * Whether a block is a symbol that stands for a point, the outline of one thing, or a piece of drawing. A symbol is
   * no wider than 12 m as placed. `placed`: from the block to metres.
   */
  use(block: Block, placed: Matrix): BlockUse {
    const scale = planScale(placed);
    if (this.#outlinedArea(block) * scale * scale >= OUTLINE_AREA_M2) return 'outline';
    const box = this.#boxOf(block);
    const width = box === null ? 0 : Math.max(box.east - box.west, box.north - box.south);
    return width * scale <= SYMBOL_WIDTH_M ? 'symbol' : 'geometry';
  }

  /** Of a block that is one closed line and nothing else; 0 of any other. */
  #outlinedArea(block: Block): number {
    const known = this.#outlinedAreas.get(block);
    if (known !== undefined) return known;
    const [only, another] = block.entities.filter(({ record }) => isDrawn(record));
    const isLine = only?.record.type === 'LWPOLYLINE' || only?.record.type === 'POLYLINE';
    const shape = isLine && another === undefined ? shapeOf(only, SYMBOL_WIDTH_M) : 'unsupported';
    const isArea = typeof shape === 'object' && shape.family === 'polygon';
    const area = isArea ? Math.abs(signedArea(shape.polygons[0]![0]!)) : 0;
    this.#outlinedAreas.set(block, area);
    return area;
  }

  #boxOf(block: Block): Box | null {
    const key = keyOf(block.name);
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    this.#boxes.set(key, null);
    for (const entity of block.entities) {
      if (!isDrawn(entity.record)) continue;
      if (entity.record.type === 'INSERT') {
        const inner = this.find(entity);
        const innerBox = inner === null ? null : this.#boxOf(inner);
        if (innerBox === null) continue;
        for (const matrix of cornersOfArray(entity, inner!)) {
          for (const x of [innerBox.west, innerBox.east]) {
            for (const y of [innerBox.south, innerBox.north]) stretch(box, apply(matrix, [x, y, 0]));
          }
        }
        continue;
      }
      const shape = shapeOf(entity, Infinity);
      if (typeof shape === 'string') continue;
      if (shape.family === 'point') stretch(box, shape.at);
      else if (shape.family === 'line') for (const point of shape.line) stretch(box, point);
      else for (const rings of shape.polygons) for (const point of rings[0]!) stretch(box, point);
    }
    const found = box.west <= box.east ? box : null;
    this.#boxes.set(key, found);
    return found;
  }
}

type Box = { west: number; south: number; east: number; north: number };

function stretch(box: Box, [x, y]: Vector): void {
  box.west = Math.min(box.west, x);
  box.east = Math.max(box.east, x);
  box.south = Math.min(box.south, y);
  box.north = Math.max(box.north, y);
}

/** Not a template of an attribute (ATTDEF), and not hidden, as the other states of a dynamic block are. */
export function isDrawn(record: Entity['record']): boolean {
  return record.type !== 'ATTDEF' && numberOf(record, 60, 0) !== 1 && !hasFlag(record, 67, 1);
}

/** 70 columns and 71 rows, 44 and 45 the steps between them. */
export function arrayOf({ record }: Entity): {
  columns: number;
  rows: number;
  columnStep: number;
  rowStep: number;
} {
  const count = (code: number) => Math.max(1, Math.trunc(numberOf(record, code, 1)) || 1);
  return {
    columns: count(70),
    rows: count(71),
    columnStep: numberOf(record, 44, 0),
    rowStep: numberOf(record, 45, 0),
  };
}

/** From a block to where one element of an INSERT puts it; null where the INSERT is incomplete. */
export function insertMatrix(insert: Entity, block: Block, column: number, row: number): Matrix | null {
  const { record } = insert;
  const at = pointOf(record, 10);
  const { columnStep, rowStep } = arrayOf(insert);
  const [sx, sy, sz] = [numberOf(record, 41, 1), numberOf(record, 42, 1), numberOf(record, 43, 1)];
  const angle = (numberOf(record, 50, 0) * Math.PI) / 180;
  const numbers = [...(at ?? [Number.NaN]), ...block.base, columnStep, rowStep, sx, sy, sz, angle];
  if (at === null || !numbers.every(Number.isFinite)) return null;
  const [bx, by, bz] = block.base;
  return [
    objectSystem(pointOf(record, 210)),
    shift(at),
    rotation(angle),
    shift([column * columnStep, row * rowStep, 0]),
    scaling(sx, sy, sz),
    shift([-bx, -by, -bz]),
  ].reduce(multiply);
}

function cornersOfArray(insert: Entity, block: Block): Matrix[] {
  const { columns, rows } = arrayOf(insert);
  return [0, columns - 1]
    .flatMap((column) => [0, rows - 1].map((row) => insertMatrix(insert, block, column, row)))
    .filter((matrix) => matrix !== null);
}
