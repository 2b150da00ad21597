import { paced } from '../formats/pacing';
import type { Language } from '../i18n/language';
import { translator } from '../wording/translator';
import { findingsCsv } from './findingsCsv';
import { findingsGeojson } from './findingsGeojson';
import type { Report, ReportFormat } from './report';

/** Writes findings as a file in the words of a language, in turns so that others are answered in between. */
export async function writeReport(report: Report, format: ReportFormat, language: Language): Promise<Blob> {
  const words = await translator(language);
  const pause = paced({});
  if (format === 'xlsx') {
    const { findingsXlsx } = await import('./findingsXlsx');
    return findingsXlsx(report, words, () => pause(() => 0));
  }
  const pieces = format === 'csv' ? findingsCsv(report, words) : findingsGeojson(report, words);
  const written: string[] = [];
  for (const piece of pieces) {
    written.push(piece);
    await pause(() => 0);
  }
  return new Blob(written, { type: TYPES[format] });
}

const TYPES = { csv: 'text/csv;charset=utf-8', geojson: 'application/geo+json' } as const;
