import type { Feature } from 'geojson';
import type { ProblemCode } from '../importTypes';
import { LIMITS } from '../limits';
import { mendRawCoordinates } from '../mend/rawCoordinates';
import { coordinatesDepth, isGeometryType, type PlainGeometry } from './geometryTypes';
import { isTooDeep, MAX_NESTING } from './nesting';
import { showValue } from './showValue';

/** RFC 7946 §7.1: members that must not stand in a feature or in a geometry. */
const NOT_IN_FEATURE = ['coordinates', 'geometries', 'features'];
const NOT_IN_GEOMETRY = ['geometry', 'geometries', 'properties', 'features'];

export type Properties = Readonly<Record<string, unknown>>;
export type PlainFeature = Omit<Feature<PlainGeometry>, 'id' | 'properties'> & {
  readonly id?: unknown;
  readonly properties: Properties;
};
/** What was found, in the words of an ImportProblem. */
export type Note = { readonly code: ProblemCode; readonly detail: string };
export type Guarded =
  | { readonly ok: true; readonly feature: PlainFeature; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly note: Note };

/**
 * Makes sure that a value of unknown shape is a feature in types, depths and numbers, so that
 * everything after it may trust that. Goes no deeper than the geometry type says and never assigns a
 * key of the input, so deep nesting and keys such as `__proto__` are plain data here.
 */
export function guardFeature(value: unknown): Guarded {
  if (!isRecord(value)) return refuse('not_a_feature', showValue(value));
  if (isGeometryType(value.type)) return guardMembers({ type: 'Feature', properties: {}, geometry: value });
  if (value.type === 'GeometryCollection') return refuse('bad_geometry', showValue(value));
  if (!Object.hasOwn(value, 'type') || value.type !== 'Feature') {
    return refuse('not_a_feature', `type = ${showValue(value.type)}`);
  }
  return guardMembers(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function guardMembers(raw: Record<string, unknown>): Guarded {
  const notes: Note[] = [];
  const { value, fault: unreadable } = withReadableGeometry(raw, notes);
  const fault = unreadable ?? propertiesFault(value.properties) ?? nestingFault(value);
  if (fault !== null) return { ok: false, note: fault };
  if (value.properties === undefined) notes.push({ code: 'bad_property', detail: 'properties = undefined' });
  const geometry = without(value.geometry as Record<string, unknown>, NOT_IN_GEOMETRY, 'geometry.', notes);
  const members = without(value, NOT_IN_FEATURE, '', notes);
  const feature = { ...members, geometry, properties: value.properties ?? {} };
  return { ok: true, feature: feature as unknown as PlainFeature, notes };
}

/**
 * The feature with ordinates as numbers and without empty parts, where that alone was wrong; else the same one, with
 * what is wrong with its geometry.
 */
function withReadableGeometry(
  value: Record<string, unknown>,
  notes: Note[],
): { readonly value: Record<string, unknown>; readonly fault: Note | null } {
  const { geometry } = value;
  const fault = geometryFault(geometry);
  if (fault === null || fault.code === 'too_large' || !isRecord(geometry) || !isGeometryType(geometry.type)) {
    return { value, fault };
  }
  const mended = mendRawCoordinates(geometry.coordinates, geometry.type);
  if (mended.notes.length === 0) return { value, fault };
  const readable = { ...geometry, coordinates: mended.coordinates };
  if (geometryFault(readable) !== null) return { value, fault };
  notes.push(...mended.notes);
  return { value: { ...value, geometry: readable }, fault: null };
}

function refuse(code: ProblemCode, detail: string): Guarded {
  return { ok: false, note: { code, detail } };
}

function geometryFault(geometry: unknown): Note | null {
  if (geometry == null) return { code: 'no_geometry', detail: `geometry = ${showValue(geometry)}` };
  if (!isRecord(geometry)) return { code: 'bad_geometry', detail: `geometry = ${showValue(geometry)}` };
  const type = Object.hasOwn(geometry, 'type') ? geometry.type : undefined;
  if (type === 'GeometryCollection') {
    return { code: 'bad_geometry', detail: `geometry = ${showValue(geometry)}` };
  }
  if (!isGeometryType(type)) return { code: 'bad_geometry', detail: `geometry.type = ${showValue(type)}` };
  if (soundVertices(geometry.coordinates, coordinatesDepth(type)) <= LIMITS.featureVertices) return null;
  const budget = { vertices: LIMITS.featureVertices };
  return coordinatesFault(geometry.coordinates, coordinatesDepth(type), 'geometry.coordinates', budget);
}

/** How many vertices there are, or Infinity where anything is wrong: without the words for it, since most are sound. */
function soundVertices(value: unknown, depth: number): number {
  if (!Array.isArray(value)) return Number.POSITIVE_INFINITY;
  const { length } = value;
  if (depth === 1) {
    if (length !== 2 && length !== 3) return Number.POSITIVE_INFINITY;
    for (let i = 0; i < length; i++) if (!Number.isFinite(value[i])) return Number.POSITIVE_INFINITY;
    return 1;
  }
  let sum = length === 0 ? Number.POSITIVE_INFINITY : 0;
  for (let i = 0; i < length; i++) sum += soundVertices(value[i], depth - 1);
  return sum;
}

/** Goes exactly as deep as the geometry type says, whatever the input holds further down. */
function coordinatesFault(
  value: unknown,
  depth: number,
  path: string,
  budget: { vertices: number },
): Note | null {
  const shown = () => `${path} = ${showValue(value)}`;
  if (!Array.isArray(value)) return { code: 'bad_geometry', detail: shown() };
  if (depth === 1) {
    const finite = value.every((ordinate) => Number.isFinite(ordinate));
    if (!finite || value.length < 2 || value.length > 3) return { code: 'bad_geometry', detail: shown() };
    budget.vertices -= 1;
    return budget.vertices < 0 ? { code: 'too_large', detail: `> ${LIMITS.featureVertices}: ${path}` } : null;
  }
  if (value.length === 0) return { code: 'no_geometry', detail: shown() };
  for (let i = 0; i < value.length; i++) {
    const fault = coordinatesFault(value[i], depth - 1, `${path}[${i}]`, budget);
    if (fault !== null) return fault;
  }
  return null;
}

function propertiesFault(properties: unknown): Note | null {
  if (properties == null) return null;
  if (!isRecord(properties)) return { code: 'bad_property', detail: `properties = ${showValue(properties)}` };
  return null;
}

/** Of every member but the coordinates, whose depth the geometry type has already said. */
function nestingFault(value: Record<string, unknown>): Note | null {
  const geometry = value.geometry as Record<string, unknown>;
  const outer = Object.keys(value).find((name) => name !== 'geometry' && isTooDeep(value[name]));
  if (outer !== undefined) return { code: 'too_deep', detail: `${outer} > ${MAX_NESTING}` };
  const inner = Object.keys(geometry).find((name) => name !== 'coordinates' && isTooDeep(geometry[name]));
  return inner === undefined ? null : { code: 'too_deep', detail: `geometry.${inner} > ${MAX_NESTING}` };
}

/** The object without the members that must not stand there and without a bad bbox, each noted; itself where it has none. */
function without(
  value: Record<string, unknown>,
  misplaced: readonly string[],
  path: string,
  notes: Note[],
): Record<string, unknown> {
  const unwanted = misplaced.filter((name) => Object.hasOwn(value, name));
  if (Object.hasOwn(value, 'bbox') && !isBbox(value.bbox)) unwanted.push('bbox');
  if (unwanted.length === 0) return value;
  const kept = { ...value };
  for (const name of unwanted) {
    notes.push({ code: 'bad_property', detail: `${path}${name} = ${showValue(kept[name])}` });
    delete kept[name];
  }
  return kept;
}

function isBbox(value: unknown): boolean {
  return Array.isArray(value) && (value.length === 4 || value.length === 6) && value.every(Number.isFinite);
}
