import type { LayerId } from './layer';

/** Names one feature of the open project. */
export type FeatureRef = { readonly layer: LayerId; readonly id: string };

export function sameFeature(a: FeatureRef | null, b: FeatureRef | null): boolean {
  return a === b || (a !== null && b !== null && a.layer === b.layer && a.id === b.id);
}
