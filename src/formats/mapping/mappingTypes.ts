/** Where the fields of a source go. A field that is not listed keeps its own name. */
export type FieldMapping = readonly FieldRule[];

export type FieldRule = {
  /** Name in the source. */
  readonly field: string;
  /** A property of the target layer's schema; null: kept under its own name. */
  readonly target: string | null;
  readonly convert: FieldConversion;
  /** i18n `import.mapping.why.<code>`. `profile`: a saved profile says so. `chosen`: the person did. */
  readonly why: {
    readonly code: 'same_name' | 'alias' | 'values' | 'profile' | 'chosen';
    readonly detail: string;
  };
};

/** How a value is read on its way in; every one leaves what it cannot read as it is, and that is told. */
export type FieldConversion =
  | 'none'
  | 'm_to_mm'
  | 'mm_to_m'
  | 'cm_to_m'
  /** `DN300`, `Φ300`, `300×400`: diameter, or width and height. */
  | 'pipe_size'
  /** CJJ 61 material code or word. */
  | 'material_code'
  | 'laying_code'
  | 'status_code'
  | 'category_code'
  | 'node_kind'
  /** `+` forward, `-` reverse. */
  | 'flow_direction'
  | 'survey_method'
  /** `2019-5-3`, `2019/05`, `20190503`, `2019年5月`, a spreadsheet's day number. */
  | 'date'
  | 'number'
  /** An elevation of the pipe, told apart by what it refers to. */
  | 'crown_elevation'
  | 'invert_elevation'
  | 'crown_depth'
  | 'invert_depth';

/** A mapping kept for files of the same shape. */
export type ImportProfile = {
  readonly format: 'jingran-import-profile';
  readonly version: 1;
  readonly name: string;
  /** Made of the format, the names of layers and fields; files of the same shape have the same. */
  readonly shape: string;
  readonly crs: { readonly crs: string; readonly axes: 'xy' | 'yx' } | null;
  readonly encoding: string | null;
  readonly parts: readonly {
    readonly name: string | null;
    readonly family: 'point' | 'line' | 'polygon';
    readonly layer: string;
    readonly set: Readonly<Record<string, string | number>>;
    readonly mapping: FieldMapping;
  }[];
};
