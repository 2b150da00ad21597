import { type ChineseDatum, epsgOfGrid, ZONES } from './chineseGrids';
import type { CrsChoice, CrsReason } from './crsTypes';
import type { Draft } from './draft';
import type { Sketch } from './sketch';

/** Ordinates read one way: which of them runs east is tried both ways. */
type Ranges = { readonly axes: CrsChoice['axes']; readonly east: Range; readonly north: Range };
type Range = readonly [least: number, most: number];

/** What the size of the numbers alone allows. */
type ByMagnitude = {
  /** The zone's number stands before the easting: CGCS2000 first, then the older datums. */
  readonly prefixed: readonly Draft[];
  /** Six digits of easting: every zone, the older datums apart. */
  readonly plain: readonly Draft[];
  readonly degrees: readonly Draft[];
  readonly mercator: readonly Draft[];
};

export function byMagnitude({ extent: [minX, minY, maxX, maxY] }: Sketch): ByMagnitude {
  const ways: Ranges[] = [
    { axes: 'xy', east: [minX, maxX], north: [minY, maxY] },
    { axes: 'yx', east: [minY, maxY], north: [minX, maxX] },
  ];
  return {
    prefixed: ways.flatMap(prefixed),
    plain: ways.flatMap(plain),
    degrees: ways.flatMap(degrees),
    mercator: ways.filter(({ axes }) => axes === 'xy').flatMap(mercator),
  };
}

/** The same plain zone on the older datums. */
export function olderDatums(draft: Draft, zone: { readonly width: 3 | 6; readonly zone: number }): Draft[] {
  return OLDER.map((datum) => ({ ...draft, crs: `EPSG:${epsgOfGrid({ ...zone, datum, prefix: false })}` }));
}

const OLDER: readonly ChineseDatum[] = ['xian1980', 'beijing1954'];
const DATUMS: readonly ChineseDatum[] = ['cgcs2000', ...OLDER];

/** Metres north of the equator between which China lies: 3° to 54°. */
const NORTHINGS: Range = [300_000, 6_000_000];
const HALF_3_DEGREES = 190_000;
const HALF_6_DEGREES = 360_000;

function prefixed({ axes, east, north }: Ranges): Draft[] {
  const zone = Math.floor(east[0] / 1e6);
  if (zone !== Math.floor(east[1] / 1e6) || !isWithin(north, NORTHINGS)) return [];
  const width = isWithin([zone, zone], ZONES[3]) ? 3 : isWithin([zone, zone], ZONES[6]) ? 6 : null;
  if (width === null) return [];
  const half = width === 3 ? HALF_3_DEGREES : HALF_6_DEGREES;
  const middle = zone * 1e6 + 500_000;
  if (!isWithin(east, [middle - half, middle + half])) return [];
  const why = [{ code: 'zone_prefix', detail: String(zone) } as const, ...axisReason(axes, north)];
  return DATUMS.map((datum) => ({
    crs: `EPSG:${epsgOfGrid({ datum, width, zone, prefix: true })}`,
    axes,
    why,
  }));
}

/** 3° and 6° zones of one meridian give the same numbers, so the 6° ones serve only beyond the reach of a 3° zone. */
function plain({ axes, east, north }: Ranges): Draft[] {
  if (!isWithin(east, [500_000 - HALF_6_DEGREES, 500_000 + HALF_6_DEGREES])) return [];
  if (!isWithin(north, NORTHINGS)) return [];
  const width = isWithin(east, [500_000 - HALF_3_DEGREES, 500_000 + HALF_3_DEGREES]) ? 3 : 6;
  const [first, last] = ZONES[width];
  const why = [magnitude(east, north), ...axisReason(axes, north)];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    crs: `EPSG:${epsgOfGrid({ datum: 'cgcs2000', width, zone: first + i, prefix: false })}`,
    axes,
    why,
  }));
}

function degrees({ axes, east, north }: Ranges): Draft[] {
  if (!isWithin(east, [-180, 180]) || !isWithin(north, [-90, 90])) return [];
  const why = [magnitude(east, north), ...axisReason(axes, north)];
  return ['EPSG:4326', 'gcj02', 'bd09'].map((crs) => ({ crs, axes, why }));
}

/** Web Mercator, where it is no neighbourhood of 0° 0°, where grids with small numbers would land. */
function mercator({ axes, east, north }: Ranges): Draft[] {
  const isInReach = isWithin(east, [-20_037_509, 20_037_509]) && isWithin(north, [-20_037_509, 20_037_509]);
  if (!isInReach || (Math.abs(east[0]) < 1e6 && Math.abs(north[0]) < 4e6)) return [];
  return [{ crs: 'EPSG:3857', axes, why: [magnitude(east, north)] }];
}

function isWithin([least, most]: Range, [from, to]: Range): boolean {
  return least >= from && most <= to;
}

function magnitude([east]: Range, [north]: Range): CrsReason {
  return { code: 'magnitude', detail: `E ${short(east)}, N ${short(north)}` };
}

function axisReason(axes: CrsChoice['axes'], [north]: Range): CrsReason[] {
  return axes === 'yx' ? [{ code: 'axis_order', detail: short(north) }] : [];
}

function short(ordinate: number): string {
  return Math.abs(ordinate) < 1000 ? String(Number(ordinate.toFixed(4))) : ordinate.toFixed(0);
}
