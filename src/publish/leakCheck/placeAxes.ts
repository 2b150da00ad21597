import type { Position } from 'geojson';
import type { Metres } from '../../model/units';
import { publicPosition } from '../publicGeometry';
import type { Withheld } from '../withheld';
import { type AxisValues, axisValues } from './axisValues';
import type { WrittenSystem } from './coordinateSystems';

/**
 * The x and the y of what is withheld, each for itself, in one system: as the project has them and as they would be if
 * they were published.
 */
export function placeAxes({
  vertices,
  publicVertices,
  grid_m,
  coordinates,
}: Required<Pick<Withheld, 'vertices' | 'publicVertices' | 'grid_m' | 'coordinates'>>): (
  system: WrittenSystem,
) => readonly [x: AxisValues, y: AxisValues] {
  const inSystem = (positions: readonly Position[], { name, write }: WrittenSystem) => {
    const isOfSite = name === coordinates;
    const round = publicPosition({
      grid_m: grid_m as Metres,
      coordinates: isOfSite ? coordinates : 'cgcs2000',
    });
    return positions.flatMap((at) => {
      const [lon = Number.NaN, lat = Number.NaN] = at;
      const [gridLon = Number.NaN, gridLat = Number.NaN] = round(at);
      return [write(lon, lat), isOfSite ? ([gridLon, gridLat] as const) : write(gridLon, gridLat)];
    });
  };
  return (system) => {
    const [withheld, open] = [inSystem(vertices, system), inSystem(publicVertices, system)];
    const axis = (i: 0 | 1) =>
      axisValues(
        withheld.map((at) => at[i]),
        open.map((at) => at[i]),
        AROUND_M / system.metres,
      );
    return [axis(0), axis(1)];
  };
}

/** How far around a number the withheld ones are counted: the streets of one place, not those of the next. */
const AROUND_M = 20;
