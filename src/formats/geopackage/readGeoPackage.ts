import type { Database, SqlValue } from 'sql.js';
import { exactReader } from '../columns/exactTable';
import { withOneCrs } from '../columns/oneCrs';
import type { Cell } from '../columns/planColumns';
import { type ProblemList, problemList } from '../columns/problemList';
import { sourceBudget } from '../columns/sourceBudget';
import { splitCollections } from '../geojson/splitCollections';
import { ImportError } from '../importTypes';
import { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { exactTables, type FeatureTable, featureTables } from './featureTables';
import { readBlob } from './geoPackageBlob';
import { WkbFault, type WkbRead } from './readWkb';
import { closeQuietly, openDatabase, quoted, sqlError } from './sqlite';

/** Every feature table of a GeoPackage as a layer, row by row. */
export const readGeoPackage: Reader = async (source, options) => {
  const pause = paced(options);
  const file = source.name;
  const [part] = source.files;
  if (part === undefined) throw new ImportError(refusedFile(file, 'missing_part', '.gpkg'));
  if (part.fatal !== null) throw new ImportError(part.fatal);
  const notes = problemList(file);
  const database = await openDatabase(await part.bytes(), file);
  try {
    const tables = featureTables(database, notes);
    if (tables.length === 0)
      throw new ImportError(notes.problems[0] ?? refusedFile(file, 'bad_file', 'gpkg_contents'));
    const { taken, crs } = withOneCrs(tables, notes);
    const exact = exactTables(database);
    const features: RawFeature[] = [];
    const budget = sourceBudget(file);
    let lost = 0;
    const total = taken.reduce((sum, table) => sum + table.count, 0);
    for (const table of taken) {
      const own = exact.get(table.name);
      const reader = own === undefined ? null : exactReader(own);
      let withMeasure = 0;
      for (const row of tableRows(database, table)) {
        await pause(() => Math.min(1, features.length / total));
        budget.feature();
        const index = features.length + lost;
        const handle = row.key === null ? null : String(row.key);
        const place = { index, layer: own?.layer ?? table.name, handle };
        const read = geometryOf(row.geometry, notes, place);
        if (read === null) {
          lost += 1;
          continue;
        }
        budget.vertices(row.geometry instanceof Uint8Array ? row.geometry.length >> 4 : 0);
        withMeasure += read.hasMeasure ? 1 : 0;
        const cells = cellsOf(table, row.values, notes, place);
        const geometry = reader === null ? read.geometry : reader.geometry(cells, read.geometry);
        const properties = reader === null ? Object.fromEntries(cells) : reader.properties(cells);
        features.push({ value: { type: 'Feature', geometry, properties }, line: null, ...place });
      }
      if (withMeasure > 0) notes.told('unsupported_entity', `M = ${withMeasure}`, { layer: table.name });
    }
    if (features.length === 0 && lost > 0)
      throw new ImportError(notes.problems.find(({ effect }) => effect === 'refused')!);
    const split = splitCollections(features, file);
    return {
      features: split.features,
      problems: [...notes.problems, ...split.problems],
      crs,
      encoding: null,
    };
  } catch (error) {
    throw sqlError(error, file);
  } finally {
    closeQuietly(database);
  }
};

type Row = { readonly key: SqlValue; readonly geometry: SqlValue; readonly values: SqlValue[] };

function* tableRows(database: Database, table: FeatureTable): Iterable<Row> {
  const names = [table.geometryColumn, ...table.columns.map((column) => column.name)].map(quoted);
  const key = table.keyColumn === null ? 'NULL' : quoted(table.keyColumn);
  const statement = database.prepare(`SELECT ${key}, ${names.join(', ')} FROM ${quoted(table.name)}`);
  try {
    while (statement.step()) {
      const [row, geometry, ...values] = statement.get();
      yield { key: row ?? null, geometry: geometry ?? null, values };
    }
  } finally {
    statement.free();
  }
}

type Place = { readonly index: number; readonly layer: string; readonly handle: string | null };

function geometryOf(blob: SqlValue, notes: ProblemList, place: Place): WkbRead | null {
  if (!(blob instanceof Uint8Array)) return { geometry: null, hasMeasure: false };
  try {
    return readBlob(blob);
  } catch (error) {
    if (!(error instanceof WkbFault)) throw error;
    notes.refused('bad_geometry', error.message, place);
    return null;
  }
}

function cellsOf(
  table: FeatureTable,
  values: SqlValue[],
  notes: ProblemList,
  place: Place,
): Map<string, Cell> {
  return new Map(
    table.columns.map(({ name, isBoolean }, i): [string, Cell] => {
      const value = values[i] ?? null;
      if (value instanceof Uint8Array) {
        notes.changed('bad_property', `${name}: ${value.length} bytes`, place);
        return [name, null];
      }
      if (isBoolean && (value === 0 || value === 1)) return [name, value === 1];
      if (typeof value !== 'number' || Number.isFinite(value)) return [name, value];
      notes.changed('bad_property', `${name} = ${value}`, place);
      return [name, null];
    }),
  );
}
