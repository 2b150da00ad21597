import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import type { Metres, PlaneMetres } from '../model/units';
import type { Joints } from './joints';
import { once } from './once';
import { type PipePair, pipePairs } from './pipePairs';
import type { ReviewPipe, Segments } from './pipes';
import { ROUNDING_M } from './verdict';

/** A place where two lines cross in plan. */
export type Crossing = {
  readonly at: PlaneMetres;
  readonly alongA: Metres;
  readonly alongB: Metres;
  /** 0 to 90 degrees. */
  readonly angle: number;
};

/**
 * The crossings of a pair, in order along `a`; one at a shared vertex is told once. Segments that run on one
 * another, within about a degree, do not cross: they lie side by side.
 */
export function crossingsOf({ ofA, ofB, from, to }: PipePair, segments: Segments): Crossing[] {
  const { x1, y1, x2, y2, along } = segments;
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  const found: Crossing[] = [];
  for (let k = from; k < to; k++) {
    const i = ofA[k]!;
    const j = ofB[k]!;
    const { distance, onFirst, onSecond } = segmentDistance(
      x1[i]!,
      y1[i]!,
      x2[i]!,
      y2[i]!,
      x1[j]!,
      y1[j]!,
      x2[j]!,
      y2[j]!,
      out,
    );
    if (distance > ROUNDING_M) continue;
    const ux = x2[i]! - x1[i]!;
    const uy = y2[i]! - y1[i]!;
    const vx = x2[j]! - x1[j]!;
    const vy = y2[j]! - y1[j]!;
    const lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy);
    const sine = lengths === 0 ? 0 : Math.abs(ux * vy - uy * vx) / lengths;
    if (sine < LEAST_SINE) continue;
    found.push({
      at: [x1[i]! + ux * onFirst, y1[i]! + uy * onFirst],
      alongA: along[i]! + Math.hypot(ux, uy) * onFirst,
      alongB: along[j]! + Math.hypot(vx, vy) * onSecond,
      angle: (Math.asin(Math.min(1, sine)) * 180) / Math.PI,
    });
  }
  found.sort((a, b) => a.alongA - b.alongA || a.alongB - b.alongB);
  return found.filter((here, k) => !found.slice(0, k).some((before) => samePlace(before, here)));
}

/** Every crossing of a model, by the two pipes. */
export const crossings = once((model, book) => {
  const found = new Map<number, readonly Crossing[]>();
  const byPipes = new Map<number, readonly Crossing[]>();
  const crosses = new Uint8Array(model.pipes.length);
  const key = (p: number, q: number) => Math.min(p, q) * model.pipes.length + Math.max(p, q);
  const pairs = pipePairs(model, book);
  for (let k = 0; k < pairs.count; k++) {
    const pair = pairs.at(k);
    if (!pair.meets) continue;
    const own = crossingsOf(pair, model.segments);
    if (own.length === 0) continue;
    found.set(k, own);
    byPipes.set(key(pair.a.index, pair.b.index), own);
    crosses[pair.a.index] = 1;
    crosses[pair.b.index] = 1;
  }
  return {
    of: ({ index }: PipePair): readonly Crossing[] => found.get(index) ?? NONE,
    /**
     * Also those of the pipes that carry on from the pair within `length`: where a line is drawn in pieces, the
     * piece next to the one that crosses lies just as near to the crossing.
     */
    near({ a, b }: PipePair, joints: Joints, length: Metres): Crossing[] {
      const crossing = (pipe: ReviewPipe) =>
        joints.linked(pipe, length).filter(({ index }) => crosses[index]);
      const others = crossing(b);
      return crossing(a).flatMap((first) =>
        others.flatMap((second) => byPipes.get(key(first.index, second.index)) ?? []),
      );
    },
  };
});

const NONE: readonly Crossing[] = [];
const LEAST_SINE = 0.02;
/** Two crossings nearer than this are one at a vertex. */
const SAME_PLACE_M = 0.02;

function samePlace(a: Crossing, b: Crossing): boolean {
  return Math.abs(a.alongA - b.alongA) < SAME_PLACE_M && Math.abs(a.alongB - b.alongB) < SAME_PLACE_M;
}
