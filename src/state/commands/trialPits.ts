import { host } from '../../host/client';
import type { TrialPit } from '../../review/trialPits';
import { patch, store } from '../store';
import { requestBounds } from './camera';
import { setScene } from './view';

/** Has the trial pits worked out for the review at hand and shows them on the map. */
export async function loadTrialPits(): Promise<void> {
  const { result } = store.getState().review;
  if (result === null) return;
  const trialPits = await host.trialPits();
  if (store.getState().review.result === result) patch('review', { trialPits, trialPit: null });
}

/** Takes the trial pits off the map. */
export function dropTrialPits(): void {
  patch('review', { trialPits: null, trialPit: null });
}

/** Looks at one trial pit on the map. */
export function selectTrialPit({ number, ring }: TrialPit): void {
  patch('review', { trialPit: number });
  if (store.getState().view.scene !== 'plan') setScene('plan');
  const [west, south] = ring[0]!;
  const [east, north] = ring[2]!;
  requestBounds([west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN], true, CLOSEST);
}

/** About 4 m, as around a finding. */
const MARGIN = 0.00004;
const CLOSEST = 21;
