import type { Position } from 'geojson';
import type { Note } from '../check/featureGuard';
import { signedArea } from '../check/polygonRings';
import { findCrossing } from '../check/ringCrossings';

type Ring = Position[];

/**
 * A polygon whose rings come back to one of their own points, taken apart there: loops that run the same way round become
 * parts, a loop that runs the other way is a hole, and one without area (out and back along one line) is left out. The
 * area stays the same. Null where there is nothing to split or more than one way to do it, so the rings stay as they are.
 */
export function splitTouching(rings: readonly Ring[], path: string, notes: Note[]): Ring[][] | null {
  if (!rings.some(visitsTwice) || findCrossing(rings) !== null) return null;
  const loops = rings.map(loopsOf);
  const [outer, ...inner] = loops.map((own) => own.filter((loop) => signedArea(loop) !== 0));
  if (outer === undefined || outer.length === 0) return null;
  const way = Math.sign(outer.reduce((sum, loop) => sum + signedArea(loop), 0));
  const parts = outer.filter((loop) => Math.sign(signedArea(loop)) === way);
  const holes = [...outer.filter((loop) => Math.sign(signedArea(loop)) !== way), ...inner.flat()];
  // A hole that touches itself may hold an island: more than one way.
  if (inner.some((own) => new Set(own.map((loop) => Math.sign(signedArea(loop)))).size > 1)) return null;
  if (parts.some((part) => parts.some((other) => part !== other && holds(other, part)))) return null;
  const polygons = parts.map((part) => [part]);
  for (const hole of holes) {
    const around = polygons.filter(([part]) => holds(part!, hole));
    if (around.length !== 1) return null;
    around[0]!.push(hole);
  }
  const spikes = loops.flat().length - outer.length - inner.flat().length;
  if (spikes > 0) notes.push({ code: 'spike_removed', detail: `${path}: × ${spikes}` });
  if (loops.flat().length - spikes > rings.length) {
    notes.push({ code: 'ring_split', detail: `${path}: ${rings.length} → ${polygons.flat().length}` });
  }
  return polygons;
}

function visitsTwice(ring: Ring): boolean {
  return ring.length > 4 && new Set(ring.map(keyOf)).size < ring.length - 1;
}

/** The closed loops between visits of one point; a loop of a line out and back has three positions. */
function loopsOf(ring: Ring): Ring[] {
  const loops: Ring[] = [];
  const path: Ring = [];
  const placeOf = new Map<string, number>();
  for (const position of ring) {
    const key = keyOf(position);
    const since = placeOf.get(key);
    if (since === undefined) {
      placeOf.set(key, path.length);
      path.push(position);
      continue;
    }
    const loop = path.splice(since + 1);
    for (const left of loop) placeOf.delete(keyOf(left));
    loops.push([path[since]!, ...loop, position]);
  }
  return loops;
}

function keyOf([x, y]: Position): string {
  return `${x},${y}`;
}

/** Rings that do not cross: the middle of a side that is none of the outer ring's own lies within it or without. */
function holds(outer: Ring, inner: Ring): boolean {
  const own = new Set(outer.map(keyOf));
  const free = inner.find((position) => !own.has(keyOf(position)));
  const [a, b] = [inner[0]!, inner[1]!];
  const [x, y] = (free ?? [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]) as [number, number];
  let inside = false;
  for (let i = 1; i < outer.length; i++) {
    const [ax, ay] = outer[i - 1] as [number, number];
    const [bx, by] = outer[i] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
