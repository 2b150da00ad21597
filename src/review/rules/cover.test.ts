import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { PropertiesOf } from '../../model/layer';
import { pipe, plan, reviewOf, told } from '../testReview';

const road = (use: 'carriageway' | 'footway') =>
  feature('roads', plan.rectangle(0, -5, 10, 10), { id: 'r', use });
const lawn = feature('green', plan.rectangle(10, -5, 10, 10), { id: 'g' });
const water = (depth: number | null, properties: Partial<PropertiesOf<'pipes'>> = {}) =>
  pipe(
    'w',
    'water',
    [
      [0, 0],
      [20, 0],
    ],
    { start_depth_m: depth, end_depth_m: depth, ...properties },
  );
const gas = (depth: number) =>
  pipe(
    'g',
    'gas',
    [
      [0, 0],
      [20, 0],
    ],
    { start_depth_m: depth, end_depth_m: depth },
  );

describe('cover', () => {
  it('by the surface above, on both sides of the limit and at it', () => {
    const at = (depth: number) => {
      const { findings } = reviewOf(
        { pipes: [water(depth)], roads: [road('carriageway')], green: [lawn] },
        'cover',
      );
      return findings.map((f) => [f.verdict, f.facts.surface, f.measured, f.required, f.facts.length_m]);
    };
    expect(at(0.7)).toEqual([]);
    expect(at(0.69)).toEqual([['violation', 'carriageway', 0.69, 0.7, 10]]);
    expect(at(0.59)).toEqual([
      ['violation', 'carriageway', 0.59, 0.7, 10],
      ['violation', 'green', 0.59, 0.6, 10],
    ]);
  });

  it('takes gas in a green yard at 0.3', () => {
    const at = (depth: number) =>
      reviewOf({ pipes: [gas(depth)], roads: [road('footway')], green: [lawn] }, 'cover').findings.map(
        (f) => [f.facts.surface, f.required, f.clause],
      );
    expect(at(0.6)).toEqual([]);
    expect(at(0.5)).toEqual([['footway', 0.6, 'GB 50289-2016 Table 4.1.1']]);
    expect(at(0.2)).toEqual([
      ['footway', 0.6, 'GB 50289-2016 Table 4.1.1'],
      ['green', 0.3, 'GB 50028-2006 6.3.4'],
    ]);
  });

  it('is least where the pipe is shallowest', () => {
    const sloping = water(0.5, { end_depth_m: 1.5 });
    const found = reviewOf({ pipes: [sloping], roads: [road('footway')], green: [lawn] }, 'cover');
    expect(told(found)).toEqual([['violation', 'w', 0.5]]);
    expect(found.summary.cover).toMatchObject({ checked: 2, pass: 1 });
  });

  it('takes drains from the invert, by diameter and wall', () => {
    const drain = pipe(
      'f',
      'foul',
      [
        [0, 0],
        [20, 0],
      ],
      {
        depth_reference: 'invert',
        diameter_mm: 300,
        wall_mm: 20,
        start_depth_m: 0.9,
        end_depth_m: 0.9,
      },
    );
    expect(told(reviewOf({ pipes: [drain] }, 'cover'))).toEqual([['violation', 'f', 0.58]]);
  });

  it('cannot tell without a drawn surface, a reference, or within the survey error', () => {
    const reason = (depth: number, properties: Partial<PropertiesOf<'pipes'>>, roads = [road('footway')]) =>
      reviewOf({ pipes: [water(depth, properties)], roads, green: [lawn] }, 'cover').findings.map((f) => [
        f.verdict,
        f.reason,
      ]);
    expect(reviewOf({ pipes: [water(0.65)] }, 'cover').findings).toMatchObject([
      { verdict: 'cannot_tell', reason: 'surface_not_stated', required: 0.7 },
    ]);
    expect(reason(0.62, { survey_method: 'surveyed' })).toEqual([
      ['cannot_tell', 'within_survey_error'],
      ['cannot_tell', 'within_survey_error'],
    ]);
    expect(reason(0.7, { depth_reference: null })).toEqual([
      ['cannot_tell', 'depth_reference_unknown'],
      ['cannot_tell', 'depth_reference_unknown'],
    ]);
    expect(reason(0.7, { survey_method: 'records' })[0]).toEqual(['cannot_tell', 'survey_method_unknown']);
  });

  it('is not checked without a depth', () => {
    expect(reviewOf({ pipes: [water(null)] }, 'cover').summary.cover).toEqual({
      checked: 0,
      pass: 0,
      violation: 0,
      cannot_tell: 0,
      not_checkable: 1,
    });
  });
});
