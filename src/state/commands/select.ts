import { host } from '../../host/client';
import { type FeatureRef, sameFeature } from '../../model/featureRef';
import { patch, store } from '../store';
import { requestBounds } from './camera';

/** Drills down into a compound, or back up to the programme with null. */
export async function selectCompound(id: string | null, options: { fly?: boolean } = {}): Promise<void> {
  patch('selection', { compoundId: id, feature: null, detail: null, contents: null, box: [] });
  const { summary } = store.getState().project;
  if (id === null) {
    patch('view', { scene: 'plan' });
    return;
  }
  const compound = summary?.compounds.find((candidate) => candidate.id === id);
  if (compound && options.fly !== false) requestBounds(compound.bounds);
  const contents = await host.contents(id);
  if (store.getState().selection.compoundId === id) patch('selection', { contents });
}

/** Goes down to one feature; the compound it lies in becomes the one drilled into. */
export async function selectFeature(ref: FeatureRef | null): Promise<void> {
  patch('selection', { feature: ref, detail: null, missing: false, hovered: null });
  if (ref === null) return;
  const detail = await host.feature(ref);
  if (!sameFeature(store.getState().selection.feature, ref)) return;
  const [first] = detail?.compoundIds ?? [];
  const within = store.getState().selection.compoundId;
  if (first !== undefined && !(within && detail?.compoundIds.includes(within))) {
    await selectCompound(first, { fly: false });
    const now = store.getState().selection;
    // Something else was picked while the compound was asked for.
    if (now.feature !== null || now.compoundId !== first) return;
  }
  patch('selection', { feature: ref, detail, missing: detail === null });
}

/** One step up: from a feature to its compound, from a finding to none, from the compound to the programme. */
export function goUp(): void {
  const { feature, compoundId } = store.getState().selection;
  if (feature) patch('selection', { feature: null, detail: null, hovered: null });
  else if (store.getState().review.selected) patch('review', { selected: null });
  else if (compoundId) void selectCompound(null);
}

export function hover(ref: FeatureRef | null): void {
  if (!sameFeature(store.getState().selection.hovered, ref)) patch('selection', { hovered: ref });
}

export function selectBox(refs: readonly FeatureRef[]): void {
  patch('selection', { box: refs, feature: null, detail: null });
}
