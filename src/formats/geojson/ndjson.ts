import type { StatedCrs } from '../crs/crsTypes';
import { ImportError, type ImportProblem } from '../importTypes';
import { paced, type WorkOptions } from '../pacing';
import { type ParsedText, type RawFeature, refusedFile } from '../rawFeature';
import { listFeatures } from './geojson';
import { describeFault, findJsonFault } from './jsonFault';
import { RECORD_SEPARATOR } from './looksLikeNdjson';
import { splitCollections } from './splitCollections';

/**
 * Reads newline-delimited GeoJSON, or a GeoJSON text sequence (RFC 8142): one GeoJSON text a line.
 * A line that cannot be read is refused alone.
 */
export async function parseNdjson(text: string, file: string, work: WorkOptions = {}): Promise<ParsedText> {
  const breathe = paced(work);
  const raw: RawFeature[] = [];
  const problems: ImportProblem[] = [];
  let crs: StatedCrs | null = null;
  let index = 0;
  for (const { content, line, start } of linesOf(text)) {
    await breathe(() => start / text.length);
    try {
      const listing = listFeatures(parseLine(content, line, file), file);
      problems.push(...listing.problems.map((problem) => ({ ...problem, index, line })));
      crs ??= listing.crs;
      for (const value of listing.values) raw.push({ value, index: index++, line });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      problems.push({ ...error.problem, index: index++, line });
    }
  }
  const split = splitCollections(raw, file);
  return {
    format: 'ndjson',
    features: split.features,
    problems: [...problems, ...split.problems],
    members: {},
    crs,
  };
}

function parseLine(content: string, line: number, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new ImportError(refusedFile(file, 'not_json', describeFault({ ...findJsonFault(content), line })));
  }
}

/** Records are parted by RS where the text has any (they may then span lines), else by line ends. */
function* linesOf(text: string): Iterable<{ content: string; line: number; start: number }> {
  const separator = text.includes(RECORD_SEPARATOR) ? RECORD_SEPARATOR : '\n';
  let line = 1;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const next = text.indexOf(separator, start);
    const end = next === -1 ? text.length : next;
    const content = text.slice(start, end);
    if (content.trim() !== '') yield { content: content.trim(), line, start };
    line += separator === '\n' ? 1 : content.split('\n').length - 1;
    start = end + 1;
  }
}
