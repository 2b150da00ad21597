import { host } from '../../host/client';
import type { ReviewedFinding } from '../../review/parties';
import { patch, store } from '../store';

/** Has the picture of a finding made in the worker, once; an answer about another one by now is passed over. */
export async function loadFindingPicture(finding: ReviewedFinding): Promise<void> {
  const isWanted = () => store.getState().review.picture?.finding === finding;
  if (isWanted()) return;
  patch('review', { picture: { finding, drawn: null } });
  const drawn = await host.findingPicture(finding);
  if (isWanted()) patch('review', { picture: { finding, drawn } });
}
