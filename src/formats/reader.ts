import type { StatedCrs } from './crs/crsTypes';
import type { FileFormat, ImportProblem, TextEncoding } from './importTypes';
import type { UnpackedFile } from './intake/unpackedFile';
import type { WorkOptions } from './pacing';
import type { RawFeature } from './rawFeature';
import type { TableShape } from './table/tableTypes';

/** Files that are read as one: a shapefile's parts, the tables of one survey, or a single file. */
export type Source = {
  /** As shown: the path of the file that stands for it, or their names joined. */
  readonly name: string;
  readonly format: FileFormat;
  readonly files: readonly UnpackedFile[];
};

/** What a person may say before a source is read again. */
export type ReadChoices = {
  readonly encoding?: string;
  /** By table name. */
  readonly tables?: Readonly<Record<string, Pick<TableShape, 'kind' | 'roles'>>>;
};

export type ReadOptions = WorkOptions & ReadChoices;

/** All that a source holds, in its own coordinates and with its own property names. */
export type ReadSource = {
  /** GeoJSON features by shape, not yet trusted; x east and y north, unless the stated system says otherwise. */
  readonly features: readonly RawFeature[];
  /** What was refused or mended while reading. */
  readonly problems: readonly ImportProblem[];
  readonly crs: StatedCrs | null;
  readonly encoding: TextEncoding | null;
  readonly tables?: readonly TableShape[];
  /** Further members of a GeoJSON collection. */
  readonly members?: Readonly<Record<string, unknown>>;
};

/** One format. @throws ImportError where nothing of the source can be used, and never anything else. */
export type Reader = (source: Source, options: ReadOptions) => Promise<ReadSource>;
