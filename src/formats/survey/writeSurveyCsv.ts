import { gbkCharacter } from '../columns/gbkBytes';
import { guardedText } from '../table/cellText';
import { BYTE_ORDER_MARK, csvLine } from '../table/csv';
import type { Cell } from '../table/tableTypes';
import type { LossesOf, Writer } from '../writer';
import { surveyLosses } from './surveyLosses';
import { surveySheets } from './surveySheets';

/** Point and line tables of a pipeline survey, a CSV file each. What a spreadsheet might run is led by an apostrophe. */
export const write: Writer = async (project, options) => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { name, header, rows } of await surveySheets(project, options)) {
    const lines = [header, ...rows].map((row) => csvLine(row.map(guarded)));
    files.set(`${name}.csv`, options.encoding === 'gbk' ? gbkBytes(lines) : utf8Bytes(lines));
  }
  return files;
};

export const lossesOf: LossesOf = (project, options) => surveyLosses(project, options, 'csv');

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' ? guardedText(cell) : cell;
}

function utf8Bytes(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

/** A question mark stands for what GBK has not; `lossesOf` says how much that is. */
function gbkBytes(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const line of lines) {
    for (const character of line) for (const byte of gbkCharacter(character) ?? [0x3f]) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
