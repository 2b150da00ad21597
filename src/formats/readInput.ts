import type { Bounds } from '../model/units';
import { isRecord } from './check/featureGuard';
import type { CrsProposal, StatedCrs } from './crs/crsTypes';
import { ImportError } from './importTypes';
import type { paced, WorkOptions } from './pacing';
import { inputWithoutFeatures, type ParsedInput } from './parsedInput';
import type { RawFeature } from './rawFeature';
import type { ReadChoices, Source } from './reader';
import { readSource } from './readSource';
import { fatalOf, recogniseParts } from './recognise/recognise';

/** A source, read and recognised: its parts, and where its coordinates may belong. */
export async function readInput(
  source: Source,
  key: string,
  {
    choices,
    open,
    breathe,
    ...options
  }: WorkOptions & {
    readonly choices?: ReadChoices;
    /** Bounds of what is open. */
    readonly open: Bounds | null;
    readonly breathe: ReturnType<typeof paced>;
  },
): Promise<ParsedInput> {
  const shown = { name: source.name, size: source.files.reduce((sum, { size }) => sum + size, 0) };
  try {
    const read = await readSource(source, { ...options, ...choices }, breathe);
    const { format, features, problems, encoding, tables = [], members = {} } = read;
    // A table that no geometry was found in may get it by other columns.
    const isBlank = isWithoutGeometry(features);
    const fatal = tables.length > 0 || isBlank ? null : fatalOf(read, source.name);
    const parts = fatal === null ? await recogniseParts(read, source.name, key, null) : [];
    const crs = parts.length > 0 || isBlank ? await proposedCrs(features, read.crs, open, options) : null;
    return {
      file: { ...shown, key, format, parts, crs, encoding, tables, fatal },
      source,
      features,
      problems,
      members,
      projectLayer: null,
      projectFile: null,
    };
  } catch (error) {
    if (!(error instanceof ImportError) || error.problem.code === 'cancelled') throw error;
    const input = inputWithoutFeatures({ ...shown, format: null, fatal: error.problem });
    return { ...input, file: { ...input.file, key }, source };
  }
}

/** GeoJSON and others allow a feature without a geometry: a file of nothing else is a good one, with nothing to draw. */
function isWithoutGeometry(features: readonly RawFeature[]): boolean {
  return features.length > 0 && features.every(({ value }) => hasNullGeometry(value));
}

function hasNullGeometry(value: unknown): boolean {
  if (!isRecord(value) || value.type !== 'Feature' || value.geometry !== null) return false;
  return value.properties === null || isRecord(value.properties);
}

async function proposedCrs(
  features: readonly RawFeature[],
  stated: StatedCrs | null,
  open: Bounds | null,
  { signal }: WorkOptions,
): Promise<CrsProposal> {
  const { detectCrs } = await import('./crs/detectCrs');
  return detectCrs(features, stated, open, { signal });
}
