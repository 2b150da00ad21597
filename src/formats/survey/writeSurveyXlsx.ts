import { toXlsx } from '../table/xlsx';
import type { LossesOf, Writer } from '../writer';
import { surveyLosses } from './surveyLosses';
import { surveySheets } from './surveySheets';

/** Point and line tables of a pipeline survey as the sheets of one workbook. */
export const write: Writer = async (project, options) => {
  const sheets = (await surveySheets(project, options)).map(({ name, header, rows }) => ({
    name,
    columns: header.map((title) => ({ title, width: Math.min(40, Math.max(8, title.length * 2)) })),
    rows,
  }));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  if (sheets.length === 0) return files;
  const blob = await toXlsx(sheets);
  files.set('pipeline-survey.xlsx', new Uint8Array(await blob.arrayBuffer()));
  return files;
};

export const lossesOf: LossesOf = (project, options) => surveyLosses(project, options, 'xlsx');
