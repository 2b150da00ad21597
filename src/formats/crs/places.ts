import { geodesicDistance } from '../../geo/geodesic';
import type { LonLat, Metres } from '../../model/units';

/** A larger town: China from 20 000 inhabitants, elsewhere from 100 000. */
type Town = { readonly zh: string | null; readonly en: string; readonly distance_m: Metres };

/** The nearest larger town. */
export async function nearestTown(at: LonLat): Promise<Town | null> {
  const towns = await allTowns();
  const shrink = Math.cos((at[1] * Math.PI) / 180);
  let best: (typeof towns)[number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const town of towns) {
    const off = Math.abs(town.lon - at[0]);
    const square = (Math.min(off, 360 - off) * shrink) ** 2 + (town.lat - at[1]) ** 2;
    if (square < least) {
      least = square;
      best = town;
    }
  }
  if (best === null) return null;
  return { zh: best.zh, en: best.en, distance_m: geodesicDistance(at, [best.lon, best.lat]) };
}

export type Place = {
  readonly lon: number;
  readonly lat: number;
  readonly zh: string | null;
  readonly en: string;
};

export function allTowns(): Promise<readonly Place[]> {
  towns ??= import('./places.json').then(({ default: rows }) => rows.map(place));
  towns.catch(() => {
    towns = null;
  });
  return towns;
}

let towns: Promise<readonly Place[]> | null = null;

function place(row: string): Place {
  const [lon, lat, en, zh] = row.split('\t') as [string, string, string, string];
  return { lon: Number(lon), lat: Number(lat), en, zh: zh === '' ? null : zh };
}
