import { ImportError, type ImportProblem } from '../importTypes';
import { LIMITS } from '../limits';
import { paced, throwIfCancelled } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { ReadOptions, ReadSource, Source } from '../reader';
import { proposeShape } from '../table/proposeShape';
import { asImportError, readTableFiles } from '../table/readTableFiles';
import { statedByTables } from '../table/statedByTable';
import { noGeometry, tableFeatures } from '../table/tableFeatures';
import type { Table, TableShape } from '../table/tableTypes';
import { listedLines, pointRows } from './listing';
import { PointIndex } from './pointIndex';
import { checkSurvey } from './surveyChecks';
import { surveyFeatures } from './surveyFeatures';
import { type Breathe, readLines, type SurveyLine } from './surveyLines';
import { nameThePoints, readPoints, type SurveyPoint } from './surveyPoints';
import { type SurveyTable, surveyTable } from './surveyTable';

/** Reads all tables of a source, takes each for what `propose` or the person says, and makes features of them. */
export async function assembleTables(
  source: Source,
  options: ReadOptions,
  propose: (table: Table) => Pick<TableShape, 'kind' | 'roles'>,
): Promise<ReadSource> {
  try {
    return await assembled(source, options, propose);
  } catch (error) {
    throw asImportError(error, source.name);
  }
}

/** Reading the files is about this part of the work. */
const READING = 0.7;

async function assembled(
  source: Source,
  options: ReadOptions,
  propose: (table: Table) => Pick<TableShape, 'kind' | 'roles'>,
): Promise<ReadSource> {
  const pace = paced(options);
  const read = await readTableFiles(source, {
    breathe: pace,
    fraction: (done) => READING * done,
    signal: options.signal,
    encoding: options.encoding,
  });
  const { tables, encoding } = read;
  if (tables.length === 0)
    throw new ImportError(read.problems[0] ?? refusedFile(source.name, 'empty_file', '0 rows'));
  const shapes = tables.map((table) => proposeShape(table, propose, options.tables));
  const count = shapes.reduce((sum, shape) => sum + shape.count, 0);
  if (count > LIMITS.features) {
    throw new ImportError(refusedFile(source.name, 'too_large', `${count} > ${LIMITS.features} rows`));
  }
  let done = 0;
  const breathe = () => {
    done += 1;
    return pace(() => READING + (1 - READING) * Math.min(1, done / count));
  };
  const problems: ImportProblem[] = [...read.problems];
  const features: RawFeature[] = [];
  const unused: ImportProblem[] = [];
  const surveys: { survey: SurveyTable; kind: TableShape['kind'] }[] = [];
  for (const [at, table] of tables.entries()) {
    const shape = shapes[at]!;
    if (isJoined(shape)) {
      surveys.push({ survey: surveyTable(table, shape.roles), kind: shape.kind });
    } else if (shape.kind === 'none' || !isComplete(shape)) {
      unused.push(noGeometry(table, shape.count));
    } else {
      throwIfCancelled(options.signal);
      const made = tableFeatures(table, shape, features.length);
      for (const feature of made.features) features.push(feature);
      for (const problem of made.problems) problems.push(problem);
    }
  }
  const joined = await join(surveys, breathe);
  for (const feature of joined.features) features.push({ ...feature, index: features.length });
  for (const problem of joined.problems) problems.push(problem);
  // A title page or a list of codes beside the tables is worth a word, no more.
  const effect = features.length > 0 ? 'told' : 'refused';
  for (const problem of unused) problems.push({ ...problem, effect });
  options.onProgress?.(1);
  return { features, problems, crs: statedByTables(tables, shapes), encoding, tables: shapes };
}

async function join(
  surveys: readonly { survey: SurveyTable; kind: TableShape['kind'] }[],
  breathe: Breathe,
): Promise<{ features: RawFeature[]; problems: ImportProblem[] }> {
  const problems: ImportProblem[] = [];
  const points: SurveyPoint[] = [];
  const lines: SurveyLine[] = [];
  const add = <T>(to: T[], from: readonly T[]) => {
    for (const one of from) to.push(one);
  };
  for (const { survey, kind } of surveys) {
    if (kind !== 'survey_points') continue;
    const isListing = survey.roles.end_point !== undefined;
    const { rows, lineColumns } = isListing
      ? pointRows(survey)
      : { rows: survey.table.rows.keys(), lineColumns: [] };
    const read = await readPoints(survey, rows, breathe, lineColumns);
    add(points, read.points);
    add(problems, read.problems);
  }
  add(problems, nameThePoints(points));
  const index = new PointIndex(points);
  for (const { survey, kind } of surveys) {
    const isListing = kind === 'survey_points' && survey.roles.end_point !== undefined;
    if (kind === 'survey_points' && !isListing) continue;
    const read = await (isListing ? listedLines : readLines)(survey, index, breathe);
    add(lines, read.lines);
    add(problems, read.problems);
  }
  add(problems, checkSurvey(points, lines));
  return { features: surveyFeatures(points, lines), problems };
}

/** Tables that are joined by the numbers of points. */
function isJoined({ kind, roles }: TableShape): boolean {
  if (kind === 'survey_points')
    return isComplete({ kind: 'points', roles }) && roles.point_number !== undefined;
  return kind === 'survey_lines' && roles.start_point !== undefined && roles.end_point !== undefined;
}

/** Whether the roles that a kind needs are there. */
function isComplete({ kind, roles }: Pick<TableShape, 'kind' | 'roles'>): boolean {
  if (kind === 'wkt') return roles.wkt !== undefined;
  if (kind === 'points') return roles.x !== undefined && roles.y !== undefined;
  if (kind !== 'survey_lines') return false;
  return [roles.start_x, roles.start_y, roles.end_x, roles.end_y].every((name) => name !== undefined);
}
