import { type Ground, layered } from './ground';
import { LANE_SOUTH, type Layout, type Slot, slotsAt } from './layout';
import { distanceToLine, inside, rectangle } from './plane';
import type { Piece, Quad } from './quota';
import { laneHeights } from './roads';

const OFF = 0.7;

/** Strips of green that are free: between the rows, along the foot, between gables, along the edges. */
export function greenPieces(made: Layout, around: Ground, dense: boolean): Piece[] {
  const ground = layered(around);
  const quads: Quad[] = [];
  for (const slot of made.slots) {
    quads.push(...strips(made, slot));
    if (dense) quads.push(...doorStrips(slot));
  }
  for (const corridor of made.corridors)
    if (dense) quads.push(...gableZones(made, corridor), ...endZones(made, corridor));
  return quads
    .map((quad) => shrunk(quad, ground))
    .filter((quad): quad is Quad => quad !== null)
    .filter((quad) => {
      const free = ground.free(quad);
      if (free) ground.take(quad);
      return free;
    })
    .concat(dense ? remainders(made, ground) : [])
    .map((quad) => ({ frame: made.block.frame, quad, tag: 'lawn' }));
}

/** What is left over, in bands along the rows: for the compounds that are green wherever they can be. */
function remainders(made: Layout, ground: Ground): Quad[] {
  const { ring } = made.block;
  const quads: Quad[] = [];
  const us = ring.map(([u]) => u);
  const vs = ring.map(([, v]) => v);
  const fits = (quad: Quad) =>
    ground.free(quad) &&
    quad.every((at) => inside(at, ring) && distanceToLine(at, [...ring, ring[0]!]) > 0.3);
  for (let v = Math.min(...vs); v < Math.max(...vs); v += 1.5) {
    let start: number | null = null;
    for (let u = Math.min(...us); u < Math.max(...us); u += 0.5) {
      const free = fits(quadOf(u, v, u + 0.5, v + 1.5));
      if (free) start ??= u;
      if (free || start === null) continue;
      if (u - start >= 1.5) quads.push(quadOf(start, v, u, v + 1.5));
      start = null;
    }
  }
  return quads;
}

function strips(made: Layout, slot: Slot): Quad[] {
  const lane = LANE_SOUTH + made.plan.laneWidth;
  const top = slot.v1 + slot.roomAbove - OFF;
  const quads: Quad[] = [];
  for (const house of slot.houses) {
    if (top - slot.v1 - lane > 2) quads.push(quadOf(house.u1, slot.v1 + lane + 0.3, house.u2, top));
  }
  if (slot.garden) quads.push(quadOf(slot.u1 + 1, slot.v0 + 1, slot.u2 - 1, slot.v1 + LANE_SOUTH - 1));
  if (slot.row === 0) {
    for (const house of slot.houses) quads.push(quadOf(house.u1, slot.v0 - 9, house.u2, slot.v0 - OFF));
  }
  slot.houses.slice(1).forEach((house, i) => {
    quads.push(quadOf(slot.houses[i]!.u2 + OFF, slot.v0, house.u1 - OFF, slot.v1 + 0.5));
  });
  return quads;
}

function doorStrips(slot: Slot): Quad[] {
  return slot.houses.map((house) => quadOf(house.u1, slot.v1 + OFF, house.u2, slot.v1 + 4.9));
}

function gableZones(made: Layout, corridor: Layout['corridors'][number]): Quad[] {
  const zones: Quad[] = [];
  for (const slot of made.slots) {
    if (slot.drains !== corridor && slot.supply !== corridor) continue;
    const spans: [number, number][] = corridor.edge
      ? [[(corridor.road?.[1] ?? 0.6) + 0.3, (corridor.road ? 10.6 : 8) - OFF]]
      : [
          [OFF, corridor.road![0] - 0.3],
          [corridor.road![1] + 0.3, corridor.width - OFF],
        ];
    for (const [from, to] of spans) {
      for (const [v1, v2] of [
        [slot.v0 - 7.5, slot.v0 - 0.1],
        [slot.v0, slot.v1],
        [slot.v1, slot.v1 + 4.9],
      ] as const) {
        zones.push([
          [corridor.at(from, v1), v1],
          [corridor.at(from, v2), v2],
          [corridor.at(to, v2), v2],
          [corridor.at(to, v1), v1],
        ]);
      }
    }
  }
  return zones;
}

/** North of the last lane, and on the edges south of the first one. */
function endZones(made: Layout, corridor: Layout['corridors'][number]): Quad[] {
  const slots = slotsAt(made, corridor);
  const top = laneHeights(made, slots.at(-1)!)[1] + 0.4;
  const head = top - 0.4 + slots.at(-1)!.roomAbove - made.plan.laneWidth - LANE_SOUTH - OFF;
  const zone = (from: number, to: number, low: number, high: number): Quad => [
    [corridor.at(from, low), low],
    [corridor.at(from, high), high],
    [corridor.at(to, high), high],
    [corridor.at(to, low), low],
  ];
  if (!corridor.edge) return [zone(OFF, corridor.width - OFF, top, head)];
  const first = laneHeights(made, slots[0]!)[0] - 0.4;
  return [
    zone(OFF, 10.6 - OFF, top, head),
    zone(OFF, 10.6 - OFF, slots[0]!.v0 - 9, first),
    zone(0.2, 1.1, first + 0.6, top - 0.6),
  ];
}

/** Moves the southern edge north, past a row of stalls, until the strip is free; null if nothing is left. */
function shrunk(quad: Quad, ground: Ground): Quad | null {
  if (ground.free(quad)) return quad;
  const [u1, v1] = quad[0];
  const [u2, v2] = quad[2];
  if (quad[1][1] !== v1) return null;
  for (const [du1, dv, du2] of [
    [4, 0, 0],
    [0, 0, 4],
    [0, 2.6, 0],
    [0, 5.4, 0],
    [13, 0, 0],
    [0, 0, 13],
    [13, 2.6, 0],
    [0, 2.6, 13],
  ] as const) {
    const tried = quadOf(u1 + du1, v1 + dv, u2 - du2, v2);
    if (tried[2][0] - tried[0][0] > 3 && v2 - v1 - dv > 1 && ground.free(tried)) return tried;
  }
  return null;
}

function quadOf(u1: number, v1: number, u2: number, v2: number): Quad {
  return rectangle(u1, v1, u2, v2) as unknown as Quad;
}
