import type { LayerId } from '../model/layer';
import type { ProjectFile } from '../model/project';
import type { ImportProblem, RecognisedFile } from './importTypes';
import type { Sidecar } from './project/sidecars';
import type { RawFeature } from './rawFeature';
import type { Source } from './reader';

/** One source, read and parsed once: what is shown of it, and what `takeFiles` takes from it. */
export type ParsedInput = {
  readonly file: RecognisedFile;
  /** What it was read from, to read it again in another way; null for files of a project and what cannot be read. */
  readonly source: Source | null;
  readonly features: readonly RawFeature[];
  readonly problems: readonly ImportProblem[];
  /** Further members of the FeatureCollection. */
  readonly members: Readonly<Record<string, unknown>>;
  /** The layer a project keeps in this file; null for a file that belongs to no project. */
  readonly projectLayer: LayerId | null;
  /** Set on the project.json of a project. */
  readonly projectFile: ProjectFile | null;
  /** Set on a decisions.json or rules.json. */
  readonly sidecar?: Sidecar;
};

export function inputWithoutFeatures(
  file: Pick<RecognisedFile, 'name' | 'size' | 'format' | 'fatal'>,
  projectFile: ProjectFile | null = null,
): ParsedInput {
  return {
    file: { ...file, key: file.name, parts: [], crs: null, encoding: null, tables: [] },
    source: null,
    features: [],
    problems: [],
    members: {},
    projectLayer: null,
    projectFile,
  };
}
