import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { PropertiesOf } from '../../model/layer';
import { plan, reviewOf, told } from '../testReview';

const compound = (
  [east, north, width, depth]: [number, number, number, number],
  id = 'c',
  properties: Partial<PropertiesOf<'compounds'>> = {},
) => feature('compounds', plan.rectangle(east, north, width, depth), { id, ...properties });
const tally = (review: ReturnType<typeof reviewOf>) => Object.values(review.summary)[0]!;

describe('compound_overlap', () => {
  const at = (...compounds: ReturnType<typeof compound>[]) => reviewOf({ compounds }, 'compound_overlap');

  it('tells the area and the share that each would lose', () => {
    const found = at(compound([0, 0, 100, 100]), compound([90, 0, 200, 100], 'd'));
    expect(found.findings[0]!.measured).toBeCloseTo(1000, 0);
    expect(found.findings[0]).toMatchObject({
      verdict: 'violation',
      features: ['c', 'd'],
      facts: { first_loses_pct: 10, second_loses_pct: 5 },
    });
  });

  it('a shared edge is none, a sliver of a centimetre is', () => {
    expect(told(at(compound([0, 0, 100, 100]), compound([100, 0, 100, 100], 'd')))).toEqual([]);
    expect(told(at(compound([0, 0, 100, 100]), compound([99.99, 0, 100, 100], 'd')))).toHaveLength(1);
    expect(told(at(compound([0, 0, 100, 100]), compound([100.4, 0, 100, 100], 'd')))).toEqual([]);
  });

  it('of several parts, and one inside the other', () => {
    const parts = feature(
      'compounds',
      {
        type: 'MultiPolygon',
        coordinates: [plan.rectangle(0, 0, 10, 10).coordinates, plan.rectangle(50, 0, 10, 10).coordinates],
      },
      { id: 'm' },
    );
    expect(told(at(parts, compound([20, 0, 20, 10], 'd')))).toEqual([]);
    const inner = at(parts, compound([52, 2, 5, 5], 'd')).findings[0]!;
    expect(inner.measured).toBeCloseTo(25, 1);
    expect(inner.facts.second_loses_pct).toBe(100);
  });
});

describe('feature_outside_compound', () => {
  const house = (east: number) => feature('buildings', plan.rectangle(east, 10, 10, 10), { id: 'h' });
  const at = (east: number, compounds = [compound([0, 0, 100, 100])]) =>
    reviewOf({ compounds, buildings: [house(east)] }, 'feature_outside_compound');

  it('inside, against the boundary, across it and outside', () => {
    expect(told(at(50))).toEqual([]);
    expect(told(at(90))).toEqual([]);
    const across = at(95).findings[0]!;
    expect(across).toMatchObject({ features: ['h', 'c'], compound: 'c', facts: { wholly: 'no' } });
    expect(across.measured).toBeCloseTo(50, 1);
    const outside = at(150).findings[0]!;
    expect(outside).toMatchObject({ features: ['h'], compound: null, facts: { wholly: 'yes' } });
    expect(outside.measured).toBeCloseTo(100, 1);
  });

  it('on land of two boundaries belongs to the one that holds it', () => {
    expect(told(at(95, [compound([0, 0, 100, 100]), compound([80, 0, 100, 100], 'd')]))).toEqual([]);
  });

  it('knows no outside without a boundary', () => {
    expect(tally(at(50, []))).toMatchObject({ checked: 0, not_checkable: 1 });
  });
});

describe('ledger_difference and ledger_unit_slip', () => {
  const lawn = feature('green', plan.rectangle(10, 10, 50, 40), { id: 'g' });
  const at = (
    rule: 'ledger_difference' | 'ledger_unit_slip',
    reported: Partial<PropertiesOf<'compounds'>>,
    settings = {},
  ) =>
    reviewOf({ compounds: [compound([0, 0, 100, 100], 'c', reported)], green: [lawn] }, rule, { settings });
  const off = (reported_green_m2: number, settings = {}) =>
    told(at('ledger_difference', { reported_green_m2 }, settings));
  const slip = (reported_green_m2: number) =>
    at('ledger_unit_slip', { reported_green_m2 }).findings.map((f) => f.facts.factor);

  it('over the tolerance of 2 %, or that of the project', () => {
    expect(off(2000)).toEqual([]);
    expect(off(2030)).toEqual([]);
    expect(off(2050)).toEqual([['violation', 'c', -2.439]]);
    expect(off(1950)).toEqual([['violation', 'c', 2.564]]);
    expect(off(2050, { ledger_tolerance_pct: 5 })).toEqual([]);
  });

  it('not stated is not zero, and zero is not nothing', () => {
    expect(tally(at('ledger_difference', { reported_green_m2: null }))).toMatchObject({ checked: 0 });
    expect(off(0)).toHaveLength(1);
    expect(slip(0)).toEqual([]);
  });

  it('names the factor between units, either way, and only once', () => {
    expect(slip(200)).toEqual([10]);
    expect(slip(0.2)).toEqual([10_000]);
    expect(slip(20)).toEqual([100]);
    expect(slip(3)).toEqual([666.67]);
    expect(slip(2)).toEqual([1000]);
    expect(slip(20_000)).toEqual([10]);
    expect(slip(190)).toEqual([10]);
    expect(slip(400)).toEqual([]);
    expect(off(200)).toEqual([]);
    expect(off(400)).toHaveLength(1);
  });

  it('two figures of one compound are two findings', () => {
    const found = at('ledger_difference', {
      reported_green_m2: 2100,
      reported_land_area_m2: 11_000,
    }).findings;
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});
