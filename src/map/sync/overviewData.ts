import type { ReviewedFinding } from '../../host/reviewResult';

/** So many between two looks at the clock. */
const AT_ONCE = 500;

/**
 * The findings as the text of a GeoJSON file, in small steps. A text in a blob is read by MapLibre's worker; an
 * object would be cloned on the page's own thread.
 */
export function* overviewData(findings: readonly ReviewedFinding[]): Generator<void, Blob> {
  const parts: string[] = ['{"type":"FeatureCollection","features":['];
  for (let from = 0; from < findings.length; from += AT_ONCE) {
    const features = findings.slice(from, from + AT_ONCE).map(featureText);
    parts.push(from > 0 ? ',' : '', features.join());
    yield;
  }
  parts.push(']}');
  return new Blob(parts, { type: 'application/geo+json' });
}

function featureText({ id, verdict, at: [lon, lat] }: ReviewedFinding): string {
  const violation = verdict === 'violation' ? 1 : 0;
  return `{"type":"Feature","properties":{"id":${JSON.stringify(id)},"violation":${violation}},"geometry":{"type":"Point","coordinates":[${lon},${lat}]}}`;
}

/** How many violations lie in each compound; of what cannot be told where only that is shown. */
export function countByCompound(
  findings: readonly ReviewedFinding[],
  verdict: ReviewedFinding['verdict'],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.verdict !== verdict || finding.compound === null) continue;
    counts.set(finding.compound, (counts.get(finding.compound) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
