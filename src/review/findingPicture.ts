import type { FeatureRef } from '../model/featureRef';
import type { LonLat } from '../model/units';
import type { Finding } from './finding';
import { CLEARANCES, type PlanArea, planAreas } from './findingPictureBands';
import { type SectionView, sectionView } from './findingPictureSection';
import { planShape } from './planShape';
import type { ReviewModel } from './reviewModel';

/** What is drawn of one finding: from the side in metres, and on the map. */
export type FindingPicture = {
  readonly id: string;
  readonly section: SectionView | null;
  readonly areas: readonly PlanArea[];
  /** From outside to outside at the nearest place; null where nothing lies between. */
  readonly gap: readonly [LonLat, LonLat] | null;
};

/** @param refs the features of the finding, in its order. */
export function findingPicture(
  model: ReviewModel,
  finding: Finding,
  refs: readonly FeatureRef[],
): FindingPicture {
  const [first, second] = [refs[0], refs[1]].map((ref) => (ref ? planShape(model, ref) : null));
  return {
    id: finding.id,
    section: sectionView(model, finding, first ?? null, second ?? null),
    areas: first && second ? planAreas(model, finding, first, second) : [],
    gap: gapOf(model, finding, first?.pipe?.section.halfWidth ?? null),
  };
}

/** The line between the nearest places, without what the figure does not count at its ends. */
function gapOf(
  { plane }: ReviewModel,
  { rule, nearest, measured, unit }: Finding,
  halfFirst: number | null,
): [LonLat, LonLat] | null {
  const [from, to] = nearest;
  const [a, b] = [plane.toPlane(from), plane.toPlane(to)];
  const apart = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (apart < 0.001) return null;
  if (!CLEARANCES.includes(rule) || unit !== 'm' || measured === null) return [from, to];
  if (measured <= 0 || measured >= apart) return [from, to];
  const start = Math.min(halfFirst ?? apart - measured, apart - measured) / apart;
  const end = start + measured / apart;
  const at = (share: number) => plane.toLonLat([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
  return [at(start), at(end)];
}
