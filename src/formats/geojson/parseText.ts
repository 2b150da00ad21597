import { ImportError } from '../importTypes';
import type { WorkOptions } from '../pacing';
import type { ParsedText } from '../rawFeature';
import { parseGeoJson } from './geojson';
import { looksLikeNdjson } from './looksLikeNdjson';

/** By what the file is named; but NDJSON under a .json name, and one JSON text under .ndjson, are read too. */
export async function parseText(
  text: string,
  file: string,
  isNdjson: boolean,
  work: WorkOptions = {},
): Promise<ParsedText> {
  if (isNdjson) {
    const parsed = await parseLines(text, file, work);
    const isWhole = parsed.features.length === 0 && parsed.problems.some(({ code }) => code === 'not_json');
    return (isWhole ? ifJson(() => parseGeoJson(text, file)) : null) ?? parsed;
  }
  const whole = () => parseGeoJson(text, file);
  return looksLikeNdjson(text) ? (ifJson(whole) ?? parseLines(text, file, work)) : whole();
}

async function parseLines(text: string, file: string, work: WorkOptions): Promise<ParsedText> {
  const { parseNdjson } = await import('./ndjson');
  return parseNdjson(text, file, work);
}

/** What the parser gives, or null where the text is no JSON as a whole. */
function ifJson(parse: () => ParsedText): ParsedText | null {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ImportError && error.problem.code === 'not_json') return null;
    throw error;
  }
}
