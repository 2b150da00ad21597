import type { Position } from 'geojson';
import { localPlane } from '../../src/geo/localPlane';

/** East and north of the town's centre, or along and across the rows of a compound, in metres. */
export type Point = readonly [number, number];

export const TOWN_CENTRE = [118.273, 32.085] as const;

/** A turned rectangular frame: u runs along the building rows, v across them. */
export type Frame = {
  readonly origin: Point;
  readonly degrees: number;
  toTown(at: Point): Point;
  toLonLat(at: Point): Position;
  /** Degrees clockwise from north of a direction given in the frame. */
  bearing(along: Point): number;
};

const town = localPlane(TOWN_CENTRE);

export function frame(origin: Point, degrees: number): Frame {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const toTown = ([u, v]: Point): Point => [origin[0] + u * cos - v * sin, origin[1] + u * sin + v * cos];
  return {
    origin,
    degrees,
    toTown,
    toLonLat: (at) => townToLonLat(toTown(at)),
    bearing: ([u, v]) => ((Math.atan2(u, v) * 180) / Math.PI - degrees + 720) % 360,
  };
}

export const townFrame = frame([0, 0], 0);

function townToLonLat(at: Point): Position {
  const [lon, lat] = town.toLonLat([at[0], at[1]]);
  return [round8(lon), round8(lat)];
}

/** Eight decimals of a degree are one millimetre. */
function round8(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
