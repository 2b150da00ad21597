/**
 * Numbers that carry their unit, so that spaces and scales cannot be mixed by accident.
 * A plain literal may be given where a unit is expected; one unit is never accepted for another.
 */
type Flavour<T, Name extends string> = T & { readonly __unit?: Name };

export type Metres = Flavour<number, 'metres'>;
export type SquareMetres = Flavour<number, 'square metres'>;
export type Millimetres = Flavour<number, 'millimetres'>;
export type Degrees = Flavour<number, 'degrees'>;

/** Longitude and latitude in degrees on CGCS2000 (taken as WGS 84), an optional third ordinate is kept but not used. */
export type LonLat = Flavour<readonly [lon: number, lat: number], 'lon/lat'>;

/** East and north in metres in a local plane (see geo/localPlane.ts). */
export type PlaneMetres = Flavour<readonly [east: number, north: number], 'plane metres'>;

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A GeoJSON position as longitude and latitude; further ordinates are dropped. */
export function lonLat(position: readonly number[]): LonLat {
  return [position[0]!, position[1]!];
}
