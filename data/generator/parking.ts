import type { Corridor } from './corridor';
import { type Ground, layered } from './ground';
import { type Layout, type Slot, slotsAt } from './layout';
import { type Ring, rectangle } from './plane';
import { laneHeights, roadSpan } from './roads';

export type Stall = { ring: Ring; kind: 'perpendicular' | 'parallel' };

const PERPENDICULAR = { width: 2.5, depth: 5.3 };
const PARALLEL = { width: 6, depth: 2.5 };
/** Painted clear of the kerb by a hand, so that a stall never counts as standing on the lane. */
const OFF_KERB = 0.08;

/** Places for stalls that are free, the best ones first: along the lanes, then beside the main roads. */
export function stallPlaces(made: Layout, ground: Ground, dense: boolean, margin = 2): Stall[] {
  const wanted = [
    ...made.slots.flatMap((slot) => laneStalls(made, slot, dense, margin)),
    ...made.corridors.flatMap((corridor) => roadStalls(made, corridor)),
  ];
  const stalls: Stall[] = [];
  const trial = layered(ground);
  for (const stall of wanted) {
    if (!trial.free(stall.ring)) continue;
    trial.take(stall.ring);
    stalls.push(stall);
  }
  return stalls;
}

/** Along a row, from one gable to the other, as far from either as the margin. */
function laneStalls(made: Layout, slot: Slot, dense: boolean, margin: number): Stall[] {
  const south = laneHeights(made, slot)[1] + OFF_KERB;
  const kind = dense && slot.roomAbove > 17.5 ? 'perpendicular' : 'parallel';
  const size = kind === 'perpendicular' ? PERPENDICULAR : PARALLEL;
  return slot.houses.flatMap((house) => {
    const start = house.u1 + margin;
    const count = Math.floor((house.u2 - house.u1 - 2 * margin) / size.width);
    return Array.from({ length: count }, (_, i): Stall => {
      const u = start + i * size.width;
      return { kind, ring: rectangle(u, south, u + size.width, south + size.depth) };
    });
  });
}

function roadStalls(made: Layout, corridor: Corridor): Stall[] {
  const reach = roadSpan(made, corridor);
  if (!reach) return [];
  if (corridor.edge) return [];
  const narrow = corridor.width < 20;
  const [west, east] = corridor.road!;
  const heights = [...new Set(slotsAt(made, corridor).map((slot) => slot.v0))];
  const depth = made.plan.buildingDepth;
  return heights.flatMap((v0) => {
    if (narrow) return gableParallel(corridor, [west, east], v0, depth);
    const sides =
      corridor.role === 'drains'
        ? [west - OFF_KERB - PERPENDICULAR.depth, east + OFF_KERB]
        : [east + OFF_KERB];
    if (corridor.role === 'supply' && made.plan.services.includes('lighting')) return [];
    return sides.flatMap((offset) => {
      const count = Math.floor((depth - 0.6) / PERPENDICULAR.width);
      return Array.from({ length: count }, (_, i): Stall => {
        const v = v0 + 0.3 + i * PERPENDICULAR.width;
        const u = corridor.at(offset, v);
        return {
          kind: 'perpendicular',
          ring: rectangle(u, v, u + PERPENDICULAR.depth, v + PERPENDICULAR.width),
        };
      });
    });
  });
}

function gableParallel(
  corridor: Corridor,
  [west, east]: readonly [number, number],
  v0: number,
  depth: number,
): Stall[] {
  return [west - OFF_KERB - PARALLEL.depth, east + OFF_KERB].flatMap((offset) =>
    [v0 - 7.2, v0 + (depth - PARALLEL.width) / 2].map((v): Stall => {
      const u = corridor.at(offset, v);
      return { kind: 'parallel', ring: rectangle(u, v, u + PARALLEL.depth, v + PARALLEL.width) };
    }),
  );
}
