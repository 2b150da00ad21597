import { footAt } from './block';
import type { Corridor } from './corridor';
import type { Point } from './frame';
import { direction, LANE_SOUTH, type Layout, type Slot, slotsAt } from './layout';
import type { Piece, Quad } from './quota';

/** Carriageways cut into quadrilaterals that touch but never overlap; footways in front of the doors. */
export function roadPieces(made: Layout): Piece[] {
  const on = made.block.frame;
  const pieces: Piece[] = [];
  const add = (quad: Quad, tag: string) => pieces.push({ frame: on, quad, tag });
  for (const corridor of made.corridors)
    for (const quad of corridorRoad(made, corridor)) add(quad, 'carriageway');
  for (const slot of made.slots) {
    const [low, high] = laneHeights(made, slot);
    const ends = laneEnds(slot, low);
    const upper = laneEnds(slot, high);
    add(
      [
        [ends[0], low],
        [ends[1], low],
        [upper[1], high],
        [upper[0], high],
      ],
      'carriageway',
    );
  }
  if (made.plan.paved) for (const quad of footways(made)) add(quad, 'footway');
  return pieces;
}

export function laneHeights(made: Layout, slot: Slot): [number, number] {
  return [slot.v1 + LANE_SOUTH, slot.v1 + LANE_SOUTH + made.plan.laneWidth];
}

/** West and east end of the lane north of a slot: the kerbs it joins, or the end of the last house. */
export function laneEnds(slot: Slot, v: number): [number, number] {
  const drainsAreWest = direction(slot, slot.drains) === 1;
  const west = drainsAreWest ? slot.drains : slot.supply;
  const east = drainsAreWest ? slot.supply : slot.drains;
  return [westEnd(west, v) ?? slot.u1, eastEnd(east, v) ?? slot.u2];
}

/** From where to where a corridor has a carriageway, or null for none. */
export function roadSpan(made: Layout, corridor: Corridor): [number, number] | null {
  const slots = slotsAt(made, corridor);
  if (!corridor.road || slots.length === 0) return null;
  const top = laneHeights(made, slots.at(-1)!)[1];
  if (corridor.role === 'drains') return [footAt(made.block, corridor.at(9, 0)), top];
  const start = laneHeights(made, slots[0]!)[0];
  return top - start > 12 ? [start, top] : null;
}

function corridorRoad(made: Layout, corridor: Corridor): Quad[] {
  const reach = roadSpan(made, corridor);
  if (!reach) return [];
  const [from, to] = corridor.road!;
  const near = corridor.line(from, reach[0], reach[1]);
  const far = corridor.line(to, reach[0], reach[1]);
  const quads = near.slice(1).map((_, i): Quad => [near[i]!, near[i + 1]!, far[i + 1]!, far[i]!]);
  if (corridor.role !== 'drains') return quads;
  const atFoot = ([u]: Point): Point => [u, footAt(made.block, u) + 0.02];
  const [first] = quads;
  return [[atFoot(first![0]), first![1], first![2], atFoot(first![3])]];
}

function footways(made: Layout): Quad[] {
  return made.slots.flatMap((slot) =>
    slot.houses.map((house): Quad => {
      const [low, high] = [slot.v1 + 0.7, slot.v1 + LANE_SOUTH - 0.02];
      return [
        [house.u1, low],
        [house.u2, low],
        [house.u2, high],
        [house.u1, high],
      ];
    }),
  );
}

function westEnd(corridor: Corridor, v: number): number | null {
  if (!corridor.road) return null;
  return corridor.at(corridor.road[1], v);
}

function eastEnd(corridor: Corridor, v: number): number | null {
  if (!corridor.road) return null;
  return corridor.at(corridor.road[corridor.edge === 'right' ? 1 : 0], v);
}
