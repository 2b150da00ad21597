import { describe, expect, it } from 'vitest';
import { feature, projectOf } from '../../../test/builders/plan';
import type { LayerFeature } from '../../model/layer';
import { fireLaneProgramme } from '../fireLaneProgramme';
import { plan } from '../testReview';

/** A compound with one named lane that is lined on both sides, and signed on both where all is done. */
function compoundAt(k: number, done: boolean) {
  const north = k * 100;
  const id = `l${k}`;
  const line = (off: number): LayerFeature<'fire_lane_markings'> =>
    feature('fire_lane_markings', plan.line([20, north + off], [80, north + off]), {
      id: `${id} ${off}`,
      kind: 'kerb_line',
      lane_id: id,
    });
  const sign = (off: number): LayerFeature<'fire_lane_markings'> =>
    feature('fire_lane_markings', plan.point(25, north + off), {
      id: `${id} ${off}`,
      kind: 'sign',
      lane_id: id,
    });
  return {
    compound: feature('compounds', plan.rectangle(0, north - 40, 200, 80), { id: `c${k}` }),
    lane: feature('fire_lanes', plan.line([20, north], [80, north]), { id, name: id, width_m: 4 }),
    markings: [line(2), line(-2), ...(done ? [sign(3), sign(-3)] : [])],
  };
}

function programme(done: number, of: number) {
  const all = Array.from({ length: of }, (_, k) => compoundAt(k, k < done));
  const { done_pct, reached_pct, next_pct } = fireLaneProgramme(
    projectOf({
      compounds: all.map(({ compound }) => compound),
      fire_lanes: all.map(({ lane }) => lane),
      fire_lane_markings: all.flatMap(({ markings }) => markings),
    }),
  );
  return [done_pct, reached_pct, next_pct];
}

describe('the targets of the marking programme: 30, 70 and 100 % of the compounds', () => {
  it.each([
    [2, 7, 28.6, 0, 30],
    [3, 10, 30, 30, 70],
    [2, 3, 66.7, 30, 70],
    [7, 10, 70, 70, 100],
    [20, 21, 95.2, 70, 100],
    [2, 2, 100, 100, null],
  ])('%i of %i', (done, of, share, reached, next) => {
    expect(programme(done, of)).toEqual([share, reached, next]);
  });
});
