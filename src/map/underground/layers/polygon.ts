import type { Position } from '@deck.gl/core';
import type { Metres } from '../../../model/units';
import type { Rings } from '../sceneSurface';

/** Rings at one height, as deck.gl takes them. */
export function polygon(rings: Rings, height: Metres = 0): Position[][] {
  return rings.map((ring) => ring.map(([east, north]): Position => [east, north, height]));
}
