import type { Place } from '../../../formats/crs/places';
import { type MapView, metresPerPixel, type Size, toPixels, toWorld, type WorldPoint } from './mapView';

export type TownLabel = { readonly place: Place; readonly at: WorldPoint };

/** The towns in view whose names do not run into each other or into a mark. */
export function townLabels(
  towns: readonly Place[],
  view: MapView,
  size: Size,
  marks: readonly WorldPoint[],
): TownLabel[] {
  if (metresPerPixel(view) > WIDEST_M) return [];
  const kept: TownLabel[] = [];
  const taken: WorldPoint[] = marks.map(([x, y]) => [x, y - 12]);
  for (const place of towns) {
    const at = toPixels(toWorld(place.lon, place.lat), view, size);
    const inView = at[0] > 8 && at[0] < size.width - 60 && at[1] > 10 && at[1] < size.height - 10;
    if (!inView || taken.some((other) => isNear(at, other))) continue;
    taken.push(at);
    kept.push({ place, at });
    if (kept.length >= MOST) break;
  }
  return kept;
}

function isNear(a: WorldPoint, b: WorldPoint): boolean {
  return Math.abs(a[0] - b[0]) < 96 && Math.abs(a[1] - b[1]) < 30;
}

const MOST = 10;
/** Beyond some 800 km across there are too many towns, and nothing tells which are the larger. */
const WIDEST_M = 2000;
