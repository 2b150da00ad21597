import type { FeatureDetail } from '../../../host/projectHost';
import type { LayerId } from '../../../model/layer';
import { PIPE_CATEGORY_FACTS, type PipeCategory } from '../../../model/pipeCategory';
import type { LayerKey } from '../../../state/layerKeys';

/** The property that says what kind of thing a feature of this layer is. */
export function kindKey(layer: LayerId): 'category' | 'use' | 'kind' {
  if (layer === 'pipes') return 'category';
  return layer === 'buildings' || layer === 'roads' ? 'use' : 'kind';
}

export function kindOf({ ref, feature }: Pick<FeatureDetail, 'ref' | 'feature'>): string | null {
  const kind = (feature.properties as Readonly<Record<string, unknown>>)[kindKey(ref.layer)];
  return typeof kind === 'string' && kind !== '' ? kind : null;
}

/** The key of the sample the map draws it by; a pipe whose kind is not known here has a plain one. */
export function swatchOf(layer: LayerId, kind: string | null): LayerKey | 'pipes' {
  if (layer !== 'pipes') return layer;
  if (kind === null) return layer;
  return Object.hasOwn(PIPE_CATEGORY_FACTS, kind) ? `pipes:${kind as PipeCategory}` : 'pipes:unknown';
}
