import type { Database, SqlValue } from 'sql.js';
import { shorten } from '../check/showValue';
import { type ExactTable, parseExactTable } from '../columns/exactTable';
import type { ProblemList } from '../columns/problemList';
import type { StatedCrs } from '../crs/crsTypes';
import { quoted } from './sqlite';

/** A table of features as the GeoPackage's own tables describe it. */
export type FeatureTable = {
  readonly name: string;
  readonly geometryColumn: string;
  /** Integer primary key; null where there is none to name a row by. */
  readonly keyColumn: string | null;
  readonly columns: readonly { readonly name: string; readonly isBoolean: boolean }[];
  readonly count: number;
  readonly crs: StatedCrs | null;
};

/** Our own table of exact values (see columns/exactTable). */
export const EXACT_TABLE = 'jingran_columns';
/** Organisation of the systems that have no EPSG code, such as GCJ-02. */
export const OWN_ORGANIZATION = 'jingran';

const OWN_TABLES = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'];
const MAX_TABLES = 500;

/** The real tables that hold features; views, attribute tables and what else cannot be read are told. */
export function featureTables(database: Database, notes: ProblemList): FeatureTable[] {
  const master = rows(database, "SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view')");
  const kinds = new Map(master.map(([name, type, sql]) => [lower(name), kindOf(type, sql)]));
  if (!OWN_TABLES.every((own) => kinds.get(own) === 'table')) return [];
  const geometries = new Map(
    rows(database, 'SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns').map((row) => [
      lower(row[0]),
      row,
    ]),
  );
  const found: FeatureTable[] = [];
  for (const [name, type] of rows(
    database,
    `SELECT table_name, data_type FROM gpkg_contents LIMIT ${MAX_TABLES}`,
  )) {
    const table = String(name);
    const layer = { layer: table };
    if (table === EXACT_TABLE) continue;
    const geometry = geometries.get(lower(name));
    if (type !== 'features' || geometry === undefined) {
      notes.refused('unsupported_entity', `${String(type)}: ${shorten(table)}`, layer);
    } else if (kinds.get(lower(name)) !== 'table') {
      // A view is SQL that the file brings along, and could run without end.
      notes.refused(
        'unsupported_entity',
        `${kinds.get(lower(name)) ?? 'no table'}: ${shorten(table)}`,
        layer,
      );
    } else found.push(describe(database, table, geometry, notes));
  }
  return found;
}

function kindOf(type: SqlValue | undefined, sql: SqlValue | undefined): string {
  if (type !== 'table') return String(type);
  return /^\s*CREATE\s+VIRTUAL/i.test(String(sql)) ? 'virtual table' : 'table';
}

function describe(database: Database, name: string, geometry: SqlValue[], notes: ProblemList): FeatureTable {
  const geometryColumn = String(geometry[1]);
  const columns: { name: string; isBoolean: boolean }[] = [];
  let keyColumn: string | null = null;
  for (const [, column, type, , , key, hidden] of rows(database, `PRAGMA table_xinfo(${quoted(name)})`)) {
    const own = String(column);
    if (own.toLowerCase() === geometryColumn.toLowerCase()) continue;
    // A generated column is an expression of the file's.
    if (hidden !== 0) notes.told('unsupported_entity', `${shorten(own)}: generated`, { layer: name });
    else if (key === 1 && keyColumn === null && /^INTEGER$/i.test(String(type)) && /^(ogc_)?fid$/i.test(own))
      keyColumn = own;
    else columns.push({ name: own, isBoolean: /^BOOL/i.test(String(type)) });
  }
  const count = Number(rows(database, `SELECT count(*) FROM ${quoted(name)}`)[0]?.[0] ?? 0);
  return { name, geometryColumn, keyColumn, columns, count, crs: statedCrs(database, geometry[2] ?? null) };
}

/** 0 and -1 stand for "not known". */
function statedCrs(database: Database, srsId: SqlValue): StatedCrs | null {
  const [found] = rows(
    database,
    'SELECT srs_name, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    [srsId],
  );
  if (found === undefined) return null;
  const [name, organization, code, definition] = found.map(String) as [string, string, string, string];
  const stated = (crs: string, text = name): StatedCrs => ({ crs, text: shorten(text), from: 'table' });
  if (organization.toLowerCase() === OWN_ORGANIZATION) return stated(name);
  if (/^epsg$/i.test(organization) && /^[1-9]\d*$/.test(code))
    return stated(`EPSG:${code}`, `${name} (EPSG:${code})`);
  return /^[A-Z_]+(CS|CRS)\s*\[/i.test(definition) ? stated(definition) : null;
}

/** What we wrote beside each table, by its name. */
export function exactTables(database: Database): ReadonlyMap<string, ExactTable> {
  const [own] = rows(database, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", [
    EXACT_TABLE,
  ]);
  if (own === undefined || kindOf('table', own[0]) !== 'table') return new Map();
  const found = new Map<string, ExactTable>();
  for (const [name, text] of rows(
    database,
    `SELECT table_name, exact FROM ${EXACT_TABLE} LIMIT ${MAX_TABLES}`,
  )) {
    const exact = parseExactTable(String(text));
    if (exact !== null) found.set(String(name), exact);
  }
  return found;
}

function rows(database: Database, sql: string, params?: SqlValue[]): SqlValue[][] {
  return database.exec(sql, params)[0]?.values ?? [];
}

function lower(name: SqlValue | undefined): string {
  return String(name).toLowerCase();
}
