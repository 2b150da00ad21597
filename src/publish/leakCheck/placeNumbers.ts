import type { Position } from 'geojson';
import { inRange, type WithheldPlaces, withheldAt } from './withheldPlaces';

export type PairFound = (vertex: Position, system: string, at: number) => void;

/** A number as it is written: without its sign, and to how many decimals. */
export type Written = { readonly value: number; readonly decimals: number };

/** The systems, as bits, in whose range a number lies as x or as y. */
export type Axes = { readonly asX: number; readonly asY: number };

/** What reads numbers that are packed in a way of their own needs to hold them against what is withheld. */
export type PlaceReader = {
  readonly places: WithheldPlaces;
  readonly axes: ReturnType<typeof axesOf>;
  readonly test: ReturnType<typeof placeTest>;
};

/** Says of a number whether it may be one of a place; null for most numbers, quickly. */
export function axesOf(places: WithheldPlaces): (value: number) => Axes | null {
  let least = Infinity;
  for (const { grid, margin } of places) {
    least = Math.min(least, grid.bounds[0] - margin, grid.bounds[1] - margin);
  }
  return (value) => {
    if (value < least) return null;
    let [asX, asY] = [0, 0];
    for (let i = 0; i < places.length; i++) {
      if (inRange(value, 'x', places[i]!)) asX |= 1 << i;
      if (inRange(value, 'y', places[i]!)) asY |= 1 << i;
    }
    return asX | asY ? { asX, asY } : null;
  };
}

/** Calls `found` where two numbers, in either order, are a withheld place. `isExact`: only if their digits agree. */
export function placeTest(places: WithheldPlaces, found: PairFound) {
  const test = (index: number, x: Written, y: Written, at: number, isExact: boolean) => {
    const place = places[index]!;
    const exactness = 0.5 * 10 ** -Math.max(x.decimals, y.decimals);
    if (exactness * place.system.metres > (isExact ? EXACT_M : COARSEST_M)) return;
    const vertex = withheldAt(place, x.value, y.value, exactness * ROUNDING, isExact);
    if (vertex) found(vertex, place.system.name, at);
  };
  return (first: Written & Axes, second: Written & Axes, at: number, isExact = false): void => {
    for (let i = 0; i < places.length; i++) {
      const bit = 1 << i;
      if (first.asX & second.asY & bit) test(i, first, second, at, isExact);
      if (first.asY & second.asX & bit) test(i, second, first, at, isExact);
    }
  };
}

/** Metres: numbers rounded more than this say no place that has to be withheld. */
const COARSEST_M = 0.6;
const EXACT_M = 0.01;
/** Half a step and what floating point adds. */
const ROUNDING = 1.001;
