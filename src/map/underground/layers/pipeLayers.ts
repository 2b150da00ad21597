import type { Layer } from '@deck.gl/core';
import type { LonLat } from '../../../model/units';
import type { PipeGroups } from '../pipeGroups';
import { PALETTES } from '../sceneColours';
import { type PartOptions, tubeParts } from '../tubeParts';
import { meshLayers } from './meshLayer';

/**
 * Known depth: solid tubes. Assumed depth: see-through dashes in a pale casing, so that nobody takes
 * them for surveyed. While a category is isolated the others stay as faint threads.
 */
export function pipeLayers(
  origin: LonLat,
  groups: PipeGroups,
  options: PartOptions,
  opacity: number,
): Layer[] {
  const casing = PALETTES[options.theme].casing;
  return [
    ...meshLayers('pipes-known', origin, tubeParts(groups.known, options), {
      opacity,
      seeThrough: opacity < 1,
    }),
    ...meshLayers('pipes-faded', origin, tubeParts(groups.faded, options), {
      opacity: opacity * 0.14,
      seeThrough: true,
    }),
    // The casing first: the dashes lie inside it and keep their colour.
    ...meshLayers('pipes-casing', origin, tubeParts(groups.assumed, { ...options, swell: 1.5 }), {
      opacity: opacity * 0.8,
      seeThrough: true,
      colour: casing,
    }),
    ...meshLayers('pipes-assumed', origin, tubeParts(groups.assumed, { ...options, dashed: true }), {
      opacity: opacity * 0.8,
      seeThrough: true,
    }),
  ];
}
