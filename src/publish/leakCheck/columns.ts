import { axisTrial, hasNear } from './axisValues';
import { METRES_IN_DEGREE } from './coordinateSystems';
import { evidence, FEWEST_HITS } from './evidence';
import type { Axes, PairFound } from './placeNumbers';
import type { WithheldPlaces, WrittenPlaces } from './withheldPlaces';

/**
 * Longitudes apart from their latitudes, in any order and with anything between them. A lone number is a withheld one by
 * chance, many of them are not: each is weighed by how many withheld ones lie around it.
 */
export function columns(places: WithheldPlaces, found: PairFound): AddToColumns {
  const all = new Map<number, ReturnType<typeof column>>();
  return ({ value, asX, asY }, exactness, at, stream = 0) => {
    for (let bits = asX | asY; bits; bits &= bits - 1) {
      const index = 31 - Math.clz32(bits & -bits);
      const place = places[index]!;
      for (const axis of [0, 1] as const) {
        if (!(((axis ? asY : asX) >>> index) & 1)) continue;
        const reach = Math.max(exactness, LEAST_M / place.system.metres);
        if (reach * place.system.metres > MOST_M || isPublished(place, axis, value, exactness)) continue;
        const key = (stream * places.length + index) * 2 + axis;
        const add = all.get(key) ?? column(place, axis, found);
        all.set(key, add);
        add({ value, reach, at });
      }
    }
  };
}

/** `stream`: numbers of one stream may stand in one column. */
export type AddToColumns = (
  number: { readonly value: number } & Axes,
  exactness: number,
  at: number,
  stream?: number,
) => void;

type Entry = { readonly value: number; readonly reach: number; readonly at: number };

function column(place: WrittenPlaces, axis: 0 | 1, found: PairFound): (entry: Entry) => void {
  let grounds = evidence();
  const met = new Set<number>();
  let from: Entry | null = null;
  const weigh = (entry: Entry) => {
    const trial = axisTrial(place.axes()[axis], entry.value, entry.reach);
    if (!trial) return;
    if (grounds.isNone()) from = entry;
    const isLeak = grounds.add(trial.isHit, trial.chance);
    if (isLeak) found([from!.value], `${place.system.name}, a column of ${'xy'[axis]}`, from!.at);
    if (grounds.isNone()) met.clear();
  };
  // The withheld numbers of a system are not made for a few that happen to lie in its range.
  let waiting: Entry[] | null = [];
  return (entry) => {
    // What is repeated says no more than once.
    const step = Math.round(entry.value / (2 * entry.reach));
    if (met.has(step)) return;
    // A leak so long is told again: evidence is begun anew together with what was met.
    if (met.size >= MOST_MET) {
      met.clear();
      grounds = evidence();
    }
    met.add(step);
    if (!waiting) weigh(entry);
    else if (waiting.push(entry) >= FEWEST_HITS) {
      for (const held of waiting) weigh(held);
      waiting = null;
    }
  };
}

function isPublished(
  { system, publishedAxes }: WrittenPlaces,
  axis: 0 | 1,
  value: number,
  exactness: number,
): boolean {
  return system.metres === METRES_IN_DEGREE && hasNear(publishedAxes()[axis], value, exactness + SAME);
}

/** Metres: what different programs make of the same place differs by less. */
const LEAST_M = 5e-4;
/** Numbers rounded more than this are withheld ones by chance too often. */
const MOST_M = 0.3;
const MOST_MET = 1 << 16;
/** Degrees: what is published is written to the last of its digits. */
const SAME = 1e-9;
