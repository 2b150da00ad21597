import type { CrsChoice, CrsId, FromLonLat, ToLonLat } from './crsTypes';

/** What is known of a coordinate system. */
export type CoordinateSystem = {
  readonly id: CrsId;
  readonly name: string;
  /** WKT 1 as Esri writes it; null where it has none. */
  readonly prj: string | null;
};

/** @throws ImportError of code `no_crs` where it is none that is known. */
export async function coordinateSystem(_id: CrsId): Promise<CoordinateSystem> {
  throw new Error('not yet');
}

/** To longitude and latitude on CGCS2000, degrees. */
export async function toLonLat(_choice: CrsChoice, _anchor?: readonly [number, number]): Promise<ToLonLat> {
  throw new Error('not yet');
}

/** From longitude and latitude to the ordinates of a system, x east and y north. */
export async function fromLonLat(_id: CrsId): Promise<FromLonLat> {
  throw new Error('not yet');
}
