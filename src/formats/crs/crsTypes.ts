import type { Bounds, LonLat, Metres } from '../../model/units';

/**
 * Names a coordinate system: `EPSG:4548`, `gcj02`, `bd09`, `schematic` (no place on the earth; taken as metres
 * around what is open), or a WKT or proj4 text.
 */
export type CrsId = string;

/** What a person confirmed for a file. `yx`: the first ordinate runs north, as in Chinese survey tables. */
export type CrsChoice = { readonly crs: CrsId; readonly axes: 'xy' | 'yx' };

/** What a file says of its coordinate system. It may lie, so it is held against where the coordinates land. */
export type StatedCrs = {
  /** null where the text names none that is known. */
  readonly crs: CrsId | null;
  /** The text itself, shortened. */
  readonly text: string;
  /** format: the format allows but one (KML, OpenStreetMap, RFC 7946). */
  readonly from: 'prj' | 'crs_member' | 'header' | 'table' | 'format';
};

export type CrsCandidate = CrsChoice & {
  /** e.g. `CGCS2000 / 3-degree Gauss-Kruger CM 117E`. */
  readonly name: string;
  readonly likelihood: 'certain' | 'likely' | 'possible';
  /** Each with its sentence in i18n `import.crs.why.<code>`. */
  readonly why: readonly CrsReason[];
  /** Where the coordinates would land, outliers aside. */
  readonly bounds: Bounds;
  /** A few closed rings or lines of what would be drawn, for a small map. At most some hundred vertices. */
  readonly outline: readonly (readonly LonLat[])[];
  /** The nearest larger town, and how far it is. */
  readonly near: { readonly zh: string | null; readonly en: string; readonly distance_m: Metres } | null;
  /** From what is open; null where nothing is, 0 where they overlap. */
  readonly distance_m: Metres | null;
  /** How far off it may be all in all, where the datum shift is not known (Beijing 1954, Xian 1980). */
  readonly rough_m: Metres | null;
};

export type CrsReason = {
  readonly code:
    | 'stated'
    | 'stated_but_absurd'
    | 'zone_prefix'
    | 'magnitude'
    | 'axis_order'
    | 'near_open'
    | 'in_area_of_use'
    | 'format'
    | 'profile'
    | 'language'
    | 'schematic';
  readonly detail: string;
};

/** Features so far from all others that the extent becomes absurd. */
export type Outliers = {
  /** Indexes of the raw features, as in `RawFeature.index`. */
  readonly indexes: readonly number[];
  /** From the middle of the rest to the farthest of them, in the source's own units taken as metres. */
  readonly farthest_m: Metres;
  /** A few, to be named: layer, handle or id, and position. */
  readonly examples: readonly string[];
};

export type CrsProposal = {
  readonly stated: StatedCrs | null;
  /** Best first; the last is always `schematic` unless the first is certain. */
  readonly candidates: readonly CrsCandidate[];
  /** The first candidate may be taken without asking. */
  readonly certain: boolean;
  readonly outliers: Outliers | null;
};

/** Ordinates of a source to longitude and latitude in degrees, height kept. Null where it has no place on the earth. */
export type ToLonLat = (x: number, y: number) => LonLat | null;
/** And back, for writing. */
export type FromLonLat = (lon: number, lat: number) => readonly [x: number, y: number];
