/** EPSG codes of longitude and latitude on WGS 84 and CGCS2000, flat and with height. */
const LON_LAT_CODES = new Set(['4326', '4490', '4979', '4480']);

/**
 * The name of a coordinate system that is not longitude and latitude on WGS 84 or CGCS2000, as
 * stated by the old `crs` member (GeoJSON 2008); null where there is none or it is one of these.
 */
export function foreignCrs(root: Readonly<Record<string, unknown>>): string | null {
  if (!Object.hasOwn(root, 'crs')) return null;
  const name = crsName(root.crs);
  if (name === null || /CRS84h?$/i.test(name)) return null;
  const epsg = /EPSG:(?:[^:]*:)?(\d+)$/i.exec(name)?.[1] ?? /\/EPSG\/[^/]*\/(\d+)$/i.exec(name)?.[1];
  if (epsg !== undefined && LON_LAT_CODES.has(epsg)) return null;
  return epsg === undefined ? name : `EPSG:${epsg}`;
}

function crsName(crs: unknown): string | null {
  if (typeof crs === 'string') return crs;
  if (typeof crs !== 'object' || crs === null) return null;
  const { properties } = crs as { properties?: unknown };
  if (typeof properties !== 'object' || properties === null) return null;
  const { name, href, code } = properties as { name?: unknown; href?: unknown; code?: unknown };
  if (typeof name === 'string') return name;
  if (typeof href === 'string') return href;
  return typeof code === 'number' || typeof code === 'string' ? `EPSG:${code}` : null;
}
