import type { FeatureRef } from '../model/featureRef';
import type { Review, ReviewProgress } from '../review/engine';
import type { Finding } from '../review/finding';
import type { FireLaneProgramme } from '../review/fireLaneProgramme';
import type { ParkingSummary } from '../review/parkingSummary';

/** The answer of a review, with what the page needs to put its findings into words. */
export type ReviewResult = {
  readonly revision: number;
  readonly summary: Review['summary'];
  readonly matrix: Review['matrix'];
  readonly findings: readonly ReviewedFinding[];
};

/** A finding and what its features are, in the order of `features`. */
export type ReviewedFinding = Finding & { readonly parties: readonly Party[] };

export type Party = {
  readonly ref: FeatureRef;
  readonly name: string | null;
  readonly name_en: string | null;
  /** `kind`, `category` or `use` of the feature, whichever its layer has. */
  readonly kind: string | null;
  readonly diameter_mm: number | null;
};

/** What is told of each compound without a verdict: nothing asks for it, or a programme does by degrees. */
export type ReviewInformation = { readonly fireLanes: FireLaneProgramme; readonly parking: ParkingSummary };

export type OnReviewProgress = (progress: ReviewProgress) => void;

/** Takes the next findings, so many that the page is not held up; the review waits until they have been taken. */
export type OnFindings = (findings: readonly ReviewedFinding[]) => void | Promise<void>;

/** What is left to say when every finding has been handed over. */
export type ReviewEnd = Omit<ReviewResult, 'findings'>;
export type { ReviewProgress };
