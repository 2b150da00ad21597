import type { PublishFile } from '../../model/schema/publish';
import { PUBLISHABLE_LAYERS, type PublishableLayer } from '../../model/terms';
import { type AllowList, DEFAULT_ALLOW_LIST } from '../../publish/publishFile';

/** The list in force: the file's, or the default. */
export function allowListOf({ layers }: PublishFile): AllowList {
  return layers ?? DEFAULT_ALLOW_LIST;
}

/** With a layer let out by its default properties, or kept in whole. */
export function withLayer(allowed: AllowList, layer: PublishableLayer, isOut: boolean): AllowList {
  const { [layer]: _, ...others } = allowed;
  return isOut ? { ...others, [layer]: DEFAULT_ALLOW_LIST[layer] ?? [] } : others;
}

/** With a property of a layer let out or kept in. */
export function withProperty(
  allowed: AllowList,
  layer: PublishableLayer,
  property: string,
  isOut: boolean,
): AllowList {
  const others = (allowed[layer] ?? []).filter((name) => name !== property);
  return { ...allowed, [layer]: isOut ? [...others, property] : others };
}

export function isPublishable(layer: string): layer is PublishableLayer {
  return (PUBLISHABLE_LAYERS as readonly string[]).includes(layer);
}
