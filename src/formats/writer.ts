import type { Language } from '../i18n/language';
import type { LayerId } from '../model/layer';
import type { Project } from '../model/project';
import type { CrsId, FromLonLat } from './crs/crsTypes';
import type { WorkOptions } from './pacing';

export const EXPORT_FORMATS = [
  'project',
  'geojson',
  'geopackage',
  'shapefile',
  'dxf',
  'kml',
  'survey_csv',
  'survey_xlsx',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type ExportOptions = {
  readonly format: ExportFormat;
  readonly crs: CrsId;
  /** null: every layer that the project has. */
  readonly layers: readonly LayerId[] | null;
  readonly encoding: 'utf-8' | 'gbk';
  readonly language: Language;
};

export type WriteOptions = WorkOptions &
  Omit<ExportOptions, 'format' | 'layers'> & {
    readonly layers: readonly LayerId[];
    readonly fromLonLat: FromLonLat;
    /** WKT 1 as Esri writes it; null where the system has none (GCJ-02). */
    readonly prj: string | null;
    /** e.g. `CGCS2000 / 3-degree Gauss-Kruger CM 117E`. */
    readonly crsName: string;
  };

/** Writes a project: the bytes of each file by its name. Several files are handed out as one .zip. */
export type Writer = (
  project: Project,
  options: WriteOptions,
) => Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>;

/** What a format cannot hold of this project: said before anything is written. i18n `export.loss.<code>`. */
export type Loss = {
  readonly code:
    | 'field_name_shortened'
    | 'text_shortened'
    | 'not_in_encoding'
    | 'layer_left_out'
    | 'properties_left_out'
    | 'geometry_kind'
    | 'nested_value'
    | 'absent_is_null'
    | 'decisions_left_out'
    | 'project_facts_left_out'
    | 'precision'
    /** Heights that only some vertices of a feature have. */
    | 'some_heights'
    /** Characters that a workbook cannot hold. */
    | 'control_characters'
    /** What GeoJSON holds beside properties and geometry. */
    | 'members_left_out';
  readonly detail: string;
  readonly count: number;
};
export type LossesOf = (project: Project, options: Pick<ExportOptions, 'layers' | 'encoding'>) => Loss[];
