import { isArea } from '../../geo/area';
import { clipArea } from '../../geo/clipArea';
import { geodesicArea } from '../../geo/geodesic';
import type { SquareMetres } from '../../model/units';
import { LEDGER_DUTY } from '../../standards/ledger';
import { areaHoldsPoint, cutsByOutlines, forEachEdge, type PlaneArea } from '../areas';
import { smallestRectangle } from '../rectangle';
import type { AreaFeature } from '../reviewModel';
import type { Rule } from '../rule';
import { isSound } from '../soundArea';

/**
 * Buildings, green, stalls, turning areas and rescue sites that lie outside every boundary, or reach out of their
 * own. Pipes, roads and lanes lead out of a compound and are not asked.
 */
export const featureOutsideCompound: Rule = {
  id: 'feature_outside_compound',
  *check(model, book, desk) {
    const figure = book.resolve(LEDGER_DUTY.inside_boundary);
    const compounds = model.areasOf('compounds');
    for (const layer of LAYERS) {
      const features = model.areasOf(layer);
      // Without a boundary nothing is inside or outside.
      if (compounds.length === 0) desk.notCheckable(features.length);
      if (compounds.length === 0) continue;
      for (const [k, one] of features.entries()) {
        if (k % 200 === 199) yield;
        const home = homeOf(one.area, compounds);
        if (home && isSound(one.area) && isSound(home.area) && staysIn(one.area, home.area)) {
          desk.pass();
          continue;
        }
        const seen = outsideOf(one, home);
        if (seen !== 'failed' && seen <= SLIVER_M2) {
          desk.pass();
          continue;
        }
        const centre = smallestRectangle(one.area)?.centre ?? [one.area.minX, one.area.minY];
        desk.report({
          verdict: seen === 'failed' ? 'cannot_tell' : 'violation',
          figure,
          measured: seen === 'failed' ? null : seen,
          required: 0,
          unit: 'm2',
          reason: seen === 'failed' ? 'could_not_check' : null,
          at: centre,
          features: home ? [one.id, home.id] : [one.id],
          compound: home?.id ?? null,
          facts: { layer, wholly: home === null ? 'yes' : 'no' },
          advice: [{ code: 'shift', values: { feature: one.id } }],
        });
      }
    }
  },
};

const LAYERS = ['buildings', 'green', 'parking', 'turning_areas', 'rescue_sites'] as const;
/** Reaching out by the rounding of the corners. */
const SLIVER_M2 = 0.05;

type Compound = AreaFeature<'compounds'>;

/** The compound of its first corner that is in one; where boundaries overlap, one that holds it whole if any does. */
function homeOf(area: PlaneArea, compounds: readonly Compound[]): Compound | null {
  const holding = new Set<Compound>();
  for (const ring of area.parts.flat()) {
    for (let i = 2; i < ring.length; i += 2) {
      for (const compound of compounds) {
        if (areaHoldsPoint(compound.area, ring[i]!, ring[i + 1]!)) holding.add(compound);
      }
    }
  }
  const all = [...holding];
  return all.find((compound) => staysIn(area, compound.area)) ?? all[0] ?? null;
}

/** True only when it is sure; otherwise the clip decides. */
function staysIn(area: PlaneArea, within: PlaneArea): boolean {
  if (area.minX < within.minX || area.maxX > within.maxX) return false;
  if (area.minY < within.minY || area.maxY > within.maxY) return false;
  let stays = true;
  forEachEdge(area, (x1, y1, x2, y2) => {
    stays &&= areaHoldsPoint(within, x2, y2) && cutsByOutlines([within], x1, y1, x2, y2).length === 2;
  });
  return stays;
}

function outsideOf(
  { feature, area }: AreaFeature<(typeof LAYERS)[number]>,
  home: Compound | null,
): SquareMetres | 'failed' {
  const { geometry } = feature;
  if (!isArea(geometry)) return 0;
  if (!isSound(area) || (home !== null && !isSound(home.area))) return 'failed';
  const whole = geodesicArea(geometry);
  if (home === null || !isArea(home.feature.geometry)) return whole;
  try {
    const inside = clipArea(geometry, home.feature.geometry);
    return whole - (inside ? geodesicArea(inside) : 0);
  } catch {
    return 'failed';
  }
}
