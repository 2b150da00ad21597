import type { FromLonLat } from './crsTypes';
import { type EpsgEntry, epsgTable } from './epsgTable';
import { projection } from './projection';
import { ofEntry, type ResolvedCrs, roughness } from './resolveCrs';

/**
 * What a safe WKT means: the EPSG system that it names by code or by name, as EPSG or Esri write it, where it also
 * gives the same ordinates; otherwise the text itself. A name or code that the figures of the text contradict does
 * not count. Null where neither can be taken.
 */
export async function matchWkt(wkt: string): Promise<ResolvedCrs | null> {
  const own = projection(wkt);
  const name = /"([^"]*)"/.exec(wkt)?.[1] ?? '';
  const table = await epsgTable();
  const code = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*(?:\]\s*)+$/i.exec(wkt)?.[1];
  for (const entry of [table.get(Number(code)), await matchName(name)]) {
    if (entry && (own === null || saysTheSame(wkt, entry))) return ofEntry(entry);
  }
  if (own === null) return null;
  const isDegrees = /^(GEOG|GEOD)/i.test(wkt);
  const datum = /(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? '';
  return {
    id: wkt,
    name: name.slice(0, 100) || 'WKT',
    kind: isDegrees ? 'geographic' : 'projected',
    definition: wkt,
    area: null,
    rough_m: roughness(datum, asProj4Shift(wkt)),
  };
}

/** The system of this name, as EPSG or Esri write it. */
export async function matchName(name: string): Promise<EpsgEntry | null> {
  byName ??= epsgTable().then((table) => {
    const names = new Map<string, EpsgEntry>();
    // Later codes have taken the place of earlier ones of the same name, save where a name is shared by accident.
    for (const entry of table.values()) {
      const key = normalised(entry.name);
      if (!names.has(key)) names.set(key, entry);
    }
    names.set('wgs84webmercatorauxiliarysphere', table.get(3857)!);
    return names;
  });
  byName.catch(() => {
    byName = null;
  });
  return (await byName).get(normalised(name)) ?? null;
}

let byName: Promise<ReadonlyMap<string, EpsgEntry>> | null = null;

/** `CGCS2000_3_Degree_GK_CM_117E` and `CGCS2000 / 3-degree Gauss-Kruger CM 117E` become the same. */
function normalised(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/gauss[\s_-]*kr(u|ue)\W?ger/g, 'gk')
    .replace(/[^a-z\d]+/g, '')
    .replace(/^gcs(?=.)/, '')
    .replace(
      /^cgcs2000$|^chinageodeticcoordinatesystem2000$|^chinageodetic2000$/,
      'chinageodeticcoordinatesystem2000',
    )
    .replace(/^wgs1984/, 'wgs84')
    .replace(/^nad1983/, 'nad83')
    .replace(/^nad1927/, 'nad27')
    .replace(/^etrs1989/, 'etrs89');
}

/**
 * Whether the text gives the ordinates that the system of the code gives, datum shifts aside: at the middle of the
 * area of use and at its corner, to a metre.
 */
function saysTheSame(wkt: string, { definition, area }: EpsgEntry): boolean {
  const stated = projection(withoutShift(wkt))?.fromLonLat;
  const known = projection(definition.replace(/ \+(towgs84|nadgrids)=(?!@null)\S+/g, ''))?.fromLonLat;
  if (stated === undefined || known === undefined) return false;
  const [west, south, , north] = area;
  const east = area[2] < west ? area[2] + 360 : area[2];
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const unit = definition.startsWith('+proj=longlat') ? 1e-5 : 1;
  return [middle, [(west + middle[0]) / 2, (south + middle[1]) / 2] as const].every((at) =>
    agree(stated, known, at, unit),
  );
}

function agree(
  a: FromLonLat,
  b: FromLonLat,
  [lon, lat]: readonly [number, number],
  tolerance: number,
): boolean {
  const [ax, ay] = a(lon, lat);
  const [bx, by] = b(lon, lat);
  return Math.abs(ax - bx) <= tolerance && Math.abs(ay - by) <= tolerance;
}

function withoutShift(wkt: string): string {
  // proj4 knows the shift of some datums by their name.
  return wkt.replace(/,\s*TOWGS84\s*\[[^\]]*\]/gi, '').replace(/\bDATUM\s*\[\s*"[^"]*"/i, 'DATUM["any"');
}

/** As much of a WKT as tells whether its shift to WGS 84 is known. */
function asProj4Shift(wkt: string): string {
  if (/TOWGS84\s*\[/i.test(wkt)) return '+towgs84=';
  const [, axis] = /(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]*"\s*,\s*([\d.]+)/i.exec(wkt) ?? [];
  return Number(axis) === 6378137 ? '+ellps=GRS80' : '';
}
