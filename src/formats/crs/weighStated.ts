import type { Bounds } from '../../model/units';
import { inArea } from './boundsDistance';
import type { CrsCandidate, CrsReason, StatedCrs } from './crsTypes';
import { candidate, isInhabited, isNearOpen, type Landed, land } from './draft';
import { CHINA } from './resolveCrs';
import type { Sketch } from './sketch';

/**
 * A stated system held against where it puts the source. Certain where it lands in its own area of use and nothing
 * speaks against it; with its axes turned where only that does; else absurd, and merely possible.
 */
export async function weighStated(
  stated: StatedCrs | null,
  sketch: Sketch,
  open: Bounds | null,
  unstated: readonly CrsCandidate[],
): Promise<CrsCandidate[]> {
  if (stated === null || stated.crs === null) return [];
  const { crs } = stated;
  const says: CrsReason = { code: stated.from === 'format' ? 'format' : 'stated', detail: stated.text };
  const straight = await land({ crs, axes: 'xy', why: [says] }, sketch, open);
  const turned: CrsReason = { code: 'axis_order', detail: `${sketch.middle[0]}` };
  const swapped = await land({ crs, axes: 'yx', why: [says, turned] }, sketch, open);
  if (straight !== null && isSensible(straight)) {
    if (straight.system.rough_m !== null) return [candidate(straight, 'likely')];
    const isDoubtful = isContradicted(straight, open, unstated) || isRatherTurned(straight, swapped);
    return [candidate(straight, isDoubtful ? 'likely' : 'certain')];
  }
  if (swapped !== null && isSensible(swapped)) return [candidate(swapped, 'likely')];
  if (straight === null) return [];
  const absurd: CrsReason = { code: 'stated_but_absurd', detail: stated.text };
  return [candidate({ ...straight, why: [absurd] }, 'possible')];
}

/** Inside its area of use; where that is not said, with people about. */
function isSensible({ landing }: Landed): boolean {
  return landing.isInArea ?? isInhabited(landing);
}

/** Far from what is open, while another system would put it there. */
function isContradicted(
  { landing }: Landed,
  open: Bounds | null,
  unstated: readonly CrsCandidate[],
): boolean {
  return open !== null && !isNearOpen(landing) && unstated.some(isNearOpen);
}

/** Degrees that lie in no man's land as they stand, and in China when turned. */
function isRatherTurned({ landing }: Landed, swapped: Landed | null): boolean {
  if (swapped === null || isInhabited(landing)) return false;
  const [lon, lat] = swapped.landing.middle;
  return isInhabited(swapped.landing) && inArea(CHINA, lon, lat, 0);
}
