import type { Review, ReviewProgress } from '../review/engine';
import type { FireLaneProgramme } from '../review/fireLaneProgramme';
import type { ParkingSummary } from '../review/parkingSummary';
import type { ReviewedFinding } from '../review/parties';

/** The answer of a review, with what the page needs to put its findings into words. */
export type ReviewResult = {
  readonly revision: number;
  readonly summary: Review['summary'];
  readonly matrix: Review['matrix'];
  readonly findings: readonly ReviewedFinding[];
};

/** What is told of each compound without a verdict: nothing asks for it, or a programme does by degrees. */
export type ReviewInformation = { readonly fireLanes: FireLaneProgramme; readonly parking: ParkingSummary };

export type OnReviewProgress = (progress: ReviewProgress) => void;

/** Takes the next findings, so many that the page is not held up; the review waits until they have been taken. */
export type OnFindings = (findings: readonly ReviewedFinding[]) => void | Promise<void>;

/** What is left to say when every finding has been handed over. */
export type ReviewEnd = Omit<ReviewResult, 'findings'>;
export type { ReviewProgress };
