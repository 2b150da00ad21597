import { host } from '../../host/client';
import { patch, store } from '../store';

/** Has the fire-lane programme and the parking figures worked out; an answer that came too late is passed over. */
export async function loadReviewInformation(): Promise<void> {
  const asked = store.getState().project.summary?.reviewRevision;
  const information = await host.reviewInformation();
  if (store.getState().project.summary?.reviewRevision === asked) patch('review', { information });
}
