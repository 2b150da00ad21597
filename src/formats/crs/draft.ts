import type { Bounds } from '../../model/units';
import type { CrsCandidate, CrsChoice, CrsReason } from './crsTypes';
import { type Landing, landingOf } from './landing';
import { type ResolvedCrs, resolveCrs } from './resolveCrs';
import type { Sketch } from './sketch';

/** A system thought of, before it is known where it would put the source. */
export type Draft = CrsChoice & { readonly why: readonly CrsReason[] };

export type Landed = Draft & { readonly system: ResolvedCrs; readonly landing: Landing };

/** Where a draft lands; null where it is no system or has no place for these ordinates. */
export async function land(draft: Draft, sketch: Sketch, open: Bounds | null): Promise<Landed | null> {
  const system = await resolveCrs(draft.crs);
  if (system === null || system.kind === 'schematic') return null;
  const landing = await landingOf(sketch, system, draft.axes, open);
  return landing === null ? null : { ...draft, crs: system.id, system, landing };
}

/** Of several, those that land. */
export async function landAll(
  drafts: readonly Draft[],
  sketch: Sketch,
  open: Bounds | null,
): Promise<readonly Landed[]> {
  const landed = await Promise.all(drafts.map((draft) => land(draft, sketch, open)));
  return landed.filter((one) => one !== null);
}

export function candidate(
  { crs, axes, why, system, landing }: Landed,
  likelihood: CrsCandidate['likelihood'],
): CrsCandidate {
  const { bounds, outline, near, distance_m, isInArea } = landing;
  const reasons = [...why];
  if (isInArea && !isWorldwide(system)) reasons.push({ code: 'in_area_of_use', detail: '' });
  if (isNearOpen(landing))
    reasons.push({ code: 'near_open', detail: `${(distance_m! / 1000).toFixed(1)} km` });
  const { name, rough_m } = system;
  return { crs, axes, name, likelihood, why: reasons, bounds, outline, near, distance_m, rough_m };
}

/** Being inside an area of use that is the whole world says nothing. */
function isWorldwide({ area }: ResolvedCrs): boolean {
  return area !== null && area[2] - area[0] >= 359;
}

/** So near that both may well be of one town. */
export function isNearOpen({ distance_m }: Pick<Landing, 'distance_m'>): boolean {
  return distance_m !== null && distance_m <= NEAR_OPEN_M;
}

/** Whether people live anywhere near: what lands in the sea or the desert is hardly a compound. */
export function isInhabited({ near }: Pick<Landing, 'near'>, within_m = INHABITED_M): boolean {
  return near !== null && near.distance_m <= within_m;
}

const NEAR_OPEN_M = 50_000;
const INHABITED_M = 300_000;
