/**
 * Makes proj4 text safe to hand on: only projections and parameters that are known, and no file or address is named
 * by it. Null where it is none that can be taken.
 */
export function safeProj4(text: string): string | null {
  if (text.length > MOST_PROJ4) return null;
  const parameters = new Map<string, string>();
  for (const token of text.trim().split(/[\s+]+/)) {
    const [, key, value = ''] = /^([A-Za-z_\d]+)(?:=([\w.,@-]*))?$/.exec(token) ?? [];
    if (key === undefined) {
      if (token === '') continue;
      return null;
    }
    if (KEYS.has(key)) parameters.set(key, value);
  }
  if (!PROJECTIONS.has(parameters.get('proj') ?? '')) return null;
  if (parameters.get('nadgrids') !== '@null') parameters.delete('nadgrids');
  return [...parameters].map(([key, value]) => (value === '' ? `+${key}` : `+${key}=${value}`)).join(' ');
}

/** WKT that may be handed to proj4: of bounded size and nesting, with keywords that it can take. */
export function safeWkt(text: string): string | null {
  const wkt = text.replace(/^\uFEFF/, '').trim();
  if (wkt.length > MOST_WKT || !/^(PROJ|GEO|COMPD|BOUND|COMPOUND)[A-Z]*\s*\[/i.test(wkt)) return null;
  if (/__proto__|constructor|prototype|GEOCCS|Mollweide|Gauss_Schreiber/i.test(wkt)) return null;
  let depth = 0;
  for (const character of wkt) {
    if (character === '[') depth++;
    if (character === ']') depth--;
    if (depth > MOST_NESTING || depth < 0) return null;
  }
  return depth === 0 ? wkt : null;
}

/** Whether the text names its place on the earth by a shift to WGS 84, or needs none. */
export function hasKnownShift(definition: string): boolean {
  if (/\+nadgrids=@null/.test(definition)) return true;
  if (/\+nadgrids=/.test(definition)) return false;
  return /\+towgs84=|\+datum=(WGS84|NAD83)\b|\+ellps=(GRS80|WGS84)\b/.test(definition);
}

const MOST_PROJ4 = 2_000;
const MOST_WKT = 20_000;
const MOST_NESTING = 20;

/** Those of proj4 that stay on the ground and always come to an end. */
const PROJECTIONS = new Set(
  (
    'longlat latlong latlon lonlat utm tmerc etmerc merc lcc laea aea stere sterea omerc somerc cass krovak poly ' +
    'eqc cea sinu aeqd eqdc nzmg gnom ortho mill robin vandg bonne eqearth'
  ).split(' '),
);

const KEYS = new Set(
  (
    'proj datum ellps a b rf R R_A lat_0 lat_1 lat_2 lat_ts lon_0 lon_1 lon_2 lonc alpha gamma k k_0 x_0 y_0 zone ' +
    'south towgs84 to_meter units pm axis nadgrids no_off no_uoff czech sweref99 approx over'
  ).split(' '),
);
