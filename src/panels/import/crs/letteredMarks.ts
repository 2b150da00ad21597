import type { CrsCandidate } from '../../../formats/crs/crsTypes';
import type { Bounds } from '../../../model/units';
import { type MapView, type Size, toPixels, toWorld, type WorldPoint } from './mapView';

/** Candidates that stand on one spot of the picture, by their place in the list. */
export type Mark = { readonly indexes: readonly number[]; readonly at: WorldPoint };

/** One mark for candidates so near each other that their letters would cover one another. */
export function letteredMarks(candidates: readonly CrsCandidate[], view: MapView, size: Size): Mark[] {
  const marks: { indexes: number[]; at: WorldPoint }[] = [];
  candidates.forEach(({ bounds }, index) => {
    const at = toPixels(middleOf(bounds), view, size);
    const found = marks.find(
      (mark) =>
        Math.abs(mark.at[0] - at[0]) < ((mark.indexes.length + 1) * LETTER_PX) / 2 &&
        Math.abs(mark.at[1] - at[1]) < LETTER_PX,
    );
    if (found) found.indexes.push(index);
    else marks.push({ indexes: [index], at });
  });
  return marks;
}

/** A, B, …, Z, AA, … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

export function middleOf([west, south, east, north]: Bounds): WorldPoint {
  const [a, b] = [toWorld(west, south), toWorld(east, north)];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

const LETTER_PX = 22;
