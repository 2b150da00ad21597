import type { GeometryFamily, LayerId } from '../model/layer';
import type { CrsChoice, CrsProposal } from './crs/crsTypes';
import type { FieldMapping } from './mapping/mappingTypes';
import type { TableShape } from './table/tableTypes';

/** What can be read. `survey`: point and line tables joined by point number. */
export type FileFormat =
  | 'geojson'
  | 'ndjson'
  | 'topojson'
  | 'shapefile'
  | 'geopackage'
  | 'flatgeobuf'
  | 'kml'
  | 'dxf'
  | 'mapinfo'
  | 'gml'
  | 'osm'
  | 'table'
  | 'survey'
  | 'epanet'
  | 'swmm'
  | 'project'
  | 'decisions'
  | 'rules'
  | 'publish';

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
  | 'bad_publish'
  /** publish.json names what no public site may show, whatever a project says. */
  | 'never_public'
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
  /** Damaged or not of its format: `detail` says what the reader met. */
  | 'bad_file'
  /** A part of a shapefile or the like is missing; `detail` names it. */
  | 'missing_part'
  /** The content is of another kind than the name says; `detail` names it. */
  | 'another_format'
  /** What another program has to turn into something readable first. */
  | 'old_workbook'
  | 'access_database'
  | 'dwg_drawing'
  /** Something of a format that no feature can be made of, such as a CAD entity kind. */
  | 'unsupported_entity'
  /** CAD: the drawing unit that the file states was applied, or its ordinates say that it cannot be right. */
  | 'unit_applied'
  | 'unit_doubted'
  /** CAD: entities of sheets, which stand beside the drawing. */
  | 'paper_space'
  /** CAD: a symbol that became one point; another block that was taken apart. */
  | 'block_as_point'
  | 'block_taken_apart'
  /** Left out by the person because it lies far from everything else. */
  | 'outlier'
  /** A mapped value that its conversion cannot read; it stays under the source's name. */
  | 'unread_value'
  /** A value that stands for none, such as `/`, a diameter of 0 or −9999. */
  | 'not_stated_value'
  /** Two fields say different things of one property; the second stays under its own name. */
  | 'conflicting_values'
  /** A date in another style than ISO 8601. */
  | 'date_read'
  /** Ordinates written as text, or a height that is none. */
  | 'ordinates_read'
  /** An empty part of a geometry was left out. */
  | 'empty_part'
  /** Points that repeat the one before were left out. */
  | 'duplicate_point'
  /** An open ring was closed. */
  | 'ring_closed'
  /** A ring that touches itself was split into parts or holes. */
  | 'ring_split'
  /** A ring ran out and back along the same line. */
  | 'spike_removed'
  /** Ends of pipes that missed each other by less than 1 cm were joined. */
  | 'joint_snapped'
  /** The coordinate system was not confirmed, or does not reach where the coordinates are. */
  | 'no_crs'
  /** Tables: no column of one holds coordinates, geometry or point numbers. */
  | 'table_without_geometry'
  /** Surveys: a line names a point that no table has, or that several have. */
  | 'point_missing'
  | 'same_start_and_end'
  /** Surveys, told, nothing changed: what a surveyor's own check would find. */
  | 'duplicate_line'
  | 'orphan_point'
  | 'elevation_contradiction'
  | 'feature_and_appurtenance'
  | 'odd_length'
  | 'cancelled';

export type ImportProblem = {
  readonly code: ProblemCode;
  /**
   * refused: the feature (or file) is left out. changed: the feature was mended and taken. told: what is worth a look,
   * such as a check of a survey or a remark on the whole file; no feature was mended for it.
   */
  readonly effect: 'refused' | 'changed' | 'told';
  readonly file: string;
  /** Index of the feature in the file, from 0; null for the whole file. */
  readonly index: number | null;
  /** Line of a text or row of a table, from 1, where it is cheap to tell. */
  readonly line: number | null;
  /** Layer, table or sheet inside the file, where it has some. */
  readonly layer?: string | null;
  /** What the format calls the feature by: a CAD handle, a point number, an XML id. */
  readonly handle?: string | null;
  readonly featureId: string | null;
  /** The bad value and where it stands, e.g. `properties.width_m = "wide"`. */
  readonly detail: string;
};

/** One geometry family of one layer of a file: what is chosen a layer for. */
export type ImportPart = {
  /** Unique within the proposal. */
  readonly key: string;
  /** The layer, table or sheet inside the file; null where the file has none. */
  readonly name: string | null;
  readonly family: GeometryFamily;
  readonly count: number;
  readonly layer: LayerId;
  /** Why this layer is proposed: i18n `import.why.<code>` with `detail` (the name or field that decided). */
  readonly why: {
    readonly code:
      | 'file_name'
      | 'layer_name'
      | 'code'
      | 'properties'
      | 'geometry'
      | 'format'
      | 'project_file'
      | 'profile'
      | 'none';
    readonly detail: string;
  };
  /** What every feature of the part is given where it does not say itself, e.g. `category` by the layer's name. */
  readonly set: Readonly<Record<string, string | number>>;
  /** Where each field goes, proposed for `layer`. */
  readonly mapping: FieldMapping;
  /** Property names met, most frequent first. */
  readonly fields: readonly string[];
  /** The first few rows, values as text. */
  readonly rows: readonly (readonly string[])[];
};

export type RecognisedFile = {
  /** Unique within the proposal. */
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly format: FileFormat | null;
  readonly parts: readonly ImportPart[];
  /** Null for files of a project, which are always longitude and latitude, and for what holds no coordinates. */
  readonly crs: CrsProposal | null;
  /** How the text was read and whether that is sure; null where the format fixes it. */
  readonly encoding: TextEncoding | null;
  /** The tables inside, with what each column was taken for; none for other formats. */
  readonly tables: readonly TableShape[];
  /** Set when nothing of the file can be used. */
  readonly fatal: ImportProblem | null;
};

export type TextEncoding = {
  /** A label that TextDecoder knows: `utf-8`, `gb18030`, … */
  readonly used: string;
  /** stated: by a .cpg, a language id or a header, and the bytes agree. checked: the bytes allow nothing else. */
  readonly why: 'stated' | 'checked' | 'guessed' | 'chosen';
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
  /** By file key. A file whose system is not certain is not taken without one. */
  readonly crs?: Readonly<Record<RecognisedFile['key'], CrsChoice>>;
  /** Files whose far outliers are left out, by file key. */
  readonly leaveOutliers?: Readonly<Record<RecognisedFile['key'], boolean>>;
  /** By part key, in place of what was proposed. */
  readonly set?: Readonly<Record<ImportPart['key'], ImportPart['set']>>;
  readonly mapping?: Readonly<Record<ImportPart['key'], FieldMapping>>;
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
  /** Whether the project's publish.json is that of these files. */
  readonly publish: boolean;
  readonly problems: readonly ImportProblem[];
  /** File by file, in the order of the proposal. */
  readonly files: readonly FileReport[];
};

/** What became of one file. */
export type FileReport = {
  readonly name: string;
  readonly format: FileFormat | null;
  /** Null where it holds no coordinates, or belongs to a project. */
  readonly crs: {
    /** Null: none was confirmed, and nothing was taken. */
    readonly used: CrsChoice | null;
    /** `chosen`, or why the system was certain: codes of `CrsReason`. */
    readonly why: readonly string[];
    readonly candidates: CrsProposal['candidates'];
  } | null;
  readonly layers: readonly LayerReport[];
  readonly problems: readonly ImportProblem[];
};

/** Counts of one layer of a file, going to one layer of the project. */
export type LayerReport = {
  /** Null where the file has no layers. */
  readonly name: string | null;
  /** Null: refused before any layer could be chosen. */
  readonly target: LayerId | 'skip' | null;
  readonly read: number;
  readonly taken: number;
  readonly changed: number;
  readonly refused: number;
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
