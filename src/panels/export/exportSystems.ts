import { epsgOfGrid, meridianOf, ZONES } from '../../formats/crs/chineseGrids';
import type { CrsId } from '../../formats/crs/crsTypes';
import type { ExportFormat } from '../../formats/writer';
import type { Bounds } from '../../model/units';

export const SYSTEM_KINDS = [
  'cgcs2000',
  'wgs84',
  'zone3',
  'zone3Prefix',
  'zone6',
  'utm',
  'gcj02',
  'other',
] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** A coordinate system to write in, by what it is for this project rather than by its code. */
export type ExportSystem = {
  readonly kind: SystemKind;
  /** Null: yet to be typed. */
  readonly crs: CrsId | null;
  readonly zone: number | null;
  /** Degrees east. */
  readonly meridian: number | null;
};

/** What may be chosen for a format where the project lies; none for a project folder, which has but one. */
export function exportSystems(format: ExportFormat, bounds: Bounds): ExportSystem[] {
  if (format === 'project') return [];
  const [lon, lat] = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const degrees = [plain('cgcs2000', 'EPSG:4490'), plain('wgs84', 'EPSG:4326')];
  const shifted = lon > 72 && lon < 138 && lat > 0 && lat < 56 ? [plain('gcj02', 'gcj02')] : [];
  if (format === 'kml') return [...degrees, ...shifted];
  return [...degrees, ...grids(lon, lat), ...shifted, plain('other', null)];
}

/** Degrees where a format is for the web, else the grid that surveyors and designers work in. */
export function usualSystem(format: ExportFormat): SystemKind {
  if (format === 'kml') return 'wgs84';
  return format === 'geojson' || format === 'geopackage' ? 'cgcs2000' : 'zone3';
}

function grids(lon: number, lat: number): ExportSystem[] {
  const zone3 = Math.round(lon / 3);
  if (zone3 < ZONES[3][0] || zone3 > ZONES[3][1] || lat < 0) return [utm(lon, lat)];
  const grid = (kind: SystemKind, width: 3 | 6, zone: number, prefix: boolean): ExportSystem => {
    const crs = `EPSG:${epsgOfGrid({ datum: 'cgcs2000', width, zone, prefix })}`;
    return { kind, crs, zone, meridian: meridianOf({ width, zone }) };
  };
  const zone6 = Math.min(Math.max(Math.floor(lon / 6) + 1, ZONES[6][0]), ZONES[6][1]);
  return [
    grid('zone3', 3, zone3, false),
    grid('zone3Prefix', 3, zone3, true),
    grid('zone6', 6, zone6, false),
  ];
}

function utm(lon: number, lat: number): ExportSystem {
  const zone = Math.min(Math.floor((lon + 180) / 6) + 1, 60);
  const crs = `EPSG:${(lat < 0 ? 32_700 : 32_600) + zone}`;
  return { kind: 'utm', crs, zone, meridian: zone * 6 - 183 };
}

function plain(kind: SystemKind, crs: CrsId | null): ExportSystem {
  return { kind, crs, zone: null, meridian: null };
}
