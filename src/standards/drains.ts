import type { PipeCategory } from '../model/pipeCategory';
import type { Figure } from './figure';
import { oneOf, type Requirement, unclassifiable } from './requirement';
import type { RuleBook } from './ruleBook';
import { COMMON_SLOPE, COMPOUND_SLOPE, MANHOLE_SPACING, PUBLIC_SLOPE } from './sewers';

export type DrainFacts = {
  readonly category: PipeCategory;
  readonly diameter_mm?: number | null;
  readonly material?: string | null;
};

/**
 * Minimum slope of a drain. Up to DN300 the figure of its kind (compound drains below DN300: GB 50015; from
 * DN300: GB 50014 Table 5.2.10), above it the usual least slope of the explanation's Table 11 for the next
 * smaller diameter.
 */
export function minimumSlope(drain: DrainFacts, book: RuleBook): Requirement {
  if (drain.diameter_mm == null) return oneOf(slopesOfAnyDiameter(drain).map(book.resolve), ['diameter']);
  const figure = slopeFigure(drain, drain.diameter_mm);
  return figure === null
    ? unclassifiable('diameter_not_in_table')
    : oneOf(figure.map(book.resolve), ['material']);
}

export type SpacingLimits = {
  /** Over this the clause is broken (GB 50014). */
  readonly must: Figure | null;
  /** Over this the compound's own standard is (GB 50015, unverified). */
  readonly should: Figure | null;
};

/** Largest distance between two manholes; null when the diameter is not stated. */
export function manholeSpacing(drain: DrainFacts, book: RuleBook): SpacingLimits | null {
  const dn = drain.diameter_mm;
  if (dn == null) return null;
  const must = publicSpacing(dn);
  const should = drain.category === 'storm' ? stormSpacing(dn) : foulSpacing(dn);
  return { must: must && book.resolve(must), should: asShould(book.resolve(should)) };
}

function slopeFigure({ category, material }: DrainFacts, dn: number): readonly Figure[] | null {
  const storm = category === 'storm';
  if (dn >= SMALLEST_COMMON) return [commonSlope(dn)];
  if (dn >= 300) {
    if (!storm) return [PUBLIC_SLOPE.foul_or_combined];
    if (material == null) return [PUBLIC_SLOPE.storm_plastic, PUBLIC_SLOPE.storm_other];
    return [isPlastic(material) ? PUBLIC_SLOPE.storm_plastic : PUBLIC_SLOPE.storm_other];
  }
  if (storm) return dn >= 200 ? [PUBLIC_SLOPE.gully_connection] : null;
  if (dn >= 200) return [COMPOUND_SLOPE.compound_main];
  return dn >= 150 ? [COMPOUND_SLOPE.house_connection] : null;
}

function slopesOfAnyDiameter({ category }: DrainFacts): readonly Figure[] {
  const own = category === 'storm' ? [PUBLIC_SLOPE.storm_other, PUBLIC_SLOPE.gully_connection] : [];
  return [...own, COMPOUND_SLOPE.house_connection, COMMON_SLOPE.dn1500];
}

const SMALLEST_COMMON = 400;
const COMMON: readonly (readonly [number, Figure])[] = [
  [1500, COMMON_SLOPE.dn1500],
  [1400, COMMON_SLOPE.dn1400],
  [1200, COMMON_SLOPE.dn1200],
  [1000, COMMON_SLOPE.dn1000],
  [800, COMMON_SLOPE.dn800],
  [600, COMMON_SLOPE.dn600],
  [500, COMMON_SLOPE.dn500],
  [400, COMMON_SLOPE.dn400],
];

function commonSlope(dn: number): Figure {
  return COMMON.find(([from]) => dn >= from)![1];
}

/** A diameter between two rows goes with the smaller, which allows less. */
function publicSpacing(dn: number): Figure | null {
  if (dn < 300) return null;
  if (dn < 700) return MANHOLE_SPACING.dn300_600;
  if (dn < 1100) return MANHOLE_SPACING.dn700_1000;
  if (dn < 1600) return MANHOLE_SPACING.dn1100_1500;
  return MANHOLE_SPACING.dn1600_2000;
}

function foulSpacing(dn: number): Figure {
  return dn < 200 ? MANHOLE_SPACING.compound_foul_le160 : MANHOLE_SPACING.compound_foul_ge200;
}

function stormSpacing(dn: number): Figure {
  if (dn < 200) return MANHOLE_SPACING.compound_storm_150;
  if (dn < 400) return MANHOLE_SPACING.compound_storm_200_300;
  return dn < 500 ? MANHOLE_SPACING.compound_storm_400 : MANHOLE_SPACING.compound_storm_ge500;
}

/** Two editions differ and neither has been checked against print: it may warn only. */
function asShould(figure: Figure): Figure {
  return figure.overridden ? figure : { ...figure, strength: 'should' };
}

export function isPlastic(material: string): boolean {
  return /\b(U?PVC(-U)?|(HD|MD)?PE(-HD)?|PP(-R)?|FRP)\b|聚|塑|plastic|玻璃钢/i.test(material);
}
