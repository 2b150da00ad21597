import type { Position } from 'geojson';
import type { Note } from '../check/featureGuard';

/** About 1 cm: ends nearer than this were meant to be one point. */
const ONE_POINT_DEGREES = 1e-7;

/**
 * An open ring of degrees, closed: ends that nearly meet become one, others are joined by a straight side. A ring of
 * fewer than three points stays as it is, since closing it makes no area.
 */
export function closeRing(ring: Position[], path: string, notes: Note[]): Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 3) return ring;
  const isHere = first[0] === last[0] && first[1] === last[1];
  if (isHere && first[2] === last[2] && first.length === last.length) return ring;
  if (isHere && ring.length < 4) return ring;
  const isNear = Math.hypot(first[0]! - last[0]!, first[1]! - last[1]!) <= ONE_POINT_DEGREES;
  if (isNear && ring.length < 4) return ring;
  notes.push({ code: 'ring_closed', detail: `${path}: [${last.join(', ')}] → [${first.join(', ')}]` });
  if (!isNear) return [...ring, first];
  // Of one place with and without a height the height is kept.
  const joint = isHere && first[2] === undefined ? last : first;
  return [joint, ...ring.slice(1, -1), joint];
}
