import type { PlaceReader } from './placeNumbers';
import type { WithheldPlaces } from './withheldPlaces';

/**
 * Reads lines packed as Geobuf, TWKB and others of their kind have them: a place in whole steps of 1e-5 to 1e-8 degrees
 * and then the steps from one vertex to the next, each a number of seven bits a byte whose last bit is its sign.
 */
export function scanVarints(bytes: Uint8Array, reader: PlaceReader): void {
  const near = nearby(reader.places);
  for (let at = 0; at < bytes.length; at++) {
    // No degree of a country far from the equator takes less than four bytes.
    if (bytes[at]! < 0x80 || bytes[at + 1]! < 0x80 || bytes[at + 2]! < 0x80) continue;
    if (at > 0 && bytes[at - 1]! >= 0x80) continue;
    const first = Math.abs(stepAt(bytes, at));
    for (const decimals of DECIMALS) {
      if (near(first / 10 ** decimals)) readLine(bytes, at, decimals, near, reader);
    }
  }
}

const DECIMALS = [5, 6, 7, 8];

function readLine(
  bytes: Uint8Array,
  start: number,
  decimals: number,
  near: (degrees: number) => boolean,
  { axes, test }: PlaceReader,
): void {
  const scale = 10 ** decimals;
  let [one, two] = [0, 0];
  for (let at = start; at < bytes.length; ) {
    const middle = endAt(bytes, at);
    one += stepAt(bytes, at);
    two += stepAt(bytes, middle);
    const [first, second] = [Math.abs(one) / scale, Math.abs(two) / scale];
    if (!near(first) || !near(second)) return;
    const [ofFirst, ofSecond] = [axes(first), axes(second)];
    if (ofFirst && ofSecond) {
      test({ value: first, decimals, ...ofFirst }, { value: second, decimals, ...ofSecond }, at);
    }
    at = endAt(bytes, middle);
  }
}

/** A line may begin outside the place that is withheld, but not in another city. */
function nearby(places: WithheldPlaces): (degrees: number) => boolean {
  const [west = 0, south = 0, east = 0, north = 0] = places[0]?.grid.bounds ?? [];
  return (degrees) =>
    (degrees > west - AROUND && degrees < east + AROUND) ||
    (degrees > south - AROUND && degrees < north + AROUND);
}

/** Degrees. */
const AROUND = 0.2;
const MOST_BYTES = 5;

/** NaN where no number ends in time. */
function stepAt(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start, scale = 1; at < start + MOST_BYTES; at++, scale *= 128) {
    const byte = bytes[at] ?? 0xff;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value % 2 ? -(value + 1) / 2 : value / 2;
  }
  return Number.NaN;
}

function endAt(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! >= 0x80) at++;
  return at + 1;
}
