import type { GeometryFamily, LayerId } from '../model/layer';

export type FileFormat = 'geojson' | 'ndjson' | 'project' | 'decisions' | 'rules';

/** Why something was refused or changed. Each code has its sentence in i18n (`import.problem.<code>`). */
export type ProblemCode =
  | 'not_json'
  | 'not_geojson'
  | 'too_large'
  | 'too_deep'
  | 'unsupported_format'
  | 'empty_file'
  | 'not_a_project'
  | 'layer_missing'
  | 'bad_decisions'
  | 'bad_rules'
  | 'unknown_rules'
  | 'bad_zip'
  | 'not_a_feature'
  | 'no_geometry'
  | 'bad_geometry'
  | 'outside_lon_lat'
  | 'swapped_lon_lat'
  | 'self_intersection'
  | 'wrong_geometry_for_layer'
  | 'bad_property'
  | 'duplicate_id'
  | 'id_given'
  | 'wrong_winding'
  | 'cancelled';

export type ImportProblem = {
  readonly code: ProblemCode;
  /** refused: the feature (or file) is left out. changed: it was mended and taken. */
  readonly effect: 'refused' | 'changed';
  readonly file: string;
  /** Index of the feature in the file, from 0; null for the whole file. */
  readonly index: number | null;
  /** Line in the file, from 1, where it is cheap to tell. */
  readonly line: number | null;
  readonly featureId: string | null;
  /** The bad value and where it stands, e.g. `properties.width_m = "wide"`. */
  readonly detail: string;
};

/** One geometry family of one file: what is chosen a layer for. */
export type ImportPart = {
  /** Unique within the proposal. */
  readonly key: string;
  readonly family: GeometryFamily;
  readonly count: number;
  readonly layer: LayerId;
  /** Why this layer is proposed: i18n `import.why.<code>` with `detail` (the name or field that decided). */
  readonly why: {
    readonly code: 'file_name' | 'properties' | 'geometry' | 'project_file' | 'none';
    readonly detail: string;
  };
  /** Property names met, most frequent first. */
  readonly fields: readonly string[];
  /** The first few rows, values as text. */
  readonly rows: readonly (readonly string[])[];
};

export type RecognisedFile = {
  readonly name: string;
  readonly size: number;
  readonly format: FileFormat | null;
  readonly parts: readonly ImportPart[];
  /** Set when nothing of the file can be used. */
  readonly fatal: ImportProblem | null;
};

export type ImportProposal = {
  readonly files: readonly RecognisedFile[];
  /** Set when the files are a whole project (project.json was among them). */
  readonly projectName: { zh: string; en: string } | null;
};

export type ImportChoices = {
  /**
   * replace: the files become the open project. add: they are added to what is open. update: the layers they
   * bring take the place of these layers in what is open; all else of it stays, decisions and rules too.
   */
  readonly mode: 'replace' | 'add' | 'update';
  readonly layers: Readonly<Record<ImportPart['key'], LayerId | 'skip'>>;
};

export type ImportReport = {
  readonly taken: number;
  readonly refused: number;
  readonly changed: number;
  readonly byLayer: Partial<Record<LayerId, number>>;
  /** Decisions that the project has by these files; none of them brought any: 0. */
  readonly decisions: number;
  /** Whether the project's rules are those of these files. */
  readonly rules: boolean;
  readonly problems: readonly ImportProblem[];
};

/** Progress of long work: a real fraction from 0 to 1, and what is being done. */
export type Progress = {
  readonly fraction: number;
  readonly task: 'reading' | 'checking' | 'measuring' | 'drawing';
};
export type OnProgress = (progress: Progress) => void;

/** Thrown where bad input makes going on impossible; nothing that was open is changed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  constructor(readonly problem: ImportProblem) {
    super(`${problem.file}: ${problem.code}: ${problem.detail}`);
  }
}
