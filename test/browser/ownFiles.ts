import type { Feature, Geometry, Position } from 'geojson';
import type { DroppedFile } from './appDriver';

/** A little place of one's own, far from the sample: what a person may drop on the page. */
export const OWN_CENTRE: Position = [120.5, 30.5];

/** Metres east and north of the centre as longitude and latitude, near enough for a drawing. */
export function place(east: number, north: number): Position {
  return [OWN_CENTRE[0]! + east / 95_900, OWN_CENTRE[1]! + north / 110_860];
}

export function ownBuildings(): DroppedFile {
  const rows = [0, 1, 2].map((row) =>
    feature(
      { id: `own-building-${row}`, name: `Own block ${row + 1}`, floors: 6 },
      box(-40, row * 40 - 50, 40, row * 40 - 36),
    ),
  );
  return collection('buildings.geojson', rows);
}

export function ownPipes(): DroppedFile {
  const categories = ['water', 'gas', 'power'];
  const pipes = categories.map((category, row) =>
    feature(
      { id: `own-pipe-${category}`, category, diameter_mm: 300, start_depth_m: 1.2, end_depth_m: 1.3 },
      { type: 'LineString', coordinates: [place(-60, row * 40 - 28), place(60, row * 40 - 28)] },
    ),
  );
  return collection('pipes.geojson', pipes);
}

/** What surveys send: one file with points, lines and areas, two of them in one feature. */
export function mixedGeometries(): DroppedFile {
  return collection('mixed.geojson', [
    feature({ id: 'mixed-house', building: 'yes' }, box(-20, -20, 20, 10)),
    feature(
      { id: 'mixed-path', highway: 'service' },
      { type: 'LineString', coordinates: [place(-60, -40), place(60, 40)] },
    ),
    feature({ id: 'mixed-tree', natural: 'tree' }, { type: 'Point', coordinates: place(40, -20) }),
    feature(
      { id: 'mixed-both' },
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: place(-40, 30) },
          { type: 'LineString', coordinates: [place(-60, 30), place(-20, 30)] },
        ],
      },
    ),
  ]);
}

/** Gauss-Krüger metres written where longitude and latitude belong. */
export function projectedPipes(): DroppedFile {
  return collection('projected.geojson', [
    feature(
      { id: 'projected-1', category: 'water' },
      {
        type: 'LineString',
        coordinates: [
          [500_120, 3_551_020],
          [500_220, 3_551_020],
        ],
      },
    ),
  ]);
}

export const BROKEN_FILE: DroppedFile = {
  name: 'broken.geojson',
  text: '{"type":"FeatureCollection","features":[{"type":"Feature",',
};

function collection(name: string, features: readonly Feature[]): DroppedFile {
  return { name, text: JSON.stringify({ type: 'FeatureCollection', features }) };
}

function feature(properties: Record<string, unknown>, geometry: Geometry): Feature {
  return { type: 'Feature', properties, geometry };
}

function box(west: number, south: number, east: number, north: number): Geometry {
  const corners = [place(west, south), place(east, south), place(east, north), place(west, north)];
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}
