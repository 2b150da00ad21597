import type { Position } from 'geojson';
import type { Database } from 'sql.js';
import { LAYER_IDS } from '../../model/layer';
import { coordinatesDepth, type PlainGeometry } from '../check/geometryTypes';
import { exactNotes } from '../columns/exactTable';
import { type FeatureGroup, featureGroups, heights } from '../columns/featureGroups';
import { addMemberLosses, addProjectLosses, lossList } from '../columns/lossList';
import { planColumns } from '../columns/planColumns';
import type { FromLonLat } from '../crs/crsTypes';
import { paced } from '../pacing';
import type { LossesOf, WriteOptions, Writer } from '../writer';
import { EXACT_TABLE } from './featureTables';
import { envelopeOf, writeBlob } from './geoPackageBlob';
import {
  PRAGMAS,
  REQUIRED_REFERENCES,
  REQUIRED_TABLES,
  type SpatialReference,
  spatialReference,
} from './packageSchema';
import { quoted, sqlite } from './sqlite';
import { GEOMETRY_COLUMN, KEY_COLUMN, MAX_COLUMNS, planTable, rowCells, type TablePlan } from './tablePlan';

/** One GeoPackage 1.3 with a table for each layer and geometry family. */
export const write: Writer = async (project, options) => {
  const pause = paced(options);
  const { Database } = await sqlite();
  const database = new Database();
  try {
    database.run(PRAGMAS + REQUIRED_TABLES);
    const reference = spatialReference(options.crs, options.crsName, options.prj);
    const references = [...REQUIRED_REFERENCES.filter(([, id]) => id !== reference[1]), reference];
    for (const row of references)
      database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)', [...row]);
    const groups = featureGroups(project, options.layers);
    const total = groups.reduce((sum, group) => sum + group.features.length, 0);
    let done = 0;
    for (const group of groups) {
      database.run('BEGIN');
      for (const _row of writeTable(database, group, reference, options)) {
        await pause(() => done / total);
        done += 1;
      }
      database.run('COMMIT');
    }
    return new Map([['project.gpkg', new Uint8Array(database.export())]]);
  } finally {
    database.close();
  }
};

/** Yields after each row, so that long work can breathe. */
function* writeTable(
  database: Database,
  group: FeatureGroup,
  reference: SpatialReference,
  { crs, fromLonLat }: WriteOptions,
): Iterable<void> {
  const plan = planTable(group);
  const [, srsId] = reference;
  database.run(createTable(group.name, plan));
  const notes = exactNotes(group.layer, crs, plan.columns);
  const columns = [GEOMETRY_COLUMN, ...plan.columns.map(({ column }) => column)].map(quoted);
  const insert = database.prepare(
    `INSERT INTO ${quoted(group.name)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const box: [number, number, number, number] = [Infinity, -Infinity, Infinity, -Infinity];
  try {
    for (const feature of group.features) {
      const geometry = placed(asType(feature.geometry, plan.geometryType), fromLonLat);
      const own = envelopeOf(geometry);
      for (const i of [0, 2] as const) {
        box[i] = Math.min(box[i], own[i]);
        box[i + 1] = Math.max(box[i + 1]!, own[i + 1]!);
      }
      const cells = rowCells(feature, plan, notes).cells.map((cell) =>
        typeof cell === 'boolean' ? Number(cell) : cell,
      );
      insert.run([writeBlob(geometry, srsId, group.hasZ), ...cells]);
      yield;
    }
  } finally {
    insert.free();
  }
  database.run(
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, max_x, min_y, max_y, srs_id) VALUES (?,'features',?,?,?,?,?,?)",
    [group.name, group.name, ...box, srsId],
  );
  database.run('INSERT INTO gpkg_geometry_columns VALUES (?,?,?,?,?,0)', [
    group.name,
    GEOMETRY_COLUMN,
    plan.geometryType.toUpperCase(),
    srsId,
    group.hasZ ? 1 : 0,
  ]);
  database.run(
    "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?,'attributes',?,0)",
    [EXACT_TABLE, EXACT_TABLE],
  );
  const exact = JSON.stringify(notes.table());
  database.run(`INSERT INTO ${EXACT_TABLE} (table_name, exact) VALUES (?, ?)`, [group.name, exact]);
}

function createTable(name: string, plan: TablePlan): string {
  const columns = plan.columns.map(({ column, type }) => `${quoted(column)} ${type}`);
  return `CREATE TABLE ${quoted(name)} (${[
    `${KEY_COLUMN} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`,
    `${GEOMETRY_COLUMN} ${plan.geometryType.toUpperCase()}`,
    ...columns,
  ].join(', ')})`;
}

function asType(geometry: PlainGeometry, type: PlainGeometry['type']): PlainGeometry {
  if (geometry.type === type) return geometry;
  return { type, coordinates: [geometry.coordinates] } as PlainGeometry;
}

function placed(geometry: PlainGeometry, fromLonLat: FromLonLat): PlainGeometry {
  const move = (nested: unknown, depth: number): unknown => {
    if (depth > 1) return (nested as unknown[]).map((item) => move(item, depth - 1));
    const [lon, lat, ...height] = nested as Position;
    return [...fromLonLat(lon!, lat!), ...height];
  };
  const coordinates = move(geometry.coordinates, coordinatesDepth(geometry.type));
  return { type: geometry.type, coordinates } as PlainGeometry;
}

/** What another program does not see as it was; our own reader gets it back but for the heights and what is left out. */
export const lossesOf: LossesOf = (project, { layers }) => {
  const list = lossList();
  for (const group of featureGroups(project, layers ?? LAYER_IDS)) {
    const plan = planTable(group);
    const notes = exactNotes(group.layer, '', plan.columns);
    const leftOut = planColumns(group.features).length - plan.columns.length;
    if (leftOut > 0) list.add('properties_left_out', `${group.name}: > ${MAX_COLUMNS}`, leftOut);
    for (const feature of group.features) {
      for (const column of rowCells(feature, plan, notes).nested)
        list.add('nested_value', `${group.name}.${column}`);
      if (heights(feature.geometry) === 'some') list.add('some_heights', group.name);
    }
  }
  addMemberLosses(list, project, layers);
  addProjectLosses(list, project);
  return list.losses();
};
