import gcoord from 'gcoord';
import type { LonLat } from '../../model/units';

/**
 * The offset systems of Chinese web maps: `gcj02` (Amap, Tencent) and `bd09` (Baidu). The published formula goes from
 * WGS 84 to them and leaves what lies outside a box around China as it is; the way back is found by iteration.
 */
export type OffsetSystem = 'gcj02' | 'bd09';

export function toOffset(system: OffsetSystem, lon: number, lat: number): LonLat {
  return gcoord.transform(
    [lon, lat],
    gcoord.WGS84,
    system === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09,
  ) as LonLat;
}

/** To 1e-10 degrees, a hundredth of a millimetre. Null on the edge of the box, where no place is given these numbers. */
export function fromOffset(system: OffsetSystem, x: number, y: number): LonLat | null {
  if (!(Math.abs(x) <= 180 && Math.abs(y) < 90)) return null;
  let [lon, lat] = [x, y];
  for (let i = 0; i < MOST_STEPS; i++) {
    const [atX, atY] = toOffset(system, lon, lat);
    const [missX, missY] = [x - atX, y - atY];
    if (Math.abs(missX) < NEAR_ENOUGH && Math.abs(missY) < NEAR_ENOUGH) return [lon, lat];
    // The offset changes by less than 1 % of a step, so each step brings two digits.
    lon += missX;
    lat += missY;
  }
  return null;
}

const NEAR_ENOUGH = 1e-10;
const MOST_STEPS = 30;
