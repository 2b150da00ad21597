import type { ImportPart } from '../../../formats/importTypes';
import { LAYER_IDS, type LayerId } from '../../../model/layer';

export type PartGroup = { readonly layer: LayerId; readonly parts: readonly ImportPart[] };

/** The parts by the layer they were proposed for, so that a part keeps its place when it is sent elsewhere. */
export function groupParts(parts: readonly ImportPart[], filter: string): PartGroup[] {
  const sought = filter.normalize('NFKC').trim().toLowerCase();
  const found = parts.filter(({ name }) => (name ?? '').normalize('NFKC').toLowerCase().includes(sought));
  return LAYER_IDS.map((layer) => ({ layer, parts: found.filter((part) => part.layer === layer) }))
    .filter((group) => group.parts.length > 0)
    .sort((a, b) => Number(a.layer === 'other') - Number(b.layer === 'other'));
}
