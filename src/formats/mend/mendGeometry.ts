import type { Position } from 'geojson';
import type { Note } from '../check/featureGuard';
import type { PlainGeometry } from '../check/geometryTypes';
import { closeRing } from './closeRing';
import { splitTouching } from './splitTouching';

/**
 * A guarded geometry without the faults that can be mended in one way only: points that repeat the one before, open
 * rings, rings that touch themselves. What else is wrong stays, for the checks after it to refuse. Mending twice is
 * mending once, and the area stays what it was. The same object where nothing is to be done.
 */
export function mendGeometry(geometry: PlainGeometry): {
  readonly geometry: PlainGeometry;
  readonly notes: readonly Note[];
} {
  const notes: Note[] = [];
  const mended = mendByType(geometry, notes);
  return { geometry: mended, notes };
}

function mendByType(geometry: PlainGeometry, notes: Note[]): PlainGeometry {
  switch (geometry.type) {
    case 'LineString': {
      const line = withoutRepeats(geometry.coordinates, 2, 'geometry.coordinates', notes);
      return line === geometry.coordinates ? geometry : { ...geometry, coordinates: line };
    }
    case 'MultiLineString': {
      const lines = geometry.coordinates.map((line, i) =>
        withoutRepeats(line, 2, `geometry.coordinates[${i}]`, notes),
      );
      return isSame(lines, geometry.coordinates) ? geometry : { ...geometry, coordinates: lines };
    }
    case 'Polygon':
      return mendPolygons(geometry, [geometry.coordinates], notes);
    case 'MultiPolygon':
      return mendPolygons(geometry, geometry.coordinates, notes);
    default:
      return geometry;
  }
}

type Rings = Position[][];

function mendPolygons(geometry: PlainGeometry, polygons: readonly Rings[], notes: Note[]): PlainGeometry {
  const isOne = geometry.type === 'Polygon';
  const mended = polygons.flatMap((rings, p) => {
    const path = isOne ? 'geometry.coordinates' : `geometry.coordinates[${p}]`;
    return mendPolygon(rings, path, notes);
  });
  if (isSame(mended, polygons)) return geometry;
  const { type: _type, coordinates: _coordinates, bbox: _bbox, ...members } = geometry;
  return isOne && mended.length === 1
    ? { ...members, type: 'Polygon', coordinates: mended[0]! }
    : { ...members, type: 'MultiPolygon', coordinates: mended };
}

function mendPolygon(rings: Rings, path: string, notes: Note[]): readonly Rings[] {
  const closed = rings.map((ring, r) => {
    const shown = `${path}[${r}]`;
    return withoutRepeats(closeRing(ring, shown, notes), 4, shown, notes);
  });
  const parts = splitTouching(closed, path, notes);
  return parts ?? [isSame(closed, rings) ? rings : closed];
}

/** Each position once in a row; not below `least`, since a line of no length is another fault than a repeated point. */
function withoutRepeats(line: Position[], least: number, path: string, notes: Note[]): Position[] {
  let repeats = 0;
  for (let i = 1; i < line.length; i++) if (isSamePosition(line[i]!, line[i - 1]!)) repeats += 1;
  if (repeats === 0 || line.length - repeats < least) return line;
  notes.push({ code: 'duplicate_point', detail: `${path}: ${line.length} → ${line.length - repeats}` });
  return line.filter((position, i) => i === 0 || !isSamePosition(position, line[i - 1]!));
}

/** Height too: a shaft goes straight down. */
function isSamePosition(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
