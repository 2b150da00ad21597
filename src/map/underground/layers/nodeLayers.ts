import type { Layer } from '@deck.gl/core';
import type { LonLat } from '../../../model/units';
import type { SceneNode } from '../sceneNodes';
import { type ShaftOptions, shaftParts } from '../shaftParts';
import { meshLayers } from './meshLayer';

/** Shafts and fittings; see-through where their depth is assumed. */
export function nodeLayers(
  origin: LonLat,
  nodes: readonly SceneNode[],
  options: ShaftOptions,
  opacity: number,
): Layer[] {
  const known = nodes.filter(({ shaft }) => shaft.source !== 'assumed');
  const assumed = nodes.filter(({ shaft }) => shaft.source === 'assumed');
  return [
    ...meshLayers('nodes-known', origin, shaftParts(known, options), { opacity, seeThrough: opacity < 1 }),
    ...meshLayers('nodes-assumed', origin, shaftParts(assumed, options), {
      opacity: opacity * 0.4,
      seeThrough: true,
    }),
  ];
}
