import { measureCompounds } from '../../measure/measureCompound';
import { type Comparison, MEASURED_FROM } from '../../measure/measures';
import { LEDGER_DUTY } from '../../standards/ledger';
import type { Observation } from '../finding';
import { onceInSteps } from '../once';
import type { AreaFeature, ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { isSound } from '../soundArea';

/** Reported figures that differ from what is measured by more than the project's tolerance. */
export const ledgerDifference: Rule = {
  id: 'ledger_difference',
  *check(model, book, desk) {
    const figure = book.resolve(LEDGER_DUTY.reported_as_measured);
    desk.notCheckable(unsound(model));
    const tolerance = book.settings.ledger_tolerance_pct;
    for (const compared of yield* comparisonsOf(model, book)) {
      yield;
      const { comparison } = compared;
      const { reported, measured, difference, difference_percent } = comparison;
      const off = difference_percent === null ? difference !== 0 : Math.abs(difference_percent) > tolerance;
      // A slip of the unit is told by the other rule.
      if (!off || slipOf(comparison) !== null) {
        desk.pass();
        continue;
      }
      desk.report({
        ...placeOf(compared),
        ...verdictOf(compared),
        figure,
        measured: difference_percent,
        required: tolerance,
        unit: '%',
        facts: { figure: comparison.figure, reported, measured: rounded(measured), unit: comparison.unit },
        advice: [{ code: 'check_figure', values: { figure: comparison.figure } }],
      });
    }
  },
};

/** Reported figures that are off by the factor between two units. */
export const ledgerUnitSlip: Rule = {
  id: 'ledger_unit_slip',
  *check(model, book, desk) {
    const figure = book.resolve(LEDGER_DUTY.one_unit);
    desk.notCheckable(unsound(model));
    for (const compared of yield* comparisonsOf(model, book)) {
      yield;
      const { comparison } = compared;
      const slip = slipOf(comparison);
      if (slip === null) {
        desk.pass();
        continue;
      }
      const { reported, measured } = comparison;
      desk.report({
        ...placeOf(compared),
        ...verdictOf(compared),
        figure,
        measured: measured / reported,
        required: 1,
        unit: 'ratio',
        facts: {
          figure: comparison.figure,
          reported,
          measured: rounded(measured),
          unit: comparison.unit,
          factor: slip,
        },
        advice: [{ code: 'check_figure', values: { figure: comparison.figure, factor: slip } }],
      });
    }
  },
};

/** A decimal point, a percentage, kilometres for metres, 万 for one, and mu for square metres. */
const FACTORS = [10, 100, 1000, 10_000];
const SQUARE_METRES_PER_MU = 666.67;
/** How near the quotient must come: a figure in the wrong unit may be off besides. */
const NEAR = 0.2;

/** The factor by which the ledger is off, either way; null when it is not one between units. */
function slipOf({ reported, measured, unit }: Comparison): number | null {
  if (reported <= 0 || measured <= 0) return null;
  const quotient = measured > reported ? measured / reported : reported / measured;
  const factors = unit === 'm2' ? [...FACTORS, SQUARE_METRES_PER_MU] : FACTORS;
  const offBy = (factor: number) => Math.abs(quotient / factor - 1);
  const nearest = factors.reduce((a, b) => (offBy(b) < offBy(a) ? b : a));
  return offBy(nearest) <= NEAR ? nearest : null;
}

/** Of a boundary that crosses itself nothing is measured. */
function unsound(model: ReviewModel): number {
  return model.areasOf('compounds').filter(({ area }) => !isSound(area)).length;
}

type Compared = {
  readonly compound: AreaFeature<'compounds'>;
  readonly comparison: Comparison;
  /** Nothing was left out of what is measured. */
  readonly whole: boolean;
};

/** What is measured in part only proves nothing against the ledger. */
function verdictOf({ whole }: Compared): Pick<Observation, 'verdict' | 'reason'> {
  return whole ? { verdict: 'violation' } : { verdict: 'cannot_tell', reason: 'not_all_measured' };
}

/** The same measures as are shown beside the ledger. */
const comparisonsOf = onceInSteps(function* (model): Generator<void, Compared[]> {
  const compounds = new Map(model.areasOf('compounds').map((compound) => [compound.id, compound]));
  const all: Compared[] = [];
  for (const { id, comparisons, problems, stalls } of measureCompounds(model.project)) {
    yield;
    const compound = compounds.get(id)!;
    if (!isSound(compound.area)) continue;
    const partly = new Set(problems.map(({ layer }) => layer));
    if (stalls.areas_not_stated > 0) partly.add('parking');
    for (const comparison of comparisons) {
      all.push({ compound, comparison, whole: !partly.has(MEASURED_FROM[comparison.figure]) });
    }
  }
  return all;
});

function placeOf({ compound: { id, area }, comparison }: Compared): Place {
  return {
    at: [(area.minX + area.maxX) / 2, (area.minY + area.maxY) / 2],
    features: [id],
    compound: id,
    aspect: comparison.figure,
  };
}

type Place = Pick<Observation, 'at' | 'features' | 'compound' | 'aspect'>;

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
