import { centreOfBounds } from '../../geo/bounds';
import { geodesicDistance } from '../../geo/geodesic';
import type { Bounds } from '../../model/units';
import { paced } from '../pacing';
import { inArea } from './boundsDistance';
import { gridOfEpsg } from './chineseGrids';
import { projectionOf } from './coordinateSystems';
import type { Draft } from './draft';
import { type EpsgEntry, epsgTable } from './epsgTable';
import { ofEntry, type ResolvedCrs } from './resolveCrs';
import type { Sketch } from './sketch';

const AXES = ['xy', 'yx'] as const;

/**
 * Grids of other countries for which the numbers alone are too little: those that would put the source beside what is
 * open, or, with a zone's number before the easting, into their own area of use. The few best.
 */
export async function gridsElsewhere(sketch: Sketch, open: Bounds | null): Promise<Draft[]> {
  const table = [...(await epsgTable()).values()].filter(({ code }) => gridOfEpsg(code) === null);
  const found = open === null ? await byPrefix(table, sketch) : await besideOpen(table, sketch, open);
  const best = found.sort((a, b) => Number(a.isRough) - Number(b.isRough) || a.off - b.off);
  return best.slice(0, MOST).map(({ draft }) => draft);
}

type Found = { readonly draft: Draft; readonly isRough: boolean; readonly off: number };

const MOST = 8;
const NEAR_OPEN_M = 50_000;
const HALF_ZONE = 400_000;
const HALF_MILLION = 500_000;

async function besideOpen(table: readonly EpsgEntry[], sketch: Sketch, open: Bounds): Promise<Found[]> {
  const centre = centreOfBounds(open);
  const found: Found[] = [];
  const breathe = paced({});
  for (const entry of table) {
    await breathe(() => 0);
    if (!isProjected(entry) || !inArea(entry.area, centre[0], centre[1], 0.5)) continue;
    const system = ofEntry(entry);
    for (const axes of AXES) {
      const at = await middleIn(system, axes, sketch);
      const off = at === null ? Number.POSITIVE_INFINITY : geodesicDistance(at, centre);
      const why = [{ code: 'magnitude', detail: sketch.middle.map((n) => n.toFixed(0)).join(', ') } as const];
      if (off <= NEAR_OPEN_M) {
        found.push({ draft: { crs: system.id, axes, why }, isRough: system.rough_m !== null, off });
      }
    }
  }
  return found;
}

/** Grids whose eastings begin with the number of a zone, such as 32 570 396 in Germany. */
async function byPrefix(table: readonly EpsgEntry[], sketch: Sketch): Promise<Found[]> {
  const found: Found[] = [];
  const breathe = paced({});
  for (const entry of table) {
    await breathe(() => 0);
    const falseEasting = Number(/\+x_0=([\d.]+)/.exec(entry.definition)?.[1]);
    if (!(falseEasting >= 2e6 && falseEasting % 1e6 === HALF_MILLION) || !isProjected(entry)) continue;
    for (const axes of AXES) {
      const east = sketch.middle[axes === 'xy' ? 0 : 1];
      if (Math.abs(east - falseEasting) > HALF_ZONE) continue;
      const system = ofEntry(entry);
      const at = await middleIn(system, axes, sketch);
      if (at === null || !inArea(entry.area, at[0], at[1], 0)) continue;
      const why = [{ code: 'zone_prefix', detail: String(Math.floor(east / 1e6)) } as const];
      const off = Math.abs(east - falseEasting);
      found.push({ draft: { crs: system.id, axes, why }, isRough: system.rough_m !== null, off });
    }
  }
  return found;
}

function isProjected({ definition }: EpsgEntry): boolean {
  return !definition.startsWith('+proj=longlat');
}

async function middleIn(system: ResolvedCrs, axes: 'xy' | 'yx', { middle: [x, y] }: Sketch) {
  try {
    const { toLonLat } = await projectionOf(system);
    return axes === 'xy' ? toLonLat(x, y) : toLonLat(y, x);
  } catch {
    return null;
  }
}
