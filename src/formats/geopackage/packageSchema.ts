import { EXACT_TABLE, OWN_ORGANIZATION } from './featureTables';

/** `GPKG`, and version 1.3.0. */
export const PRAGMAS = 'PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;';

/** The tables that OGC 12-128r18 (GeoPackage 1.3) requires, and our own of exact values. */
export const REQUIRED_TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE ${EXACT_TABLE} (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, table_name TEXT NOT NULL, exact TEXT NOT NULL);
`;

/** A row of gpkg_spatial_ref_sys. */
export type SpatialReference = readonly [
  name: string,
  id: number,
  organization: string,
  code: number,
  definition: string,
  description: string,
];

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

export const REQUIRED_REFERENCES: readonly SpatialReference[] = [
  ['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'],
  ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
  [
    'WGS 84 geodetic',
    4326,
    'EPSG',
    4326,
    WGS84,
    'longitude/latitude coordinates in decimal degrees on WGS 84',
  ],
];

/** Beyond every EPSG code. */
const FIRST_OWN_ID = 900_001;

/** Systems without an EPSG code, such as GCJ-02, go by our own name, so that no program takes them for WGS 84. */
export function spatialReference(crs: string, crsName: string, prj: string | null): SpatialReference {
  const code = /^EPSG:(\d+)$/i.exec(crs)?.[1];
  if (code !== undefined) return [crsName, Number(code), 'EPSG', Number(code), prj ?? 'undefined', crsName];
  const id = crs === 'bd09' ? FIRST_OWN_ID + 1 : FIRST_OWN_ID;
  return [crs, id, OWN_ORGANIZATION, id, prj ?? 'undefined', crsName];
}
