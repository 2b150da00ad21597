import { type NamedAxis, namedAxis } from './namedAxis';
import { textOf } from './nameTable';
import { type Axes, type PairFound, placeTest, type Written } from './placeNumbers';
import type { WithheldPlaces } from './withheldPlaces';

/** Puts the two halves of a place together that are members of one record, with others between: `"lon":…, …, "lat":…`. */
export function namedPairs(bytes: Uint8Array, places: WithheldPlaces, found: PairFound) {
  const test = placeTest(places, found);
  const halves = new Map<string, Half>();
  return {
    add(number: Written & Axes, start: number): void {
      const axis = axisBefore(bytes, start);
      if (!axis) return;
      const other = halves.get(axis.of);
      if (other && other.half !== axis.half && start - other.start < MOST_BYTES) {
        // Each half belongs to one place: the next record begins anew.
        halves.delete(axis.of);
        test(other, { ...number }, other.start);
        return;
      }
      if (halves.size >= MOST_OPEN) halves.clear();
      halves.set(axis.of, { ...number, half: axis.half, start });
    },
  };
}

type Half = Written & Axes & { readonly half: 0 | 1; readonly start: number };

/** A record is no longer than this. */
const MOST_BYTES = 4096;
const MOST_OPEN = 32;

/** The name that a number is the value of: `"lon": 118`, `lon=118`, `data-lon="118`, `<lon>118`. */
function axisBefore(bytes: Uint8Array, start: number): NamedAxis | null {
  if (!BEFORE.has(bytes[start - 1] ?? 0)) return null;
  const match = NAME_BEFORE.exec(textOf(bytes, Math.max(0, start - LONGEST), start));
  return match ? namedAxis(match[1]!) : null;
}

const LONGEST = 64;
const BEFORE = new Set([...' :=>"\'`+-'].map((character) => character.charCodeAt(0)));
const NAME_BEFORE = /([\p{L}\p{N}_.][\p{L}\p{N}_. -]*)\\?["'`]?\s*[:=>]\s*\\?["'`]?[+-]?$/u;
