import { isArea } from '../../geo/area';
import { clipArea } from '../../geo/clipArea';
import { geodesicArea, geodesicLength } from '../../geo/geodesic';
import { representativePoint } from '../../geo/representativePoint';
import { forEachPair } from '../../geo/uniformGrid';
import { LEDGER_DUTY } from '../../standards/ledger';
import { gridOfAreas } from '../areaGrid';
import type { Observation } from '../finding';
import type { AreaFeature, ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { isSound } from '../soundArea';
import { ROUNDING_M } from '../verdict';

/** Land that stands in two boundaries: how much, and which share of its land each would lose. */
export const compoundOverlap: Rule = {
  id: 'compound_overlap',
  *check(model, book, desk) {
    const compounds = model.areasOf('compounds');
    const figure = book.resolve(LEDGER_DUTY.boundaries_apart);
    const pairs: [Compound, Compound][] = [];
    forEachPair(gridOfAreas(compounds), (i, j) => pairs.push([compounds[i]!, compounds[j]!]));
    for (const [one, other] of pairs) {
      yield;
      const seen = overlapOf(one, other, model);
      if (seen === null) desk.pass();
      else
        desk.report({
          ...seen,
          figure,
          required: 0,
          unit: 'm2',
          features: [one.id, other.id],
          compound: one.id,
        });
    }
  },
};

type Compound = AreaFeature<'compounds'>;
type Seen = Pick<Observation, 'verdict' | 'measured' | 'reason' | 'at' | 'facts'>;

function overlapOf(one: Compound, other: Compound, model: ReviewModel): Seen | null {
  const { area: first } = one;
  const { area: second } = other;
  if (
    first.minX > second.maxX ||
    second.minX > first.maxX ||
    first.minY > second.maxY ||
    second.minY > first.maxY
  )
    return null;
  if (!isSound(first) || !isSound(second)) return couldNot(one);
  const [a, b] = [one.feature.geometry, other.feature.geometry];
  if (!isArea(a) || !isArea(b)) return null;
  try {
    const shared = clipArea(a, b);
    if (shared === null) return null;
    const area = geodesicArea(shared);
    // A shared edge that is drawn twice leaves slivers as thin as the rounding of its corners.
    if (area <= (ROUNDING_M * geodesicLength(shared)) / 2) return null;
    const place = representativePoint(shared);
    return {
      verdict: 'violation',
      measured: area,
      reason: null,
      at: place ? model.plane.toPlane(place) : middleOf(one),
      facts: {
        first_loses_pct: share(area, geodesicArea(a)),
        second_loses_pct: share(area, geodesicArea(b)),
      },
    };
  } catch {
    return couldNot(one);
  }
}

function couldNot(one: Compound): Seen {
  return { verdict: 'cannot_tell', measured: null, reason: 'could_not_check', at: middleOf(one), facts: {} };
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 1e4) / 100;
}

function middleOf({ area }: Compound): Observation['at'] {
  return [(area.minX + area.maxX) / 2, (area.minY + area.maxY) / 2];
}
