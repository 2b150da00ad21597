import { headOf } from '../intake/unpackedFile';
import { paced } from '../pacing';
import type { Source } from '../reader';
import { readTableFiles } from '../table/readTableFiles';
import type { Table } from '../table/tableTypes';
import { proposeSurvey } from './proposeSurvey';
import { columnsOf } from './surveyTable';
import type { SurveyColumn } from './surveyWords';
import { tableCategory } from './tableCategory';

/**
 * Whether the tables of a drop are a pipeline survey: a table of lines beside one of points, a 成果表, or a table of
 * points that speaks of features and appurtenances. Looks at the first rows only, and never throws for bad input.
 */
export async function looksLikeSurvey(source: Source): Promise<boolean> {
  const tables: Table[] = [];
  for (const file of source.files) {
    try {
      const start = await headOf(file, HEAD);
      // A workbook has its directory at the end; a text is cut behind a whole line.
      const bytes =
        start[0] === 0x50 && start[1] === 0x4b ? await file.bytes() : wholeLines(start, file.size);
      const one = { ...source, files: [{ ...file, size: bytes.length, bytes: async () => bytes }] };
      const read = await readTableFiles(one, { breathe: paced({}), fraction: (done) => done, maxRows: ROWS });
      tables.push(...read.tables);
    } catch {
      // The reader tells what is wrong with it.
    }
  }
  return areSurvey(tables);
}

function areSurvey(tables: readonly Table[]): boolean {
  const shapes = tables.map((table) => ({ table, ...proposeSurvey(table) }));
  const points = shapes.filter(({ kind }) => kind === 'survey_points');
  return shapes.some(({ table, kind, roles }) => {
    const columns = columnsOf(table);
    const has = (...words: SurveyColumn[]) => words.some((word) => columns.has(word));
    if (kind === 'survey_points' && roles.end_point !== undefined) return true;
    if (kind === 'survey_points') {
      const isNamed = tableCategory(table.name) !== null || /管点|点表|成果/.test(table.name);
      return has('feature', 'appurtenance') || (isNamed && has('ground', 'well_depth'));
    }
    if (kind !== 'survey_lines' || roles.start_point === undefined) return false;
    return (
      points.length > 0 ||
      has('start_depth', 'end_depth', 'start_elevation', 'end_elevation', 'size', 'laying')
    );
  });
}

const HEAD = 256 * 1024;
const ROWS = 200;

function wholeLines(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length >= size) return bytes;
  const end = bytes.lastIndexOf(10);
  // In UTF-16 the line end may be followed by its zero byte.
  return end <= 0 ? bytes : bytes.subarray(0, bytes[end + 1] === 0 ? end + 2 : end + 1);
}
