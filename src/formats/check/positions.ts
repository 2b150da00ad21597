import type { Geometry, Position } from 'geojson';
import type { PlainGeometry } from './geometryTypes';

type Nested = readonly number[] | readonly Nested[];
type Found = { readonly position: readonly number[]; readonly path: string };

/** The first position of a geometry that meets the test, and where it stands. */
export function findPosition(
  geometry: PlainGeometry,
  test: (position: readonly number[]) => boolean,
): Found | null {
  const coordinates = geometry.coordinates as Nested;
  return isAnywhere(coordinates, test) ? find(coordinates, 'geometry.coordinates', test) : null;
}

/** First without the words for it: hardly ever is there anything to tell. */
function isAnywhere(nested: Nested, test: (position: readonly number[]) => boolean): boolean {
  if (typeof nested[0] === 'number') return test(nested as readonly number[]);
  for (let i = 0; i < nested.length; i++) if (isAnywhere(nested[i] as Nested, test)) return true;
  return false;
}

function find(nested: Nested, path: string, test: (position: readonly number[]) => boolean): Found | null {
  if (typeof nested[0] === 'number') {
    const position = nested as readonly number[];
    return test(position) ? { position, path } : null;
  }
  for (let i = 0; i < nested.length; i++) {
    const found = find(nested[i] as Nested, `${path}[${i}]`, test);
    if (found !== null) return found;
  }
  return null;
}

/** The geometry with every position put through `map`. */
export function mapPositions<G extends Geometry>(geometry: G, map: (position: Position) => Position): G {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((inner) => mapPositions(inner, map)) };
  }
  const inner = (nested: readonly unknown[]): unknown =>
    typeof nested[0] === 'number' ? map(nested as Position) : nested.map((one) => inner(one as unknown[]));
  return { ...geometry, coordinates: inner(geometry.coordinates) };
}
