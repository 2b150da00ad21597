import type { LonLat, PlaneMetres } from '../model/units';
import { gaussKrueger } from './gaussKrueger';

/**
 * A metric plane around one place: Gauss–Krüger on the meridian of the origin, shifted so that the
 * origin is (0, 0). East–west, the scale is off by d²/2R²: 1.2e-8 at 1 km, 3e-7 at 5 km.
 */
export type LocalPlane = {
  toPlane(at: LonLat): PlaneMetres;
  toLonLat(at: PlaneMetres): LonLat;
};

export function localPlane(origin: LonLat): LocalPlane {
  const grid = gaussKrueger(origin[0]);
  const [, north0] = grid.forward(origin);
  return {
    toPlane(at) {
      const [east, north] = grid.forward(at);
      return [east, north - north0];
    },
    toLonLat([east, north]) {
      return grid.inverse([east, north + north0]);
    },
  };
}
