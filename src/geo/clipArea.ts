import { feature, featureCollection, intersect, union } from '@turf/turf';
import type { Position } from 'geojson';
import { lonLat } from '../model/units';
import { type Area, areaHolds, partsOf, ringsOf } from './area';
import { boundsHold, boundsMeet, boundsOf } from './bounds';
import { clipByConvex, isConvex, signedArea } from './clipConvex';
import { SEMI_MAJOR_AXIS } from './gaussKrueger';
import { geodesicArea } from './geodesic';

/**
 * The part of one area inside another; null when they do not meet.
 * @throws what turf throws on rings it cannot follow ("Unable to complete output ring").
 */
export function clipArea(area: Area, within: Area): Area | null {
  const bounds = boundsOf(area);
  const limits = boundsOf(within);
  if (!bounds || !limits || !boundsMeet(bounds, limits)) return null;
  if (boundsHold(limits, bounds) && liesWithin(area, within)) return area;
  return intersect(featureCollection([feature(area), feature(within)]))?.geometry ?? null;
}

/** Areas that overlap are merged, so that no ground is counted twice; the others come back as they are. */
export function mergeOverlapping(areas: readonly Area[]): Area[] {
  const groups = overlapGroups(areas);
  return groups.map((group) =>
    group.length === 1
      ? group[0]!
      : (union(featureCollection(group.map((area) => feature(area))))?.geometry ?? group[0]!),
  );
}

/** Shared edges give slivers in the boolean operation: below this they are no overlap. */
const SLIVER_M2 = 0.01;

function overlapGroups(areas: readonly Area[]): Area[][] {
  const bounds = areas.map((area) => boundsOf(area));
  const group = areas.map((_, index) => index);
  const rootOf = (index: number): number => (group[index] === index ? index : rootOf(group[index]!));
  const byWest = areas.map((_, index) => index).filter((index) => bounds[index] !== null);
  byWest.sort((a, b) => bounds[a]![0] - bounds[b]![0]);
  for (let i = 0; i < byWest.length; i++) {
    const a = byWest[i]!;
    for (let j = i + 1; j < byWest.length; j++) {
      const b = byWest[j]!;
      if (bounds[b]![0] > bounds[a]![2]) break;
      if (!boundsMeet(bounds[a]!, bounds[b]!) || rootOf(a) === rootOf(b)) continue;
      if (overlapArea(areas[a]!, areas[b]!) > SLIVER_M2) group[rootOf(a)] = rootOf(b);
    }
  }
  const groups = new Map<number, Area[]>();
  areas.forEach((area, index) => {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), area]);
  });
  return [...groups.values()];
}

function overlapArea(a: Area, b: Area): number {
  const quick = convexOverlap(a, b) ?? convexOverlap(b, a);
  if (quick !== null) return quick;
  const overlap = intersect(featureCollection([feature(a), feature(b)]));
  return overlap ? geodesicArea(overlap.geometry) : 0;
}

/** Enough to tell a sliver from an overlap, and far quicker; null when `convex` is not one convex ring. */
function convexOverlap(area: Area, convex: Area): number | null {
  const rings = ringsOf(convex);
  if (rings.length !== 1) return null;
  const [lon0, lat0] = lonLat(rings[0]![0]!);
  const metres = (SEMI_MAJOR_AXIS * Math.PI) / 180;
  const east = metres * Math.cos((lat0 * Math.PI) / 180);
  const flat = (ring: readonly Position[]) =>
    Float64Array.from(ring.flatMap(([lon, lat]) => [(lon! - lon0) * east, (lat! - lat0) * metres]));
  const clip = flat(rings[0]!);
  if (!isConvex(clip)) return null;
  return partsOf(area).reduce((sum, part) => {
    const [outer, ...holes] = part.map((ring) => Math.abs(signedArea(clipByConvex(flat(ring), clip))));
    return sum + holes.reduce((left, hole) => left - hole, outer ?? 0);
  }, 0);
}

/** True only when it is sure: all vertices inside and no edge leaves. Otherwise the clip decides. */
function liesWithin(area: Area, within: Area): boolean {
  const edges = ringsOf(within);
  for (const ring of ringsOf(area)) {
    for (let i = 1; i < ring.length; i++) {
      if (!areaHolds(within, lonLat(ring[i]!))) return false;
      if (edges.some((outline) => crossesOutline(ring[i - 1]!, ring[i]!, outline))) return false;
    }
  }
  return true;
}

function crossesOutline(
  from: readonly number[],
  to: readonly number[],
  outline: readonly number[][],
): boolean {
  for (let i = 1; i < outline.length; i++) {
    if (segmentsTouch(from, to, outline[i - 1]!, outline[i]!)) return true;
  }
  return false;
}

function segmentsTouch(
  a: readonly number[],
  b: readonly number[],
  c: readonly number[],
  d: readonly number[],
): boolean {
  if (Math.max(a[0]!, b[0]!) < Math.min(c[0]!, d[0]!) || Math.min(a[0]!, b[0]!) > Math.max(c[0]!, d[0]!))
    return false;
  if (Math.max(a[1]!, b[1]!) < Math.min(c[1]!, d[1]!) || Math.min(a[1]!, b[1]!) > Math.max(c[1]!, d[1]!))
    return false;
  const side = (p: readonly number[], q: readonly number[], r: readonly number[]) =>
    Math.sign((q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!));
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}
