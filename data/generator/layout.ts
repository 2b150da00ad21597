import { type Block, chainAt, footAt, headAt } from './block';
import { type Corridor, edgeCorridor, innerCorridor, innerWidth } from './corridor';
import type { CompoundPlan } from './plan';
import type { Random } from './random';

export type House = { u1: number; u2: number };

/** The part of a building row between two corridors, with the gap north of it. */
export type Slot = {
  readonly row: number;
  readonly drains: Corridor;
  readonly supply: Corridor;
  /** South and north face of the buildings. */
  readonly v0: number;
  readonly v1: number;
  readonly u1: number;
  readonly u2: number;
  readonly houses: House[];
  /** Room north of the buildings, up to the next row or the head of the block. */
  readonly roomAbove: number;
  readonly rowAbove: boolean;
  /** A slot kept free of buildings for a garden. */
  readonly garden: boolean;
};

export type Layout = {
  readonly block: Block;
  readonly plan: CompoundPlan;
  readonly corridors: readonly Corridor[];
  readonly slots: readonly Slot[];
};

/** The carriageway between the rows lies this far north of the buildings (5 m and a little to spare). */
export const LANE_SOUTH = 5.2;
const SETBACK_SOUTH = 10;
const STRIP_NORTH = 13;
const HOUSE_LENGTH = 72;
const HOUSE_GAP = 13;

export function layout(block: Block, plan: CompoundPlan, dice: Random): Layout {
  const corridors = corridorsOf(block, plan);
  const foot = Math.max(block.left[0]![1], block.right[0]![1]);
  const pitch = plan.buildingDepth + plan.rowGap;
  const slots: Slot[] = [];
  for (let cell = 0; cell + 1 < corridors.length; cell++) {
    const [west, east] = [corridors[cell]!, corridors[cell + 1]!];
    const heads = [west, east].map((corridor) => headAt(block, corridor.at(0, foot + 50)));
    const head = Math.min(...heads);
    for (let row = 0; ; row++) {
      const v0 = foot + SETBACK_SOUTH + row * pitch;
      const v1 = v0 + plan.buildingDepth;
      if (v1 + STRIP_NORTH > head) break;
      const rowAbove = v1 + pitch + STRIP_NORTH <= head;
      const [u1, u2] = span(west, east, v0 - 4, v1 + 10);
      if (u2 - u1 < 17) continue;
      const garden =
        block.compound === 'chengnan' &&
        row > 1 &&
        ((row < 7 && row > 3 && (cell === 1 || cell === 2)) || dice.chance(0.05));
      slots.push({
        row,
        drains: west.role === 'drains' ? west : east,
        supply: west.role === 'drains' ? east : west,
        v0,
        v1,
        u1,
        u2,
        houses: garden ? [] : plan.sparse ? oneHouse(u1, u2, row + cell, dice) : houses(u1, u2, dice),
        roomAbove: rowAbove ? plan.rowGap : Math.min(head - v1, plan.rowGap + 8),
        rowAbove,
        garden,
      });
    }
  }
  return { block, plan, corridors, slots };
}

/** The slots that meet a corridor, lowest first. */
export function slotsAt(made: Layout, corridor: Corridor): Slot[] {
  return made.slots
    .filter((slot) => slot.drains === corridor || slot.supply === corridor)
    .sort((a, b) => a.v0 - b.v0);
}

export function footOf(made: Layout, corridor: Corridor, offset: number): number {
  const guess = made.block.left[0]![1];
  return footAt(made.block, corridor.at(offset, guess));
}

/** +1 where the row runs from the corridor towards larger u, −1 where towards smaller. */
export function direction(slot: Slot, from: Corridor): 1 | -1 {
  return from.at(0, slot.v0) < (slot.u1 + slot.u2) / 2 ? 1 : -1;
}

function corridorsOf(block: Block, plan: CompoundPlan): Corridor[] {
  const heated = plan.services.includes('heating');
  const left = edgeCorridor(block, 'left', plan.edgeRoads[0], heated);
  const right = edgeCorridor(block, 'right', plan.edgeRoads[1], heated);
  const middle = block.left[0]![1] + 100;
  const west = chainAt(block.layoutLeft, middle) + left.width;
  const east = chainAt(block.right, middle) - right.width;
  const width = innerWidth(plan.narrow ?? false);
  const cells = 2 * Math.max(1, Math.round((east - west) / 230));
  const cellWidth = (east - west - (cells - 1) * width) / cells;
  const inner = Array.from({ length: cells - 1 }, (_, i) =>
    innerCorridor(
      i % 2 === 0 ? 'drains' : 'supply',
      west + (i + 1) * cellWidth + i * width,
      plan.narrow ?? false,
    ),
  );
  return [left, ...inner, right];
}

/** What is free for buildings between two corridors at every height of a row. */
function span(west: Corridor, east: Corridor, from: number, to: number): [number, number] {
  const heights = [from, (from + to) / 2, to];
  const insideOf = (corridor: Corridor, v: number) =>
    corridor.edge === 'right' ? corridor.at(0, v) - corridor.width : corridor.at(0, v) + corridor.width;
  const starts = heights.map((v) => insideOf(west, v));
  const ends = heights.map((v) => (east.edge === 'right' ? insideOf(east, v) : east.at(0, v)));
  return [Math.max(...starts), Math.min(...ends)];
}

/** A single long block beside a court, in the compounds with much land for few homes. */
function oneHouse(u1: number, u2: number, turn: number, dice: Random): House[] {
  const span = Math.min(u2 - u1, dice.between(60, 70));
  return turn % 2 === 0 ? [{ u1, u2: u1 + span }] : [{ u1: u2 - span, u2 }];
}

function houses(u1: number, u2: number, dice: Random): House[] {
  const count = Math.max(1, Math.ceil((u2 - u1 + HOUSE_GAP) / (HOUSE_LENGTH + HOUSE_GAP)));
  const each = (u2 - u1 - (count - 1) * HOUSE_GAP) / count;
  return Array.from({ length: count }, (_, i) => {
    const start = u1 + i * (each + HOUSE_GAP);
    const shorter = each > 40 ? dice.between(0, 4) : 0;
    return { u1: start, u2: start + each - shorter };
  });
}
