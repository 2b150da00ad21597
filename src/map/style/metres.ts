import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from 'maplibre-gl';
import type { Degrees } from '../../model/units';

type Amount = number | ExpressionSpecification;

/** CSS pixels a metre on the ground takes at a zoom (512 px world tiles, Web Mercator). */
export function pixelsPerMetre(zoom: number, latitude: Degrees): number {
  return (512 * 2 ** zoom) / (EQUATOR * Math.cos((latitude * Math.PI) / 180));
}

/**
 * A size in metres as pixels at every zoom, never under `least` pixels: exact, because Web Mercator
 * doubles with each zoom and so does an exponential interpolation of base 2 between whole zooms.
 */
export function metres(
  size: Amount,
  latitude: Degrees,
  least: (zoom: number) => Amount = () => 0,
): DataDrivenPropertyValueSpecification<number> {
  const stops = ZOOMS.flatMap((zoom) => {
    const scale = pixelsPerMetre(zoom, latitude);
    const exact: Amount = typeof size === 'number' ? size * scale : ['*', size, scale];
    return [zoom, ['max', exact, least(zoom)] as ExpressionSpecification];
  });
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as ExpressionSpecification;
}

const EQUATOR = 40_075_016.686;
const ZOOMS = Array.from({ length: 13 }, (_, i) => 12 + i);
