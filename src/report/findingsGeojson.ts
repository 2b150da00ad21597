import type { Translator } from '../wording/translator';
import type { Report } from './report';
import { findingReporter, type ReportedFinding } from './reportedFinding';

/**
 * The findings as points (RFC 7946), piece by piece. `review` beside the features says what each rule checked, so
 * that what is not listed is not taken for passed.
 */
export function* findingsGeojson(report: Report, words: Translator): Generator<string> {
  const reported = findingReporter(report, words);
  const review = { findings: report.of, written: report.findings.length, summary: report.summary };
  yield `{"type":"FeatureCollection","review":${JSON.stringify(review)},"features":[`;
  for (const [index, finding] of report.findings.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(point(reported(finding)))}`;
  }
  yield '\n]}\n';
}

/** By name, one by one: what else a finding carries on the page is not for the file. */
function point(reported: ReportedFinding) {
  const { finding, grid, decision } = reported;
  return {
    type: 'Feature',
    id: finding.id,
    geometry: { type: 'Point', coordinates: finding.at },
    properties: {
      id: finding.id,
      rule: finding.rule,
      verdict: finding.verdict,
      strength: finding.strength,
      clause: finding.clause,
      standing: finding.standing,
      overridden: finding.overridden ?? false,
      measured: finding.measured,
      required: finding.required,
      uncertainty: finding.uncertainty,
      unit: finding.unit,
      reason: finding.reason,
      nearest: finding.nearest,
      features: finding.features,
      parties: reported.parties,
      compound: finding.compound,
      compound_name: reported.compound,
      cgcs2000_zone: grid?.zone ?? null,
      cgcs2000_x_m: grid && Math.round(grid.x * 1000) / 1000,
      cgcs2000_y_m: grid && Math.round(grid.y * 1000) / 1000,
      facts: finding.facts,
      advice: finding.advice,
      description: reported.description,
      required_investigation: reported.investigation,
      recommended_action: reported.actions,
      decision: decision && {
        state: decision.state,
        note: decision.note,
        author: decision.author,
        decided: decision.decided,
      },
      status: reported.status,
    },
  };
}
