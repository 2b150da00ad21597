import { PIPE_CATEGORIES } from '../../model/pipeCategory';
import type { Project } from '../../model/project';
import { categoryCode } from '../../model/surveyCodes';
import { paced } from '../pacing';
import type { Cell } from '../table/tableTypes';
import type { WriteOptions } from '../writer';
import { CRS_HEADER } from './ownColumns';
import { type OwnRow, surveyRows } from './surveyRows';

/** A table to write: `JSPoint`, `JSLine`, … */
type SurveySheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * The pipes and nodes of a project as tables of points and lines after CJJ 61, a pair for each category: X is north and
 * Y is east, heights and depths in metres. A pipe with bends is as many rows as it has segments, joined by points that
 * are marked as auxiliary, so that others draw it right and we put it together again.
 */
export async function surveySheets(project: Project, options: WriteOptions): Promise<SurveySheet[]> {
  const { points, lines } = await surveyRows(project, options, paced(options));
  const sheets: SurveySheet[] = [];
  for (const category of PIPE_CATEGORIES) {
    const code = categoryCode(category);
    for (const [ending, rows] of [
      ['Point', points.get(category)],
      ['Line', lines.get(category)],
    ] as const) {
      if (rows !== undefined) sheets.push(sheetOf(`${code}${ending}`, rows, options.crs));
    }
  }
  return sheets;
}

/** Columns of CJJ 61 that any row fills come first, further properties after them, ours last. */
function sheetOf(name: string, rows: readonly OwnRow[], crs: string): SurveySheet {
  const columns: string[] = [];
  const known = new Set<string>();
  for (const part of ['standard', 'further', 'own'] as const) {
    for (const row of rows) {
      for (const header of row[part].keys()) {
        if (known.has(header)) continue;
        known.add(header);
        columns.push(header);
      }
    }
  }
  const ordered = columns.filter((header) => STANDARD_ORDER.has(header));
  ordered.sort((a, b) => STANDARD_ORDER.get(a)! - STANDARD_ORDER.get(b)!);
  const rest = columns.filter((header) => !STANDARD_ORDER.has(header));
  const header = [...ordered, ...rest, CRS_HEADER];
  return {
    name,
    header,
    rows: rows.map((row) => [
      ...[...ordered, ...rest].map(
        (column) => row.standard.get(column) ?? row.further.get(column) ?? row.own.get(column) ?? null,
      ),
      crs,
    ]),
  };
}

const STANDARD_ORDER: ReadonlyMap<string, number> = new Map(
  (
    '物探点号 起点点号 终点点号 X坐标 Y坐标 地面高程 特征 附属物 井底深 井底高程 管线种类 起点埋深 终点埋深 起点管线高程 终点管线高程 ' +
    '管径 材质 埋设方式 流向 电压(kV) 状态 权属单位 建设年代 探测方法 管线段编号'
  )
    .split(' ')
    .map((header, at) => [header, at]),
);
