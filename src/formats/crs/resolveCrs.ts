import type { Bounds, Metres } from '../../model/units';
import type { CrsId } from './crsTypes';
import { hasKnownShift, safeProj4, safeWkt } from './definitions';
import { type EpsgEntry, epsgEntry } from './epsgTable';

/** A system that coordinates can be carried from and to. */
export type ResolvedCrs = {
  /** In its shortest form: an EPSG code where one means the same. */
  readonly id: CrsId;
  readonly name: string;
  readonly kind: 'projected' | 'geographic' | 'offset' | 'schematic';
  /** proj4 or WKT text, safe to hand on; null for offset systems and schematics. */
  readonly definition: string | null;
  /** Where it is meant to be used; null where that is not said. */
  readonly area: Bounds | null;
  /** How far off its places may be where the datum shift is not known. */
  readonly rough_m: Metres | null;
};

/**
 * What a code, a name, an OGC URN or address, a WKT or a proj4 text means; null where it is none that is known. Never
 * throws on such a text, fetches nothing that it names.
 */
export async function resolveCrs(id: CrsId): Promise<ResolvedCrs | null> {
  const text = id.slice(0, LONGEST).trim();
  const plain = PLAIN.get(text.toLowerCase());
  if (plain !== undefined) return plain;
  const code = codeOf(text);
  if (code !== null) {
    const entry = await epsgEntry(code);
    return entry === null ? null : ofEntry(entry);
  }
  const proj4 = /^\+?proj=/.test(text) || text.startsWith('+') ? safeProj4(text) : null;
  if (proj4 !== null) {
    const { projection } = await import('./projection');
    return projection(proj4) === null ? null : ofProj4(proj4);
  }
  const wkt = safeWkt(text);
  const { matchName, matchWkt } = await import('./wktNames');
  if (wkt !== null) return matchWkt(wkt);
  const named = text.length <= LONGEST_NAME ? await matchName(text) : null;
  return named === null ? null : ofEntry(named);
}

export function ofEntry({ code, name, definition, area }: EpsgEntry): ResolvedCrs {
  const kind = definition.startsWith('+proj=longlat') ? 'geographic' : 'projected';
  const safe = definition.replace(/ \+nadgrids=unknown/, '');
  return { id: `EPSG:${code}`, name, kind, definition: safe, area, rough_m: roughness(name, definition) };
}

/**
 * Metres. Beijing 1954: the six transformations that EPSG publishes (15918 to 15921, 15935, 15936) put the same place
 * up to 40 m apart, and the one in use here is Tarim's. Xian 1980 has no public one and is taken unshifted; sheets
 * move by -9 to 43 m north and 76 to 119 m east on the way to CGCS2000 (State Bureau of Surveying and Mapping,
 * technical guide on the change to CGCS2000, 2008). New Beijing is tied to Xian 1980's net. Other local datums lie up
 * to some 900 m from WGS 84 (NIMA TR8350.2, appendix B).
 */
export function roughness(name: string, definition: string): Metres | null {
  const datum = name.toLowerCase().replace(/[^a-z\d]+/g, '');
  if (/newbeijing/.test(datum)) return 130;
  if (/beijing1954/.test(datum)) return hasKnownShift(definition) ? 60 : 110;
  if (/xian(19)?80/.test(datum)) return 130;
  return hasKnownShift(definition) ? null : 1000;
}

/** Longer than any WKT that is taken, so that a huge text is not gone through. */
const LONGEST = 30_000;

/** Longer than any name or address of a system. */
const LONGEST_NAME = 200;

/** West, south, east and north of China, islands included. */
export const CHINA: Bounds = [73.4, 3.4, 135.1, 53.6];

const GCJ02: ResolvedCrs = {
  id: 'gcj02',
  name: 'GCJ-02',
  kind: 'offset',
  definition: null,
  area: CHINA,
  rough_m: null,
};
const BD09: ResolvedCrs = { ...GCJ02, id: 'bd09', name: 'BD-09' };
const SCHEMATIC: ResolvedCrs = {
  ...GCJ02,
  id: 'schematic',
  name: 'schematic',
  kind: 'schematic',
  area: null,
};

const PLAIN: ReadonlyMap<string, ResolvedCrs> = new Map([
  ['gcj02', GCJ02],
  ['gcj-02', GCJ02],
  ['gcj_02', GCJ02],
  ['火星坐标系', GCJ02],
  ['火星坐标', GCJ02],
  ['bd09', BD09],
  ['bd-09', BD09],
  ['bd_09', BD09],
  ['bd09ll', BD09],
  ['百度坐标系', BD09],
  ['schematic', SCHEMATIC],
]);

/** `EPSG:4548`, `4548`, `urn:ogc:def:crs:EPSG::4548`, `http://www.opengis.net/def/crs/EPSG/0/4548`, `CRS84`. */
function codeOf(text: string): number | null {
  if (text.length > LONGEST_NAME) return null;
  const bare = text.replace(ADDRESS, '');
  if (/^(OGC[:/])?([\d.]*[:/])?(CRS:?)?84h?$/i.test(bare) && /CRS/i.test(text)) return 4326;
  const [, digits] = /^(?:EPSG[:/]+(?:[\d.]*[:/])?)?(\d{4,6})$/i.exec(bare) ?? [];
  return digits === undefined ? null : (FLAT.get(Number(digits)) ?? Number(digits));
}

const ADDRESS = /^(urn:(x-)?ogc:def:crs:|https?:\/\/www\.opengis\.net\/(def\/crs\/|gml\/srs\/epsg\.xml#))/i;

/** Systems with a height, by the same one without; and Web Mercator's codes from before it had one. */
const FLAT: ReadonlyMap<number, number> = new Map([
  [4979, 4326],
  [4480, 4490],
  [900913, 3857],
  [102100, 3857],
  [102113, 3857],
  [3785, 3857],
]);

function ofProj4(definition: string): ResolvedCrs {
  const [, projection] = /\+proj=(\w+)/.exec(definition) ?? [];
  return {
    id: definition,
    name: `proj4: ${projection}`,
    kind: /^(longlat|latlong|latlon|lonlat)$/.test(projection ?? '') ? 'geographic' : 'projected',
    definition,
    area: null,
    rough_m: roughness('', definition),
  };
}
