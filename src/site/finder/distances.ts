import { geodesicDistance } from '../../geo/geodesic';
import type { LonLat, Metres } from '../../model/units';

export type Placed = { readonly slug: string; readonly at: LonLat | null };

/** How far each place is; those that state no place are left out. Both in the same coordinates. */
export function distancesFrom(position: LonLat, places: readonly Placed[]): ReadonlyMap<string, Metres> {
  return new Map(
    places.flatMap(({ slug, at }) => (at ? [[slug, geodesicDistance(position, at)] as const] : [])),
  );
}

/** Nearest first; what has no distance keeps its order at the end. */
export function byDistance<T extends { readonly slug: string }>(
  items: readonly T[],
  distances: ReadonlyMap<string, Metres>,
): readonly T[] {
  const of = ({ slug }: T) => distances.get(slug) ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
}
