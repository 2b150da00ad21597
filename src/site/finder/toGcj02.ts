import gcoord from 'gcoord';
import type { LonLat } from '../../model/units';

/** The offset coordinates of maps in China; loaded only where the site's are such. */
export function toGcj02([lon, lat]: LonLat): LonLat {
  const [x, y] = gcoord.transform([lon, lat] as [number, number], gcoord.WGS84, gcoord.GCJ02);
  return [x!, y!];
}
