import * as Comlink from 'comlink';
import { host } from '../../host/client';
import type { ReviewedFinding } from '../../host/reviewResult';
import type { Bounds, LonLat } from '../../model/units';
import type { FindingFilter } from '../slices/review';
import { patch, store } from '../store';
import { requestBounds } from './camera';
import { setScene } from './view';

/** Reviews the open project. An answer about a project that has changed since is passed over. */
export async function runReview(): Promise<void> {
  const { project, review } = store.getState();
  const revision = project.summary?.revision;
  if (revision === undefined || review.status === 'running') return;
  const stale = () => store.getState().project.summary?.revision !== revision;
  patch('review', { status: 'running', progress: null, error: null });
  try {
    const result = await host.review(
      Comlink.proxy((progress) => {
        if (!stale() && store.getState().review.status === 'running') patch('review', { progress });
      }),
    );
    if (!stale()) patch('review', { status: 'ready', progress: null, result });
  } catch (error) {
    if (stale()) return;
    patch('review', { status: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
}

/** Looks at one finding on the map; null looks away. */
export function selectFinding(finding: ReviewedFinding | null): void {
  patch('review', { selected: finding });
  if (finding === null) return;
  if (store.getState().view.scene !== 'plan') setScene('plan');
  requestBounds(boundsOfFinding(finding), true, CLOSEST);
}

export function setFindingFilter(change: Partial<FindingFilter>): void {
  patch('review', { filter: { ...store.getState().review.filter, ...change } });
}

/** One finding on or back in the given order; from nowhere, to the first or the last. */
export function stepFinding(order: readonly ReviewedFinding[], by: 1 | -1): void {
  const id = store.getState().review.selected?.id;
  const at = order.findIndex((finding) => finding.id === id);
  const next = at < 0 ? order.at(by > 0 ? 0 : -1) : order[at + by];
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
