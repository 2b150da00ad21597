import type { Point } from './frame';
import type { Ground } from './ground';
import { type Layout, slotsAt } from './layout';
import type { Network } from './network';
import { distanceToLine, distanceToSegment, inside } from './plane';
import type { Random } from './random';
import type { Sheet } from './sheet';

/** Clear of a trunk to any pipe, with room to spare over the 1.5 m of GB 50289 and the error of a survey. */
const TREE_TO_PIPE = 2;
const POLE_TO_PIPE = 1.25;
const SPECIES = ['香樟', '悬铃木', '桂花', '女贞', '水杉', '雪松'] as const;

/** Trees in the green and in pits along the roads, lamps beside the lanes; only where all clearances are kept. */
export function addTrees(made: Layout, to: Sheet, net: Network, built: Ground, dice: Random): Point[] {
  const set: Point[] = [];
  const stands = (at: Point, fromPipe: number, fromBuilt: number) =>
    inside(at, made.block.ring) &&
    distanceToLine(at, [...made.block.ring, made.block.ring[0]!]) > 1 &&
    built.clear(at, fromBuilt) &&
    !set.some((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < 4) &&
    clearOfPipes(net, at, fromPipe);
  for (const at of lampPlaces(made)) {
    if (!stands(at, POLE_TO_PIPE, 0.5)) continue;
    set.push(at);
    const pole = set.length % 4 === 0;
    to.point('obstacles', pole ? 'pole' : 'lamp', made.block.frame, at, {
      kind: pole ? 'pole' : 'street_lamp',
      height_m: pole ? 8 : 6,
    });
  }
  for (const at of treePlaces(made, dice)) {
    if (!stands(at, TREE_TO_PIPE, 1)) continue;
    set.push(at);
    to.point('obstacles', 'tree', made.block.frame, at, {
      kind: 'tree',
      height_m: Math.round(dice.between(5, 14)),
      crown_diameter_m: Math.round(dice.between(3, 7) * 2) / 2,
      species: dice.pick(SPECIES),
    });
  }
  return set;
}

function clearOfPipes(net: Network, at: Point, distance: number): boolean {
  return !net.pipes.some(({ line, feature }) => {
    const reach = distance + Number(feature.properties.diameter_mm ?? 0) / 2000;
    return line.some((to, i) => i > 0 && isNear(at, line[i - 1]!, to, reach));
  });
}

/** The box is looked at first: nearly every pipe lies far off. */
function isNear(at: Point, from: Point, to: Point, reach: number): boolean {
  const beyond = (axis: 0 | 1) =>
    at[axis] < Math.min(from[axis], to[axis]) - reach || at[axis] > Math.max(from[axis], to[axis]) + reach;
  return !beyond(0) && !beyond(1) && distanceToSegment(at, from, to) < reach;
}

function lampPlaces(made: Layout): Point[] {
  return made.corridors
    .filter((corridor) => corridor.edge === null)
    .flatMap((corridor) =>
      slotsAt(made, corridor).map((slot): Point => {
        const v = (slot.v0 + slot.v1) / 2 + 1.5;
        return [
          corridor.at(
            corridor.road![corridor.role === 'drains' ? 0 : 1] + (corridor.role === 'drains' ? -0.65 : 0.65),
            v,
          ),
          v,
        ];
      }),
    );
}

function treePlaces(made: Layout, dice: Random): Point[] {
  const places: Point[] = [];
  for (const slot of made.slots) {
    const offsets = [12.6, 13.6, 11.4];
    for (const house of slot.houses) {
      for (let u = house.u1 + 3; u < house.u2 - 2; u += dice.between(11, 17)) {
        places.push([u, slot.v1 + offsets[places.length % 3]!]);
      }
      if (slot.row === 0) for (let u = house.u1 + 4; u < house.u2 - 2; u += 9) places.push([u, slot.v0 - 8]);
    }
    if (slot.garden) {
      for (let u = slot.u1 + 5; u < slot.u2 - 4; u += dice.between(9, 14))
        places.push([u, slot.v0 + dice.between(2, 9)]);
    }
  }
  for (const corridor of made.corridors) {
    if (corridor.edge) continue;
    for (const slot of slotsAt(made, corridor)) {
      for (const v of [slot.v0 + 1.5, slot.v1 - 1.5])
        places.push([corridor.at(corridor.road![0] - 1.15, v), v]);
    }
  }
  return places;
}
