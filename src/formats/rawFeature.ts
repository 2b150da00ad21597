import type { StatedCrs } from './crs/crsTypes';
import type { ImportProblem, ProblemCode } from './importTypes';

/** A feature as it stands in a file, not yet trusted. */
export type RawFeature = {
  readonly value: unknown;
  /** Place in the file from 0. Members split out of one GeometryCollection share it. */
  readonly index: number;
  readonly line: number | null;
  /** Layer, table or sheet inside the file; absent where it has none. */
  readonly layer?: string | null;
  /** What the format calls it by: a CAD handle, a point number, an XML id. */
  readonly handle?: string | null;
};

/** What a text holds, before anything is known of its layer. */
export type ParsedText = {
  readonly format: 'geojson' | 'ndjson';
  readonly features: readonly RawFeature[];
  /** What was refused or mended while reading. */
  readonly problems: readonly ImportProblem[];
  /** Further members of the FeatureCollection, e.g. `name`. */
  readonly members: Readonly<Record<string, unknown>>;
  /** What the old `crs` member says. */
  readonly crs: StatedCrs | null;
};

export function refusedFile(
  file: string,
  code: ProblemCode,
  detail: string,
  line: number | null = null,
): ImportProblem {
  return { code, effect: 'refused', file, index: null, line, featureId: null, detail };
}
