import type { Note } from '../check/featureGuard';
import { coordinatesDepth, type GeometryType } from '../check/geometryTypes';
import { showValue } from '../check/showValue';
import { readNumber } from './readNumber';

/**
 * Coordinates that are no numbers but can be read in one way only: ordinates written as text (`"117.1"`, `１１７`),
 * a height that is null, empty parts of a geometry of several. Goes no deeper than the geometry's type says. What cannot be mended stays as it is, for the guard to refuse; the input is never changed.
 */
export function mendRawCoordinates(
  coordinates: unknown,
  type: GeometryType,
): { readonly coordinates: unknown; readonly notes: readonly Note[] } {
  const notes = new Map<Note['code'], Note>();
  const tell = (code: Note['code'], detail: () => string) => {
    if (!notes.has(code)) notes.set(code, { code, detail: detail() });
  };
  const about = { tell, hasRings: type === 'Polygon' || type === 'MultiPolygon' };
  const mended = mend(coordinates, coordinatesDepth(type), 'geometry.coordinates', about);
  return { coordinates: mended, notes: [...notes.values()] };
}

type Tell = (code: Note['code'], detail: () => string) => void;

type About = { readonly tell: Tell; readonly hasRings: boolean };

function mend(value: unknown, depth: number, path: string, about: About): unknown {
  if (!Array.isArray(value)) return value;
  if (depth === 1) return mendPosition(value, path, about.tell);
  const parts = value.map((part, i) => mend(part, depth - 1, `${path}[${i}]`, about));
  if (depth === 2) return parts;
  const kept = parts.filter((part) => !isEmpty(part));
  if (kept.length === parts.length || kept.length === 0) return parts;
  // A polygon without its outer ring is nothing that a hole could be in.
  if (about.hasRings && depth === 3 && isEmpty(parts[0])) return parts;
  about.tell('empty_part', () => `${path}[${parts.findIndex(isEmpty)}] = []`);
  return kept;
}

/** Nothing, or a polygon of which no ring has a point. */
function isEmpty(part: unknown): boolean {
  return Array.isArray(part) && part.every((inner) => Array.isArray(inner) && inner.length === 0);
}

function mendPosition(position: readonly unknown[], path: string, tell: Tell): unknown {
  if (position.every((ordinate) => Number.isFinite(ordinate))) return position;
  if (position.length > MOST_ORDINATES) return position;
  const ordinates = position.map((ordinate) =>
    typeof ordinate === 'string' ? readNumber(ordinate) : ordinate,
  );
  const plan = ordinates.length === 3 && isNoHeight(position[2]) ? ordinates.slice(0, 2) : ordinates;
  if (!plan.every((ordinate) => Number.isFinite(ordinate))) return position;
  tell('ordinates_read', () => `${path} = ${showValue(position)} → ${showValue(plan)}`);
  return plan;
}

const MOST_ORDINATES = 3;

function isNoHeight(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '') || Number.isNaN(value);
}
