import { headOf, type UnpackedFile } from '../intake/unpackedFile';
import { paced } from '../pacing';
import { readTableFiles } from '../table/readTableFiles';
import type { Table } from '../table/tableTypes';
import { type SurveyPart, surveyPart } from './surveyPart';

/**
 * Which tables of a drop are a pipeline survey: tables of lines and the tables of points they are joined to, 成果表, and
 * tables of points that speak of features and appurtenances. Looks at the first rows only, and never throws for bad
 * input.
 */
export async function surveyFiles(files: readonly UnpackedFile[]): Promise<ReadonlySet<UnpackedFile>> {
  const parts: FilePart[] = [];
  for (const file of files) {
    for (const table of await firstRowsOf(file)) {
      const part = surveyPart(table);
      if (part !== null) parts.push({ ...part, file });
    }
  }
  return new Set(joinedParts(parts).map(({ file }) => file));
}

type FilePart = SurveyPart & { readonly file: UnpackedFile };

/**
 * Lines bring in the points they may be joined to. To leave out points that belong would cost lines, so only those in
 * longitude and latitude beside a survey in metres, or the other way round, are taken for something else.
 */
function joinedParts(parts: readonly FilePart[]): FilePart[] {
  const points = parts.filter(({ hasPoints }) => hasPoints);
  const pointNumbers = numbersOf(points);
  const lines = parts.filter(({ hasLines, isSure, isLikely, numbers }) => {
    if (!hasLines || isSure) return hasLines;
    return points.length > 0 && (isLikely || isShared(numbers, pointNumbers));
  });
  const sure = points.filter(({ isSure }) => isSure);
  if (lines.length === 0) return sure;
  const lineNumbers = numbersOf(lines);
  const known = sure.length > 0 ? sure : points.filter(({ numbers }) => isShared(numbers, lineNumbers));
  const units = new Set(known.flatMap(({ unit }) => unit ?? []));
  const belonging = points.filter(
    ({ isSure, unit }) => isSure || unit === null || units.size !== 1 || units.has(unit),
  );
  return [...lines, ...belonging];
}

function numbersOf(parts: readonly SurveyPart[]): Set<string> {
  return new Set(parts.flatMap(({ numbers }) => [...numbers]));
}

function isShared(numbers: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const number of numbers) if (others.has(number)) return true;
  return false;
}

async function firstRowsOf(file: UnpackedFile): Promise<readonly Table[]> {
  try {
    const start = await headOf(file, HEAD);
    // A workbook has its directory at the end; a text is cut behind a whole line.
    const bytes = start[0] === 0x50 && start[1] === 0x4b ? await file.bytes() : wholeLines(start, file.size);
    const head = { ...file, size: bytes.length, bytes: async () => bytes };
    const options = { breathe: paced({}), fraction: (done: number) => done, maxRows: ROWS };
    return (await readTableFiles({ name: file.path, format: 'table', files: [head] }, options)).tables;
  } catch {
    // The reader tells what is wrong with it.
    return [];
  }
}

const HEAD = 256 * 1024;
const ROWS = 1000;

function wholeLines(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length >= size) return bytes;
  const end = bytes.lastIndexOf(10);
  // In UTF-16 the line end may be followed by its zero byte.
  return end <= 0 ? bytes : bytes.subarray(0, bytes[end + 1] === 0 ? end + 2 : end + 1);
}
