import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { ReviewedFinding } from '../../review/parties';
import { inSlices } from '../../state/inSlices';
import { OVERVIEW_SOURCE } from '../layers/findingOverview';
import {
  type Box,
  type Cluster,
  clusterPlaces,
  latOf,
  lonOf,
  mercatorX,
  mercatorY,
  type Places,
  placesOf,
} from './clusterPlaces';

type Placed = { readonly findings: readonly ReviewedFinding[]; readonly places: Places };

/** Puts the findings in view on the map, near ones as one mark, and does so anew wherever the map comes to rest. */
export function useOverviewMarks(map: MapLibreMap, findings: readonly ReviewedFinding[]): void {
  const [placed, setPlaced] = useState<Placed | null>(null);
  useEffect(() => inSlices(placesOf(findings), (places) => setPlaced({ findings, places })), [findings]);
  useEffect(() => {
    if (!placed) return;
    const show = () => {
      const clusters = clusterPlaces(placed.places, boxInView(map), nearness(map.getZoom()));
      void map.getSource<GeoJSONSource>(OVERVIEW_SOURCE)?.setData(marks(clusters, placed.findings));
    };
    show();
    map.on('moveend', show);
    return () => {
      map.off('moveend', show);
    };
  }, [map, placed]);
}

/** How near two marks may be, in parts of the world: less, the nearer one looks, and at last not at all. */
function nearness(zoom: number): number {
  const pixels = zoom < 18 ? 44 : zoom < 20.5 ? 24 : 2;
  // Whole zooms, so that marks do not regroup at each turn of the wheel.
  return pixels / (512 * 2 ** Math.floor(zoom));
}

/** A margin to each side, so that marks at the edge do not change when the map is moved a little. */
const MARGIN = 0.35;

function boxInView(map: MapLibreMap): Box {
  const bounds = map.getBounds();
  const [west, east] = [mercatorX(bounds.getWest()), mercatorX(bounds.getEast())];
  const [north, south] = [mercatorY(bounds.getNorth()), mercatorY(bounds.getSouth())];
  const [wide, high] = [(east - west) * MARGIN, (south - north) * MARGIN];
  return { west: west - wide, east: east + wide, north: north - high, south: south + high };
}

/** What a mark says; `id` is that of the finding it stands for, of a cluster one of them. */
export type Mark = {
  readonly count: number;
  readonly violations: number;
  readonly id: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

function marks(
  clusters: readonly Cluster[],
  findings: readonly ReviewedFinding[],
): FeatureCollection<Point, Mark> {
  return {
    type: 'FeatureCollection',
    features: clusters.map(({ x, y, count, violations, first, box }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lonOf(x), latOf(y)] },
      properties: {
        count,
        violations,
        id: findings[first]!.id,
        west: lonOf(box.west),
        south: latOf(box.south),
        east: lonOf(box.east),
        north: latOf(box.north),
      },
    })),
  };
}
