import { sameFeature } from '../../model/featureRef';
import type { Camera } from '../slices/view';
import { type AppState, patch, store } from '../store';
import type { ViewLink } from '../url';
import { requestCamera } from './camera';
import { selectCompound, selectFeature } from './select';
import { setLanguage, setScene } from './view';

/** Brings the view to what a link says. What the open project does not have is passed over. */
export async function applyLink(link: ViewLink): Promise<void> {
  if (link.language) setLanguage(link.language);
  const isOpen = link.project === null || link.project === store.getState().archive.key;
  if (!isOpen) await (await import('./archive')).openLinked(link.project!);
  patch('layers', {
    hidden: link.hidden,
    soloUnderground: link.solo,
    isolated: link.isolated,
    pipeFilter: link.pipeFilter,
  });
  await applySelection(link);
  setScene(store.getState().selection.compoundId === null ? 'plan' : link.scene);
  if (link.camera) requestCamera(link.camera, false);
  if (asksForReview(link)) (await import('./review')).applyReviewLink(link);
  else patch('review', { selected: null, sought: null });
}

/** The rules and all about findings come only when they are asked for. */
function asksForReview({ reviewing, finding }: ViewLink): boolean {
  return reviewing || finding !== null;
}

/** The link to what is shown now. */
export function currentLink({ view, selection, layers, review, archive }: AppState): ViewLink {
  const { text: _, ...findingFilter } = review.filter;
  return {
    project: archive.key,
    camera: view.camera ?? requestedCamera(view),
    compoundId: selection.compoundId,
    feature: selection.feature,
    hidden: layers.hidden,
    solo: layers.soloUnderground,
    isolated: layers.isolated,
    pipeFilter: layers.pipeFilter,
    language: view.language,
    scene: view.scene,
    reviewing: view.reviewOpen,
    finding: review.selected?.id ?? review.sought?.id ?? null,
    findingFilter,
    grouping: review.grouping,
  };
}

/** Where the map was asked to go, as long as it has not told where it came to rest. */
function requestedCamera({ cameraRequest }: AppState['view']): Camera | null {
  return cameraRequest && 'camera' in cameraRequest.target ? cameraRequest.target.camera : null;
}

async function applySelection({ compoundId, feature, camera }: ViewLink): Promise<void> {
  const { project, selection } = store.getState();
  const known = project.summary?.compounds.some(({ id }) => id === compoundId) ? compoundId : null;
  if (known !== selection.compoundId) await selectCompound(known, { fly: camera === null });
  if (sameFeature(store.getState().selection.feature, feature)) return;
  await selectFeature(feature);
  const now = store.getState().selection;
  if (feature && sameFeature(now.feature, feature) && now.detail === null) await selectFeature(null);
}
