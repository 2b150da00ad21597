import type { Position } from 'geojson';
import { toOffset } from '../../formats/crs/chinaOffset';
import { meridianOf, ZONES } from '../../formats/crs/chineseGrids';
import { gaussKrueger, SEMI_MAJOR_AXIS } from '../../geo/gaussKrueger';
import type { Degrees } from '../../model/units';

/** A way in which a place may be written as two numbers. */
export type WrittenSystem = {
  readonly name: string;
  /** Metres on the ground for one step of its numbers, roughly. */
  readonly metres: number;
  readonly write: (lon: number, lat: number) => readonly [x: number, y: number];
};

/** The systems in which the vertices are looked for: those of web maps, and the national grids around the place. */
export function writtenSystems(middle: Position): WrittenSystem[] {
  const [lon = 0] = middle;
  const systems: WrittenSystem[] = [
    ...DEGREES,
    ...DEGREES.map(
      ({ name, write }): WrittenSystem => ({
        name: `web_mercator of ${name}`,
        metres: 1,
        write: (x, y) => webMercator(...write(x, y)),
      }),
    ),
    ...[1e5, 1e6, 1e7, 1e8].map(
      (steps): WrittenSystem => ({
        name: `cgcs2000 in 1e-${Math.log10(steps)} degrees`,
        metres: METRES_IN_DEGREE / steps,
        write: (x, y) => [x * steps, y * steps],
      }),
    ),
  ];
  for (const width of [3, 6] as const) {
    const [first, last] = ZONES[width];
    for (let zone = first; zone <= last; zone++) {
      const meridian = meridianOf({ width, zone });
      if (Math.abs(meridian - lon) > width) continue;
      const grid = gaussKrueger(meridian as Degrees);
      for (const prefix of [0, zone * 1e6]) {
        systems.push({
          name: `cgcs2000 ${width}° zone ${zone}${prefix ? ' with its number' : ''}`,
          metres: 1,
          write: (x, y) => {
            const [east, north] = grid.forward([x, y] as never);
            return [east + 500_000 + prefix, north];
          },
        });
      }
    }
  }
  return systems;
}

export const METRES_IN_DEGREE = 111_320;

const DEGREES: readonly WrittenSystem[] = [
  { name: 'cgcs2000', metres: METRES_IN_DEGREE, write: (lon, lat) => [lon, lat] },
  { name: 'gcj02', metres: METRES_IN_DEGREE, write: (lon, lat) => toOffset('gcj02', lon, lat) },
  { name: 'bd09', metres: METRES_IN_DEGREE, write: (lon, lat) => toOffset('bd09', lon, lat) },
];

function webMercator(lon: number, lat: number): readonly [number, number] {
  const radians = Math.PI / 180;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2));
  return [SEMI_MAJOR_AXIS * lon * radians, SEMI_MAJOR_AXIS * y];
}
