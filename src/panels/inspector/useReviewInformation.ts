import { useEffect } from 'react';
import type { ReviewInformation } from '../../host/reviewResult';
import { loadReviewInformation } from '../../state/commands/reviewInformation';
import { useApp } from '../../state/store';

/** What the review tells without judging; null until it is worked out. */
export function useReviewInformation(): ReviewInformation | null {
  const information = useApp((state) => state.review.information);
  const revision = useApp((state) => state.project.summary?.reviewRevision);
  useEffect(() => {
    if (information === null && revision !== undefined) void loadReviewInformation();
  }, [information, revision]);
  return information;
}
