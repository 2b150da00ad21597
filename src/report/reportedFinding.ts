import { type GridCoordinates, gridCoordinates } from '../geo/gridCoordinates';
import { decisionsByFinding } from '../model/decisions';
import { localName } from '../model/localName';
import { featuresOf } from '../model/project';
import type { Decision, DecisionState } from '../model/schema/decisions';
import type { Finding } from '../review/finding';
import { investigationOf } from '../review/investigation';
import { partyLookup } from '../review/parties';
import { findingWords } from '../wording/findingWords';
import type { Translator } from '../wording/translator';
import type { Report } from './report';
import { partyReporter, type ReportedParty } from './reportedParty';

/** A finding with all that the people who settle it ask for, in the words of one language. */
export type ReportedFinding = {
  readonly finding: Finding;
  /** CGCS2000, 3° zones: x north, y east; null outside them. */
  readonly grid: GridCoordinates | null;
  readonly compound: string | null;
  readonly parties: readonly ReportedParty[];
  readonly description: string;
  readonly investigation: string | null;
  readonly actions: readonly string[];
  readonly decision: Decision | null;
  readonly status: ResolutionStatus;
};

/** Where the settling of a conflict has come to, whatever was decided. */
export type ResolutionStatus = 'open' | 'in_progress' | 'closed';

export function findingReporter(
  { project }: Pick<Report, 'project'>,
  words: Translator,
): (finding: Finding) => ReportedFinding {
  const sayings = findingWords(words);
  const partiesOf = partyLookup(project);
  const reportParty = partyReporter(project, words);
  const decisions = decisionsByFinding(project.decisions);
  const compounds = new Map(
    featuresOf(project, 'compounds').map(({ properties }) => [
      properties.id,
      localName(properties, words.language),
    ]),
  );
  return (finding) => {
    const reviewed = { ...finding, parties: partiesOf(finding) };
    const investigation = investigationOf(finding.rule, finding);
    const decision = decisions.get(finding.id) ?? null;
    return {
      finding,
      grid: gridCoordinates(finding.at),
      compound: finding.compound === null ? null : (compounds.get(finding.compound) ?? finding.compound),
      parties: reviewed.parties.map(reportParty),
      description: sayings.sentence(reviewed),
      investigation: investigation && words.t(`findings.output.investigation.${investigation}`),
      actions: sayings.advice({
        ...reviewed,
        advice: finding.advice.filter(({ code }) => code !== 'investigate'),
      }),
      decision,
      status: STATUSES[decision?.state ?? 'open'],
    };
  };
}

const STATUSES: Readonly<Record<DecisionState, ResolutionStatus>> = {
  open: 'open',
  to_fix: 'in_progress',
  trial_pit: 'in_progress',
  accepted: 'closed',
  resolved: 'closed',
};
