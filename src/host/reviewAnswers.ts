import type { CompoundMeasures } from '../measure/measures';
import type { Project } from '../model/project';
import type { Finding } from '../review/finding';
import { type FindingPicture, findingPicture } from '../review/findingPicture';
import { fireLaneProgramme } from '../review/fireLaneProgramme';
import { parkingSummary } from '../review/parkingSummary';
import type { ReviewedFinding } from '../review/parties';
import { type ReviewModel, reviewModel } from '../review/reviewModel';
import { type TrialPits, trialPits } from '../review/trialPits';
import { ruleBook } from '../standards/ruleBook';
import type { ReviewInformation } from './reviewResult';

/** What is drawn of a finding. */
export function pictureOf(project: Project, finding: ReviewedFinding): FindingPicture {
  const refs = finding.parties.map(({ ref }) => ref);
  return findingPicture(modelOf(project), finding, refs);
}

/** Where to dig for what a review could not tell. */
export function trialPitsOf(project: Project, findings: readonly Finding[]): TrialPits {
  return trialPits(modelOf(project), ruleBook(project.rules ?? undefined), findings);
}

/** What the review tells without judging it. */
export function informationOf(project: Project, measures: readonly CompoundMeasures[]): ReviewInformation {
  const book = ruleBook(project.rules ?? undefined);
  return {
    fireLanes: fireLaneProgramme(project, book, modelOf(project)),
    parking: parkingSummary(project, book, measures),
  };
}

/** Laid into the plane once for a project's layers, which are never changed in place. */
const MODELS = new WeakMap<Project['layers'], ReviewModel>();

function modelOf(project: Project): ReviewModel {
  const model = MODELS.get(project.layers) ?? reviewModel(project);
  MODELS.set(project.layers, model);
  return model;
}
