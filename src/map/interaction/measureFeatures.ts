import type { Feature, FeatureCollection, Position } from 'geojson';
import { labelPoint } from '../../drawing/labelPoint';
import { geodesicArea, geodesicDistance } from '../../geo/geodesic';
import type { LonLat, Metres, SquareMetres } from '../../model/units';

export type MeasureKind = 'distance' | 'area';
export type MeasureText = { length(metres: Metres): string; area(squareMetres: SquareMetres): string };
export type MeasureTotals = {
  readonly segments: number;
  /** Along the line, or round the area. */
  readonly length_m: Metres;
  /** null for a distance, and for an area of fewer than three corners. */
  readonly area_m2: SquareMetres | null;
};

export function measureTotals(kind: MeasureKind, points: readonly LonLat[]): MeasureTotals {
  const closed = kind === 'area' && points.length > 2;
  const length_m = segmentsOf(points, closed).reduce((sum, [a, b]) => sum + geodesicDistance(a, b), 0);
  const area_m2 = closed ? geodesicArea({ type: 'Polygon', coordinates: [ring(points)] }) : null;
  return { segments: segmentsOf(points, closed).length, length_m, area_m2 };
}

/** The measure as it is drawn: area, line, vertices, and a figure on each segment and for the area. */
export function measureFeatures(
  kind: MeasureKind,
  points: readonly LonLat[],
  text: MeasureText,
): FeatureCollection {
  const closed = kind === 'area' && points.length > 2;
  const features: Feature[] = points.map((at) => point(at, { part: 'vertex' }));
  const segments = segmentsOf(points, closed);
  if (points.length > 1) {
    const coordinates = closed ? ring(points) : points.map(position);
    features.push({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });
  }
  for (const [a, b] of segments) {
    const middle: LonLat = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    features.push(point(middle, { part: 'figure', text: text.length(geodesicDistance(a, b)) }));
  }
  const { length_m, area_m2 } = measureTotals(kind, points);
  if (area_m2 !== null) {
    const geometry = { type: 'Polygon', coordinates: [ring(points)] } as const;
    const area: Feature = {
      type: 'Feature',
      properties: {},
      geometry: { ...geometry, coordinates: [ring(points)] },
    };
    features.unshift(area);
    const at = labelPoint(area.geometry);
    if (at) features.push(point(at, { part: 'figure', text: text.area(area_m2) }));
  } else if (segments.length > 1) {
    features.push(point(points.at(-1)!, { part: 'figure', text: text.length(length_m) }));
  }
  return { type: 'FeatureCollection', features };
}

function segmentsOf(points: readonly LonLat[], closed: boolean): [LonLat, LonLat][] {
  const path = closed ? [...points, points[0]!] : points;
  return path.slice(1).map((to, i) => [path[i]!, to]);
}

function ring(points: readonly LonLat[]): Position[] {
  return [...points, points[0]!].map(position);
}

function position([lon, lat]: LonLat): Position {
  return [lon, lat];
}

function point(at: LonLat, properties: { part: string; text?: string }): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: position(at) } };
}
