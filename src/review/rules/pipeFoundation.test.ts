import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { PropertiesOf } from '../../model/layer';
import { node, pipe, plan, reviewOf } from '../testReview';

type Facts = Partial<PropertiesOf<'pipes'>>;

/** Foundation 1.0 m deep, its wall `off` north of the centre of a DN200 whose underside lies 2.0 m deep. */
const beside = (
  off: number,
  facts: Facts = {},
  { angle = 45, foundation = 1 }: { angle?: number | null; foundation?: number | null } = {},
) =>
  reviewOf(
    {
      pipes: [
        pipe(
          'w',
          'water',
          [
            [0, 0],
            [20, 0],
          ],
          { start_depth_m: 1.8, end_depth_m: 1.8, ...facts },
        ),
      ],
      buildings: [
        feature('buildings', plan.rectangle(0, off, 20, 10), { id: 'h', foundation_depth_m: foundation }),
      ],
    },
    'pipe_foundation',
    angle === null ? {} : { figures: { 'deep_pipe.soil_friction_angle': { value: angle } } },
  );
const seen = (...of: Parameters<typeof beside>) =>
  beside(...of).findings.map((f) => [f.verdict, f.reason, f.measured, f.required, f.uncertainty]);

describe('pipe_foundation', () => {
  // L = (2 − 1) / tan 45° + 0.2 / 2 = 1.1 from the centre, 1.0 in the clear.
  it('on both sides of (H − h) / tan α + B / 2 and at it', () => {
    expect(seen(1.08)).toEqual([['violation', null, 0.98, 1, 0]]);
    expect(seen(1.1)).toEqual([]);
    expect(seen(1.12)).toEqual([]);
    expect(beside(1.1).summary.pipe_foundation).toMatchObject({ checked: 1, pass: 1, not_checkable: 0 });
    // 1 / tan 30° = 1.732.
    expect(seen(1.5, {}, { angle: 30 })).toEqual([['violation', null, 1.4, expect.closeTo(1.732, 3), 0]]);
  });

  it('is of low standing, says whose angle it is, and by how much to move', () => {
    expect(beside(1).findings[0]).toMatchObject({
      clause: 'GB 50289-2016 4.1.11',
      standing: 'unverified',
      overridden: true,
      features: ['w', 'h'],
      facts: { deeper_m: 1 },
      advice: [{ code: 'shift', values: { feature: 'w', distance_m: 0.1, bearing_deg: 180 } }],
    });
  });

  it('asks nothing of a pipe that is not deeper', () => {
    expect(seen(0.2, { start_depth_m: 0.8, end_depth_m: 0.8 })).toEqual([]);
    expect(seen(0.2, {}, { foundation: 2 })).toEqual([]);
    // 0.5 m deeper: 0.5 in the clear.
    expect(seen(0.2, {}, { foundation: 1.5 })).toEqual([['violation', null, 0.1, 0.5, 0]]);
  });

  it('takes a stated width of the trench: 1 + 0.5 from the centre', () => {
    expect(seen(1.48, { trench_width_m: 1 })).toEqual([['violation', null, 1.38, 1.4, 0]]);
    expect(seen(1.5, { trench_width_m: 1 })).toEqual([]);
  });

  it('goes by the place where there is least room, not by the nearest one', () => {
    // Underside 0.7 m deep at the start, 3.0 m at the end: (3 − 1) / tan 45° = 2.0 there.
    const [found] = beside(1.6, { start_depth_m: 0.5, end_depth_m: 2.8 }).findings;
    expect(found).toMatchObject({ verdict: 'violation', measured: 1.5, required: 2 });
    const [east, north] = plan.at(20, 0);
    expect(found!.at).toEqual([expect.closeTo(east!, 7), expect.closeTo(north!, 7)]);
  });

  it('and by that of this soil: near and shallow may have less room than far and deep', () => {
    const leaving = pipe(
      'w',
      'water',
      [
        [0, 0],
        [20, -3],
      ],
      { start_depth_m: 1.8, end_depth_m: 3.8 },
    );
    const layers = {
      pipes: [leaving],
      buildings: [feature('buildings', plan.rectangle(0, 1, 20, 10), { id: 'h', foundation_depth_m: 1 })],
    };
    const figures = { 'deep_pipe.soil_friction_angle': { value: 45 } };
    // 3 m deeper at the far end, where 3.9 m are left for the 3 m that it takes.
    expect(reviewOf(layers, 'pipe_foundation', { figures }).findings).toMatchObject([
      { verdict: 'violation', measured: 0.9, required: 1 },
    ]);
  });

  it('adds the error of the depth over the slope of the soil to that in plan', () => {
    // Detected, centre 1.9 m deep: 0.19 in plan and 0.285 / tan 45° for the depth.
    const detected = { survey_method: 'detected' } as const;
    expect(seen(1.3, detected)).toEqual([['cannot_tell', 'within_survey_error', 1.2, 1, 0.475]]);
    expect(seen(1.6, detected)).toEqual([]);
    // 0.285 / tan 30° = 0.494.
    expect(seen(2, detected, { angle: 30 })).toEqual([
      ['cannot_tell', 'within_survey_error', 1.9, 1.732, 0.6836],
    ]);
    expect(seen(0.6, detected)).toEqual([['violation', null, 0.5, 1, 0.475]]);
  });

  it('cannot tell without the angle of the soil, unless no soil is as weak', () => {
    // 1 / tan 15° = 3.732.
    expect(seen(3.9, {}, { angle: null })).toEqual([]);
    expect(seen(3.7, {}, { angle: null })).toEqual([['cannot_tell', 'soil_angle_not_stated', 3.6, null, 0]]);
    expect(seen(0.3, {}, { angle: null })).toEqual([['cannot_tell', 'soil_angle_not_stated', 0.2, null, 0]]);
  });

  it('cannot tell what depends on an unstated size or reference', () => {
    // Its underside lies 1.8 m deep if that is the invert, 2.0 m if it is the crown: 0.8 or 1.0 in the clear.
    const why = (off: number, facts: Facts) => beside(off, facts).findings.map((f) => [f.verdict, f.reason]);
    expect(why(1, { depth_reference: null })).toEqual([['cannot_tell', 'depth_reference_unknown']]);
    expect(why(0.8, { depth_reference: null })).toEqual([['violation', null]]);
    expect(why(1.2, { depth_reference: null })).toEqual([]);
    // Up to 1 m wide: its underside from 1.8 to 2.8 m deep.
    expect(why(1.2, { diameter_mm: null })).toEqual([['cannot_tell', 'diameter_missing']]);
    expect(why(3, { diameter_mm: null })).toEqual([]);
  });

  it('is not checked without the depth of the pipe or the foundation', () => {
    const none = { checked: 0, pass: 0, violation: 0, cannot_tell: 0, not_checkable: 1 };
    expect(beside(1, { start_depth_m: null }).summary.pipe_foundation).toEqual(none);
    expect(beside(1, {}, { foundation: null }).summary.pipe_foundation).toEqual(none);
  });

  it('lets a service pipe come in', () => {
    const layers = {
      pipes: [
        pipe(
          's',
          'foul',
          [
            [10, -20],
            [10, -0.3],
          ],
          { start_depth_m: 1.8, end_depth_m: 1.8, end_node: 'n' },
        ),
      ],
      pipe_nodes: [node('n', [10, -0.3], { kind: 'house_connection' })],
      buildings: [feature('buildings', plan.rectangle(0, 0, 20, 10), { id: 'h', foundation_depth_m: 1 })],
    };
    const figures = { 'deep_pipe.soil_friction_angle': { value: 45 } };
    expect(reviewOf(layers, 'pipe_foundation', { figures }).findings).toEqual([]);
  });
});
