import { isRecord } from '../check/featureGuard';
import { shorten, showValue } from '../check/showValue';
import type { StatedCrs } from '../crs/crsTypes';

/** Longitude and latitude under the names they go by; those with height are the same on the ground. */
const FLAT: ReadonlyMap<string, string> = new Map([
  ['4979', '4326'],
  ['4480', '4490'],
]);

/** What the old `crs` member (GeoJSON 2008) says; null where there is none. */
export function statedCrs(root: Readonly<Record<string, unknown>>): StatedCrs | null {
  if (!Object.hasOwn(root, 'crs') || root.crs == null) return null;
  const name = crsName(root.crs);
  if (name === null) return { crs: null, text: showValue(root.crs), from: 'crs_member' };
  const stated = { text: shorten(name), from: 'crs_member' } as const;
  if (/CRS84h?$/i.test(name)) return { ...stated, crs: 'EPSG:4326' };
  const offset = /^(gcj|bd)[-_ ]?(02|09)(?:ll)?$/i.exec(name.trim());
  if (offset !== null) return { ...stated, crs: `${offset[1]}${offset[2]}`.toLowerCase() };
  const epsg = /EPSG:(?:[^:]*:)?(\d+)$/i.exec(name)?.[1] ?? /\/EPSG\/[^/]*\/(\d+)$/i.exec(name)?.[1];
  return { ...stated, crs: epsg === undefined ? null : `EPSG:${FLAT.get(epsg) ?? epsg}` };
}

function crsName(crs: unknown): string | null {
  if (typeof crs === 'string') return crs;
  if (!isRecord(crs) || !isRecord(crs.properties)) return null;
  const { name, href, code } = crs.properties;
  if (typeof name === 'string') return name;
  if (typeof href === 'string') return href;
  return typeof code === 'number' || typeof code === 'string' ? `EPSG:${code}` : null;
}
