import type { ImportProblem } from '../importTypes';
import { rowProblem } from '../table/tableFeatures';
import type { SurveyLine } from './surveyLines';
import type { SurveyPoint } from './surveyPoints';

const LONGEST_M = 75;
const SHORTEST_M = 0.05;
/** Told one by one up to here, then as a number. */
const TOLD = 200;

/** What a surveyor's own check of the tables would find (CJJ 61) and what changes nothing: told, all is taken. */
export function checkSurvey(points: readonly SurveyPoint[], lines: readonly SurveyLine[]): ImportProblem[] {
  const foreign = lines.filter(({ survey }) => !survey.isOwn);
  return [...duplicates(foreign), ...orphans(points, lines), ...oddLengths(foreign)];
}

function duplicates(lines: readonly SurveyLine[]): ImportProblem[] {
  const seen = new Map<string, SurveyLine>();
  const problems: ImportProblem[] = [];
  for (const one of lines) {
    if (one.start === null || one.end === null || one.survey.roles.point_number !== undefined) continue;
    const pair = [one.start.id, one.end.id].sort().join('\n');
    const first = seen.get(pair);
    if (first === undefined) seen.set(pair, one);
    else {
      const way = first.start === one.start ? '=' : '↔';
      problems.push(
        told(
          one,
          'duplicate_line',
          `${one.start.id}–${one.end.id} ${way} ${first.survey.table.name} ${first.line}`,
        ),
      );
    }
  }
  return cut(problems);
}

function orphans(points: readonly SurveyPoint[], lines: readonly SurveyLine[]): ImportProblem[] {
  if (lines.length === 0) return [];
  const alone = points.filter(({ isUsed, survey }) => !isUsed && !survey.isOwn);
  return cut(alone.map((point) => told(point, 'orphan_point', point.id)));
}

/** One sentence for all: long lines are common, and only their number says something. */
function oddLengths(lines: readonly SurveyLine[]): ImportProblem[] {
  const isDegrees = inDegrees(lines);
  const long = lines.filter((line) => lengthOf(line, isDegrees) > LONGEST_M);
  const short = lines.filter((line) => lengthOf(line, isDegrees) < SHORTEST_M);
  if (long.length + short.length === 0) return [];
  const first = (long[0] ?? short[0])!;
  const detail = `${long.length} > ${LONGEST_M} m; ${short.length} < ${SHORTEST_M} m`;
  return [{ ...told(first, 'odd_length', detail), line: null, layer: null }];
}

/** Good enough to compare with a limit: a degree is taken as one of a sphere. */
function lengthOf({ coordinates }: SurveyLine, isDegrees: boolean): number {
  let length = 0;
  for (let at = 1; at < coordinates.length; at++) {
    const [a, b] = [coordinates[at - 1]!, coordinates[at]!];
    const narrowing = isDegrees ? Math.cos((a[1]! * Math.PI) / 180) : 1;
    length += Math.hypot((b[0]! - a[0]!) * narrowing, b[1]! - a[1]!) * (isDegrees ? 111_195 : 1);
  }
  return length;
}

/** Small numbers may be degrees or metres of a site grid: a network less than a metre wide is none, so it is degrees. */
function inDegrees(lines: readonly SurveyLine[]): boolean {
  const far = Number.POSITIVE_INFINITY;
  const box = { west: far, south: far, east: -far, north: -far };
  for (const { coordinates } of lines) {
    for (const [x, y] of coordinates as [number, number][]) {
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    }
  }
  const isOnEarth = box.west >= -180 && box.east <= 180 && box.south >= -90 && box.north <= 90;
  return isOnEarth && box.east - box.west < 1 && box.north - box.south < 1;
}

function told(
  of: Pick<SurveyLine, 'survey' | 'line'>,
  code: ImportProblem['code'],
  detail: string,
): ImportProblem {
  return {
    ...rowProblem(of.survey.table, null, of.line, code, detail.slice(0, 160), detail.slice(0, 80)),
    effect: 'told',
  };
}

function cut(problems: ImportProblem[]): ImportProblem[] {
  if (problems.length <= TOLD) return problems;
  const rest = { ...problems[TOLD]!, line: null, handle: null, detail: `… +${problems.length - TOLD}` };
  return [...problems.slice(0, TOLD), rest];
}
