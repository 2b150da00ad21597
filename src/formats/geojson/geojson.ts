import { isRecord } from '../check/featureGuard';
import { isGeometryType } from '../check/geometryTypes';
import { isTooDeep, MAX_NESTING } from '../check/nesting';
import { showValue } from '../check/showValue';
import type { StatedCrs } from '../crs/crsTypes';
import { ImportError, type ImportProblem } from '../importTypes';
import { type ParsedText, type RawFeature, refusedFile } from '../rawFeature';
import { featureLines } from './featureLines';
import { describeFault, findJsonFault } from './jsonFault';
import { splitCollections } from './splitCollections';
import { statedCrs } from './statedCrs';

/** Above this many characters lines are not told: the second reading would cost too much. */
const MAX_LENGTH_FOR_LINES = 2 * 1024 * 1024;

/**
 * Reads a GeoJSON text: a FeatureCollection, a feature, a geometry or a bare array of features.
 * Throws an ImportError where the text as a whole cannot be used.
 */
export function parseGeoJson(text: string, file: string): ParsedText {
  const root = parseJson(text, file);
  return readRoot(root, file, text.length <= MAX_LENGTH_FOR_LINES ? featureLines(text) : []);
}

export function parseJson(text: string, file: string): unknown {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') throw new ImportError(refusedFile(file, 'empty_file', '0'));
  try {
    return JSON.parse(body);
  } catch {
    const fault = findJsonFault(body);
    throw new ImportError(refusedFile(file, 'not_json', describeFault(fault), fault.line));
  }
}

/** The features of a parsed text; `lines` says on which each starts, where that is known. */
export function readRoot(root: unknown, file: string, lines: readonly number[] = []): ParsedText {
  const { values, members, problems, crs } = listFeatures(root, file);
  const known = lines.length === values.length;
  const raw = values.map(
    (value, index): RawFeature => ({ value, index, line: known ? lines[index]! : null }),
  );
  const split = splitCollections(raw, file);
  return {
    format: 'geojson',
    features: split.features,
    problems: [...problems, ...split.problems],
    members,
    crs,
  };
}

type Listing = {
  readonly values: readonly unknown[];
  readonly members: Readonly<Record<string, unknown>>;
  readonly problems: readonly ImportProblem[];
  readonly crs: StatedCrs | null;
};

/** The features of a parsed GeoJSON value, whatever it is wrapped in. */
export function listFeatures(root: unknown, file: string): Listing {
  if (Array.isArray(root)) return { values: root, members: {}, problems: [], crs: null };
  if (!isRecord(root)) throw notGeoJson(file, showValue(root));
  const crs = statedCrs(root);
  const type = Object.hasOwn(root, 'type') ? root.type : undefined;
  if (type === 'Feature' || isGeometryType(type) || type === 'GeometryCollection') {
    return { values: [root], members: {}, problems: [], crs };
  }
  if (type !== 'FeatureCollection') throw notGeoJson(file, `type = ${showValue(type)}`);
  if (!Array.isArray(root.features)) throw notGeoJson(file, `features = ${showValue(root.features)}`);
  const { type: _type, features, ...members } = root;
  if (isTooDeep(members)) throw new ImportError(refusedFile(file, 'too_deep', `> ${MAX_NESTING}`));
  return {
    values: features as unknown[],
    members,
    problems: misplacedMembers(members, file),
    crs,
  };
}

/** RFC 7946 §7.1: members of another type must not stand here. They are left aside and said so. */
function misplacedMembers(members: Record<string, unknown>, file: string): ImportProblem[] {
  return ['coordinates', 'geometries', 'geometry', 'properties']
    .filter((name) => Object.hasOwn(members, name))
    .map((name) => ({
      code: 'bad_property',
      effect: 'told',
      file,
      index: null,
      line: null,
      featureId: null,
      detail: `FeatureCollection.${name} = ${showValue(members[name])}`,
    }));
}

function notGeoJson(file: string, detail: string): ImportError {
  return new ImportError(refusedFile(file, 'not_geojson', detail));
}
