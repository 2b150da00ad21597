import type { CrsCandidate, CrsChoice } from '../../formats/crs/crsTypes';
import type {
  ImportChoices,
  ImportPart,
  ImportProposal,
  ImportReport,
  Progress,
  RecognisedFile,
} from '../../formats/importTypes';
import type { FieldMapping } from '../../formats/mapping/mappingTypes';
import type { LayerId } from '../../model/layer';

type PartKey = ImportPart['key'];
type FileKey = RecognisedFile['key'];

export type ImportSlice = {
  readonly stage: 'closed' | 'reading' | 'choosing' | 'taking' | 'done' | 'failed';
  readonly progress: Progress | null;
  readonly proposal: ImportProposal | null;
  readonly mode: ImportChoices['mode'];
  /** The layer chosen for each part of the proposal. */
  readonly layers: Readonly<Record<PartKey, LayerId | 'skip'>>;
  /** The layer that a part had before it was left out. */
  readonly skippedFrom: Readonly<Record<PartKey, LayerId>>;
  /** What a part is given and where its fields go, where it differs from the proposal. */
  readonly set: Readonly<Record<PartKey, ImportPart['set']>>;
  readonly mapping: Readonly<Record<PartKey, FieldMapping>>;
  /** The coordinate system of each file, once it is certain or confirmed. */
  readonly crs: Readonly<Record<FileKey, CrsChoice>>;
  /** Systems that were typed, as candidates. */
  readonly tried: Readonly<Record<FileKey, readonly CrsCandidate[]>>;
  readonly leaveOutliers: Readonly<Record<FileKey, boolean>>;
  /** The name of the profile that was put on a file. */
  readonly profiles: Readonly<Record<FileKey, string>>;
  /** The file that is being read again. */
  readonly rereading: FileKey | null;
  readonly report: ImportReport | null;
  readonly error: string | null;
};

export const initialImport: ImportSlice = {
  stage: 'closed',
  progress: null,
  proposal: null,
  mode: 'replace',
  layers: {},
  skippedFrom: {},
  set: {},
  mapping: {},
  crs: {},
  tried: {},
  leaveOutliers: {},
  profiles: {},
  rereading: null,
  report: null,
  error: null,
};
