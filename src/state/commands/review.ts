import * as Comlink from 'comlink';
import { host } from '../../host/client';
import type { Bounds, LonLat } from '../../model/units';
import type { ReviewedFinding } from '../../review/parties';
import { isRuleId } from '../../review/ruleIds';
import type { ShownFindings } from '../findingQuery';
import {
  type FindingFilter,
  type FindingGrouping,
  type FindingOverview,
  NO_FINDING_FILTER,
} from '../slices/review';
import { patch, store } from '../store';
import type { ViewLink } from '../url';
import { requestBounds } from './camera';
import { selectFeature } from './select';
import { setScene } from './view';

/** Grows with each start and each cancel, so that what an older run still sends is passed over. */
let runs = 0;

/** Reviews the open project. An answer about a project that has changed since is passed over. */
export async function runReview(): Promise<void> {
  const { project, review } = store.getState();
  const revision = project.summary?.reviewRevision;
  if (revision === undefined || review.status === 'running') return;
  const run = ++runs;
  const stale = () => run !== runs || store.getState().project.summary?.reviewRevision !== revision;
  patch('review', { status: 'running', progress: null, error: null, result: null, batches: [] });
  try {
    const end = await host.review(
      Comlink.proxy((progress) => {
        if (!stale()) patch('review', { progress });
      }),
      Comlink.proxy((findings) => {
        if (!stale()) takeFindings(findings);
      }),
    );
    if (stale()) return;
    const findings = store.getState().review.batches.flat();
    patch('review', { status: 'ready', progress: null, result: { ...end, findings } });
  } catch (error) {
    if (stale()) return;
    patch('review', { status: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
}

/** Ends the running review; what it has found so far stays in the list. */
export function cancelReview(): void {
  if (store.getState().review.status !== 'running') return;
  runs++;
  patch('review', { status: 'cancelled', progress: null });
  void host.cancelReview();
}

function takeFindings(findings: readonly ReviewedFinding[]): void {
  patch('review', { batches: [...store.getState().review.batches, findings] });
  lookForSought(findings);
}

/** Looks at the finding that a link asks for, if it is among these. */
function lookForSought(findings: readonly ReviewedFinding[]): boolean {
  const { sought } = store.getState().review;
  const found = sought && findings.find(({ id }) => id === sought.id);
  if (!found) return false;
  lookAt(found);
  if (sought.fly) requestBounds(boundsOfFinding(found), false, CLOSEST);
  return true;
}

/** Looks at one finding on the map; null looks away. */
export function selectFinding(finding: ReviewedFinding | null): void {
  if (finding === null) {
    patch('review', { selected: null });
    return;
  }
  if (store.getState().selection.feature) void selectFeature(null);
  lookAt(finding);
  requestBounds(boundsOfFinding(finding), true, CLOSEST);
}

function lookAt(finding: ReviewedFinding): void {
  patch('review', { selected: finding, sought: null });
  if (store.getState().view.scene !== 'plan') setScene('plan');
}

export function setFindingFilter(change: Partial<FindingFilter>): void {
  patch('review', { filter: { ...store.getState().review.filter, ...change } });
}

export function setFindingGrouping(grouping: FindingGrouping): void {
  patch('review', { grouping });
}

export function setFindingOverview(change: Partial<FindingOverview>): void {
  patch('review', { overview: { ...store.getState().review.overview, ...change } });
}

/** The panel tells that it is on the screen, or has gone. */
export function setReviewOpen(reviewOpen: boolean): void {
  patch('view', { reviewOpen });
}

/** The list tells what it shows. */
export function setShownFindings(shown: ShownFindings): void {
  patch('review', { shown });
}

/** Opens the panel and looks for the finding as a link says; what has not been reviewed yet is. */
export function applyReviewLink({ reviewing, finding, findingFilter, grouping, camera }: ViewLink): void {
  const { rule } = findingFilter;
  const filter = { ...NO_FINDING_FILTER, ...findingFilter, rule: isRuleId(rule) ? rule : null };
  const { status, batches, selected } = store.getState().review;
  const isSelected = selected !== null && selected.id === finding;
  const sought = finding === null || isSelected ? null : { id: finding, fly: camera === null };
  patch('review', { filter, grouping, sought, selected: isSelected ? selected : null });
  if (reviewing) patch('view', { leftPanel: 'findings' });
  batches.some(lookForSought);
  if (status === 'idle') void runReview();
}

/** One finding on or back in the list; from nowhere, to the first or the last. */
export function stepFinding(by: 1 | -1): void {
  const { shown, selected } = store.getState().review;
  if (!shown) return;
  const at = shown.order.findIndex((finding) => finding.id === selected?.id);
  const next = at < 0 ? shown.order.at(by > 0 ? 0 : -1) : shown.order[at + by];
  if (next) selectFinding(next);
}

function boundsOfFinding({ parties, nearest, at }: ReviewedFinding): Bounds {
  const [first] = parties;
  const compounds = store.getState().project.summary?.compounds;
  if (first?.ref.layer === 'compounds' && String(nearest[0]) === String(nearest[1])) {
    const compound = compounds?.find(({ id }) => id === first.ref.id);
    if (compound) return compound.bounds;
  }
  return around([...nearest, at]);
}

/** About 4 m: close enough to read a gap, wide enough to see what it lies between. */
const MARGIN = 0.00004;
const CLOSEST = 21.5;

function around(places: readonly LonLat[]): Bounds {
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  return [
    Math.min(...lons) - MARGIN,
    Math.min(...lats) - MARGIN,
    Math.max(...lons) + MARGIN,
    Math.max(...lats) + MARGIN,
  ];
}
