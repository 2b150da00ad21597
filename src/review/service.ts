import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint, nearestToOutline, type PlaneArea } from './areas';
import type { ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';

/** Nodes at which a pipe enters a house. */
const ENTRY_KINDS = ['house_connection', 'meter', 'cabinet'];
/** An end this near a wall, or inside, enters the building; one at an entry node from a little further. */
const ENTRY_M = 0.6;
const ENTRY_NODE_M = 3;

/** Whether the pipe enters the building at its start or its end: a service pipe must come near it there. */
export function entries(
  pipe: ReviewPipe,
  area: PlaneArea,
  model: ReviewModel,
): { readonly start: boolean; readonly end: boolean } {
  return {
    start: entersAt(pipe.start, pipe.startNode, area, model),
    end: entersAt(pipe.end, pipe.endNode, area, model),
  };
}

/** The part of a service pipe that leads to the wall, as far along it as `length`. */
export function approach(
  pipe: ReviewPipe,
  at: { readonly start: boolean; readonly end: boolean },
  length: Metres,
): [Metres, Metres][] {
  const parts: [Metres, Metres][] = [];
  // To beyond its ends: a sum of lengths is off by a rounding.
  if (at.start) parts.push([Number.NEGATIVE_INFINITY, length]);
  if (at.end) parts.push([pipe.length - length, Number.POSITIVE_INFINITY]);
  return parts;
}

function entersAt([x, y]: PlaneMetres, node: string | null, area: PlaneArea, model: ReviewModel): boolean {
  if (areaHoldsPoint(area, x, y)) return true;
  const kind = node === null ? null : model.nodes.get(node)?.properties.kind;
  const reach = kind != null && ENTRY_KINDS.includes(kind) ? ENTRY_NODE_M : ENTRY_M;
  return nearestToOutline(area, x, y, x, y).distance <= reach;
}
