import type { GeometryFamily, LayerId } from '../../model/layer';
import type { CrsChoice } from '../crs/crsTypes';

/** Where the fields of a source go. A field that is not listed keeps its own name. */
export type FieldMapping = readonly FieldRule[];

export type FieldRule = {
  /** Name in the source. */
  readonly field: string;
  /**
   * A property of the target layer's schema, or one of `MAPPING_TARGETS` that stands for several of it; null: kept
   * under its own name.
   */
  readonly target: string | null;
  readonly convert: FieldConversion;
  /** i18n `import.mapping.why.<code>`. `profile`: a saved profile says so. `chosen`: the person did. */
  readonly why: {
    readonly code: 'same_name' | 'alias' | 'values' | 'profile' | 'chosen';
    readonly detail: string;
  };
};

/** How a value is read on its way in; what it cannot read stays under the source's name, and that is told. */
export const FIELD_CONVERSIONS = [
  'none',
  'm_to_mm',
  'cm_to_mm',
  'inch_to_mm',
  'mm_to_m',
  'cm_to_m',
  'km_to_m',
  /** International feet. */
  'ft_to_m',
  'v_to_kv',
  'kpa_to_mpa',
  'ha_to_m2',
  /** 亩: 10 000 / 15 m². */
  'mu_to_m2',
  /** 万: ten thousand of the unit. */
  'wan_to_one',
  /** `DN300`, `Φ300`, `300×400`: diameter, or width and height. */
  'pipe_size',
  /** CJJ 61 material code or word. */
  'material_code',
  'laying_code',
  /** 状态 of CJJ 61: 0 in use, 1 abandoned. */
  'status_code',
  /** 现状 of drainage surveys: 0 new, 1 rebuilt, 2 extended, 3 scrapped, 4 there before. */
  'state_code',
  /** A word of another vocabulary for the closed list of the target. */
  'word',
  /** A class (中压B) or a figure in MPa, each to its own property. */
  'pressure',
  'yes_no',
  'category_code',
  'node_kind',
  /** `+` forward, `-` reverse. */
  'flow_direction',
  'survey_method',
  /** `2019-5-3`, `2019/05`, `20190503`, `2019年5月`, a spreadsheet's day number. */
  'date',
  /** Text with its unit where it has one: `6层`, `10kV`, `0.3m`. */
  'number',
  /** An elevation of the pipe, told apart by what it refers to. */
  'crown_elevation',
  'invert_elevation',
  'crown_depth',
  'invert_depth',
] as const;

export type FieldConversion = (typeof FIELD_CONVERSIONS)[number];

/** A mapping kept for files of the same shape. */
export type ImportProfile = {
  readonly format: 'jingran-import-profile';
  readonly version: 1;
  readonly name: string;
  /** `profileShape`: made of the format, the names of layers and fields; files of the same shape have the same. */
  readonly shape: string;
  readonly crs: CrsChoice | null;
  readonly encoding: string | null;
  readonly parts: readonly {
    readonly name: string | null;
    readonly family: GeometryFamily;
    readonly layer: LayerId | 'skip';
    readonly set: Readonly<Record<string, string | number>>;
    readonly mapping: FieldMapping;
  }[];
};
