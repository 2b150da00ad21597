import type { Position } from 'geojson';
import { guardFeature } from '../check/featureGuard';
import type { RawFeature } from '../rawFeature';

const METRES_PER_DEGREE = 111_320;
/** From a tight parallel stall to a wide accessible one. */
const STALL_AREA_M2 = [9, 26] as const;
const STALL_SIDE_M = [1.8, 8] as const;
const FEWEST = 5;

/** Whether nearly all polygons are four-cornered and as large as a parking stall. Only a hint, so a rough plane does. */
export function lookLikeStalls(raw: readonly RawFeature[]): boolean {
  if (raw.length < FEWEST) return false;
  return raw.filter(({ value }) => isStall(value)).length >= 0.9 * raw.length;
}

function isStall(value: unknown): boolean {
  const guarded = guardFeature(value);
  if (!guarded.ok || guarded.feature.geometry.type !== 'Polygon') return false;
  const ring = guarded.feature.geometry.coordinates[0]!;
  if (ring.length !== 5) return false;
  const sides = [0, 1].map((i) => metres(ring[i]!, ring[i + 1]!)) as [number, number];
  const isSide = (side: number) => side >= STALL_SIDE_M[0] && side <= STALL_SIDE_M[1];
  const area = sides[0] * sides[1];
  return sides.every(isSide) && area >= STALL_AREA_M2[0] && area <= STALL_AREA_M2[1];
}

function metres(a: Position, b: Position): number {
  const east = (b[0]! - a[0]!) * Math.cos((a[1]! * Math.PI) / 180);
  return Math.hypot(east, b[1]! - a[1]!) * METRES_PER_DEGREE;
}
