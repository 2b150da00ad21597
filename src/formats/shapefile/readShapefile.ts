import { shorten } from '../check/showValue';
import { exactReader, parseExactTable } from '../columns/exactTable';
import { type ProblemList, problemList } from '../columns/problemList';
import { sourceBudget } from '../columns/sourceBudget';
import type { StatedCrs } from '../crs/crsTypes';
import { ImportError } from '../importTypes';
import { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { openDbf } from './dbfTable';
import { MEMO_TYPES } from './dbfValue';
import { projectionText } from './projectionText';
import { type Attributes, readAttributes } from './readAttributes';
import { shapefileParts } from './shapefileParts';
import { isShapeType, MULTIPATCH, readShape } from './shapeGeometry';
import { findShapeRecords } from './shapeRecords';

/** One shapefile: its .shp with whatever of .dbf, .shx, .prj, .cpg and our own .fields came with it. */
export const readShapefile: Reader = async (source, options) => {
  const pause = paced(options);
  const parts = await shapefileParts(source);
  const file = source.name;
  const notes = problemList(file);
  const records = findShapeRecords(parts.shp, parts.shx, file);
  if (records.shapeType === MULTIPATCH)
    throw new ImportError(refusedFile(file, 'unsupported_entity', 'MultiPatch'));
  if (!isShapeType(records.shapeType)) {
    throw new ImportError(refusedFile(file, 'bad_file', `.shp: shape type ${records.shapeType}`));
  }
  if (records.indexIsWrong) notes.told('bad_file', '.shx');
  const table = openTable(parts.dbf, file, notes);
  const cpg = parts.cpg === null ? null : new TextDecoder().decode(parts.cpg.subarray(0, 100));
  const attributes = table === null ? null : readAttributes(table, cpg, options.encoding);
  if (attributes !== null) tellOfFields(attributes, notes);
  const memos = table?.fields.some((field) => MEMO_TYPES.has(field.type)) ?? false;
  if (memos) notes.told('missing_part', '.dbt / .fpt');
  const exactTable = parts.exact === null ? null : parseExactTable(new TextDecoder().decode(parts.exact));
  const exact = exactTable === null ? null : exactReader(exactTable);

  const features: RawFeature[] = [];
  const budget = sourceBudget(file);
  const count = records.contents.length;
  const tally = { deleted: 0, cutOff: 0, withoutRow: 0, withMeasure: 0, strayHoles: 0 };
  for (let index = 0; index < count; index++) {
    await pause(() => index / count);
    if (table !== null && index < table.count && table.isDeleted(index)) {
      tally.deleted += 1;
      continue;
    }
    const content = records.contents[index];
    if (content == null) {
      tally.cutOff += 1;
      continue;
    }
    const shape = readShape(content, records.shapeType);
    if ('fault' in shape) {
      notes.refused('bad_geometry', shape.fault, { index });
      continue;
    }
    budget.feature();
    budget.vertices(content.byteLength >> 4);
    tally.withMeasure += shape.hasMeasure ? 1 : 0;
    tally.strayHoles += shape.strayHoles;
    const hasRow = table !== null && index < table.count;
    if (table !== null && !hasRow) tally.withoutRow += 1;
    const cells = hasRow && attributes !== null ? attributes.row(index) : new Map();
    const geometry = exact === null ? shape.geometry : exact.geometry(cells, shape.geometry);
    const properties = exact === null || !hasRow ? Object.fromEntries(cells) : exact.properties(cells);
    const value = { type: 'Feature', geometry, properties };
    features.push({ value, index, line: null, ...(exactTable === null ? {} : { layer: exactTable.layer }) });
  }
  if (records.fault !== null)
    notes.refused('bad_file', `.shp: ${records.fault}; ${features.length} + ${tally.cutOff}`);
  if (features.length === 0 && notes.problems.some(({ effect }) => effect === 'refused')) {
    throw new ImportError(notes.problems.find(({ effect }) => effect === 'refused')!);
  }
  if (tally.deleted > 0) notes.told('unsupported_entity', `.dbf: deleted = ${tally.deleted}`);
  if (tally.withoutRow > 0) notes.told('missing_part', `.dbf: ${table?.count} < .shp: ${count}`);
  if (table !== null && table.count > count)
    notes.told('missing_part', `.shp: ${count} < .dbf: ${table.count}`);
  if (table !== null && table.statedCount > table.count) {
    notes.told('bad_file', `.dbf: ${table.count} / ${table.statedCount}`);
  }
  if (tally.withMeasure > 0) notes.told('unsupported_entity', `M = ${tally.withMeasure}`);
  if (tally.strayHoles > 0) notes.told('wrong_winding', `${tally.strayHoles}`);
  return {
    features,
    problems: notes.problems,
    crs: statedCrs(parts.prj, exactTable?.crs ?? null, notes),
    encoding: attributes?.encoding ?? null,
  };
};

/** Without its table a shapefile still has its shapes. */
function openTable(dbf: Uint8Array | null, file: string, notes: ProblemList) {
  if (dbf === null) {
    notes.told('missing_part', '.dbf');
    return null;
  }
  try {
    return openDbf(dbf, file);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    notes.told(error.problem.code, error.problem.detail);
    return null;
  }
}

function tellOfFields(attributes: Attributes, notes: ProblemList): void {
  const { disbelieved, encoding, renamed } = attributes;
  if (disbelieved !== null) notes.told('bad_file', `${shorten(disbelieved, 40)} ≠ ${encoding.used}`);
  if (renamed.length > 0) notes.told('bad_property', shorten(renamed.join(', ')));
}

/** Our own table names the system where no .prj can, such as GCJ-02. */
function statedCrs(prj: Uint8Array | null, own: string | null, notes: ProblemList): StatedCrs | null {
  if (prj === null) return own === null ? null : { crs: own, text: own, from: 'header' };
  const stated = projectionText(prj);
  if (stated === null) {
    notes.told('bad_file', `.prj: ${shorten(new TextDecoder().decode(prj.subarray(0, 60)), 60)}`);
  }
  return stated;
}
