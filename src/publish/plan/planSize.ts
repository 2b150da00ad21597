import type { Bounds } from '../../model/units';
import { planFrame } from './planFrame';
import { WIDTH_PX } from './planSheet';

/**
 * Width and height in CSS pixels of the plan drawn for an extent: of a compound its `bounds`, of the overview the
 * site's. Pages state both, so that nothing moves when the picture comes.
 */
export function planSize(bounds: Bounds): { readonly width: number; readonly height: number } {
  const { width, height } = planFrame(bounds);
  return { width: WIDTH_PX, height: Math.round((WIDTH_PX * height) / width) };
}
