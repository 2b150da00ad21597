import { feature as toFeatures } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { isRecord } from '../check/featureGuard';
import { isTooDeep, MAX_NESTING } from '../check/nesting';
import { showValue } from '../check/showValue';
import { parseJson } from '../geojson/geojson';
import { splitCollections } from '../geojson/splitCollections';
import { ImportError, type ImportProblem } from '../importTypes';
import { decodeText } from '../intake/decodeText';
import { LIMITS } from '../limits';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader } from '../reader';

/** TopoJSON: each of its objects is a layer. Arcs may be used again and again, so what they come to is counted first. */
export const readTopoJson: Reader = async ({ name, files }) => {
  const topology = parseJson(decodeText(await files[0]!.bytes(), name), name);
  const fail = (code: 'bad_file' | 'too_deep' | 'too_large', detail: string) =>
    new ImportError(refusedFile(name, code, detail));
  if (!isTopology(topology)) throw fail('bad_file', 'type ≠ Topology');
  if (isTooDeep(topology.objects)) throw fail('too_deep', `> ${MAX_NESTING}`);
  const budget = { vertices: LIMITS.vertices as number };
  const features: RawFeature[] = [];
  const problems: ImportProblem[] = [];
  for (const [layer, object] of Object.entries(topology.objects)) {
    for (const one of membersOf(object)) {
      const index = features.length + problems.length;
      const fault = arcsFault(one, topology.arcs, budget);
      if (budget.vertices < 0) throw fail('too_large', `> ${LIMITS.vertices}`);
      if (fault !== null) {
        problems.push({ ...refusedFile(name, 'bad_geometry', fault), index, layer });
        continue;
      }
      const value = toFeatures(topology as unknown as Topology, one as never) as unknown;
      features.push({ value, index, line: null, layer });
    }
  }
  const split = splitCollections(features, name);
  return { ...split, problems: [...problems, ...split.problems], crs: null, encoding: null };
};

type Shape = Readonly<Record<string, unknown>>;
type LooseTopology = { readonly objects: Shape; readonly arcs: readonly unknown[] };

function isTopology(value: unknown): value is LooseTopology {
  return (
    isRecord(value) &&
    value.type === 'Topology' &&
    isRecord(value.objects) &&
    Array.isArray(value.arcs) &&
    isTransform(value.transform)
  );
}

function isTransform(value: unknown): boolean {
  if (value === undefined) return true;
  return isRecord(value) && [value.scale, value.translate].every((pair) => isPosition(pair));
}

/** The outermost collection of an object is a list of features; collections inside are geometries. */
function membersOf(object: unknown): readonly unknown[] {
  if (!isRecord(object)) return [object];
  return object.type === 'GeometryCollection' && Array.isArray(object.geometries)
    ? (object.geometries as unknown[])
    : [object];
}

const ARC_DEPTH = new Map([
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

/** What the library would stumble over: arcs that are not there, coordinates that are none; null where all is well. */
function arcsFault(shape: unknown, arcs: readonly unknown[], budget: { vertices: number }): string | null {
  if (!isRecord(shape)) return showValue(shape);
  if (shape.properties != null && !isRecord(shape.properties))
    return `properties = ${showValue(shape.properties)}`;
  const { type } = shape;
  if (type === null || type === undefined) return null;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(shape.geometries)) return `geometries = ${showValue(shape.geometries)}`;
    for (const inner of shape.geometries as unknown[]) {
      const fault = arcsFault(inner, arcs, budget);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (type === 'Point') return isPosition(shape.coordinates) ? null : showValue(shape.coordinates);
  if (type === 'MultiPoint') {
    const { coordinates } = shape;
    return Array.isArray(coordinates) && coordinates.every(isPosition) ? null : showValue(coordinates);
  }
  const depth = typeof type === 'string' ? ARC_DEPTH.get(type) : undefined;
  return depth === undefined ? `type = ${showValue(type)}` : indexesFault(shape.arcs, depth, arcs, budget);
}

function indexesFault(
  value: unknown,
  depth: number,
  arcs: readonly unknown[],
  budget: { vertices: number },
): string | null {
  if (depth === 0) {
    const index = Number.isInteger(value) ? (value as number) : Number.NaN;
    const arc = arcs[index < 0 ? ~index : index];
    if (!Array.isArray(arc) || arc.length === 0) return `arcs[${showValue(value)}]`;
    budget.vertices -= arc.length;
    // A large arc that is used often is looked at each time only up to what is left of the budget.
    return budget.vertices < 0 || arc.every(isPosition)
      ? null
      : `arcs[${showValue(value)}] = ${showValue(arc)}`;
  }
  if (!Array.isArray(value) || value.length === 0) return `arcs = ${showValue(value)}`;
  for (const inner of value as unknown[]) {
    const fault = indexesFault(inner, depth - 1, arcs, budget);
    if (fault !== null) return fault;
  }
  return null;
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every((ordinate) => Number.isFinite(ordinate));
}
