import * as Comlink from 'comlink';
import type { Progress } from '../../formats/importTypes';
import { host } from '../../host/client';
import type { ProjectSummary } from '../../host/summary';
import { initialReview } from '../slices/review';
import { initialSelection } from '../slices/selection';
import { patch, store } from '../store';
import { requestWholeProject } from './camera';
import { selectCompound } from './select';
import { notify } from './view';

/** Opens a project from the URLs of its files, by file name. */
export async function openProject(urls: Readonly<Record<string, string>>): Promise<void> {
  const before = revisionShown();
  patch('project', { status: 'loading', error: null, progress: null });
  try {
    const onProgress = Comlink.proxy((progress: Progress) => patch('project', { progress }));
    const summary = await host.openProjectUrls(urls, onProgress);
    if (summary) await showAgain(summary);
  } catch (error) {
    // What the user opened meanwhile is not to be lost to a sample that came late.
    if (revisionShown() !== before) return;
    patch('project', { status: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
}

export async function undo(): Promise<void> {
  await showAgain(await host.undo());
}

export async function redo(): Promise<void> {
  await showAgain(await host.redo());
}

function revisionShown(): number | undefined {
  return store.getState().project.summary?.revision;
}

/** Goes where the project is, if it is elsewhere than what was shown before. */
export async function showAgain(summary: ProjectSummary): Promise<void> {
  const before = store.getState().project.summary;
  const shown = showProject(summary);
  if (before && String(before.bounds) !== String(summary.bounds)) requestWholeProject();
  await shown;
}

/** Makes a summary the one that is shown, then measures it. Where its features are those shown, nothing else moves. */
export async function showProject(summary: ProjectSummary): Promise<void> {
  const before = store.getState().project.summary;
  if (before?.dataRevision === summary.dataRevision) return showSameData(summary, before);
  patch('project', { status: 'ready', progress: null, error: null, summary, measures: null });
  const { compoundId } = store.getState().selection;
  const kept = summary.compounds.some(({ id }) => id === compoundId) ? compoundId : null;
  patch('selection', initialSelection);
  if (kept === null) patch('view', { scene: 'plan' });
  else void selectCompound(kept, { fly: false });
  patch('review', initialReview);
  if (store.getState().view.camera === null) requestWholeProject(false);
  await firstDrawing();
  try {
    const measures = await host.measures();
    if (revisionShown() === summary.revision) patch('project', { measures });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({ kind: 'error', key: 'app.notice.failed', values: { reason } });
  }
}

/** Only decisions or rules have changed: a review by other rules has to be made again, but is looked at as before. */
function showSameData(summary: ProjectSummary, before: ProjectSummary): void {
  patch('project', { status: 'ready', progress: null, error: null, summary });
  if (summary.reviewRevision === before.reviewRevision) return;
  const { filter, grouping, overview } = store.getState().review;
  patch('review', { ...initialReview, filter, grouping, overview });
}

/** Measuring waits for the first map, so that it does not take the processor from it; but not for long. */
function firstDrawing(): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().view.mapSettled) return resolve();
    const timer = setTimeout(done, FIRST_DRAWING_MS);
    const stop = store.subscribe(({ view }) => view.mapSettled && done());
    function done() {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}

const FIRST_DRAWING_MS = 10_000;

/** How a project is written to a file comes when one is. */
export async function saveProject(options?: { readonly asNew: boolean }): Promise<void> {
  await (await import('./saveToFile')).saveToFile(options);
}
