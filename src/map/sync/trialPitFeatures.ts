import type { FeatureCollection, Point, Polygon } from 'geojson';
import type { TrialPit } from '../../review/trialPits';

/** `number` is text: what the map writes. */
type Part = { readonly number: string; readonly chosen: boolean };

/** Each pit as its square and, at its middle, its number. */
export function trialPitFeatures(
  pits: readonly TrialPit[],
  chosen: number | null,
): FeatureCollection<Point | Polygon, Part> {
  return {
    type: 'FeatureCollection',
    features: pits.flatMap(({ number, at, ring }) => {
      const properties = { number: String(number), chosen: number === chosen };
      return [
        {
          type: 'Feature' as const,
          properties,
          geometry: { type: 'Polygon' as const, coordinates: [ring.map((corner) => [...corner])] },
        },
        {
          type: 'Feature' as const,
          properties,
          geometry: { type: 'Point' as const, coordinates: [...at] },
        },
      ];
    }),
  };
}
