import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { measureCompounds } from './measureCompound';

const plan = planAt();
const compound = (properties: Record<string, unknown> = {}) =>
  feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'c', name: '甲', ...properties });
const measure = (layers: Parameters<typeof projectOf>[0]) => [...measureCompounds(projectOf(layers))][0]!;

describe('measureCompounds', () => {
  it('measures land and outline', () => {
    const { area_m2, perimeter_m } = measure({ compounds: [compound()] });
    expect(area_m2).toBeCloseTo(8000, 2);
    expect(perimeter_m).toBeCloseTo(360, 3);
  });

  it('counts only the part of a pipe inside, by category and diameter', () => {
    const { pipe_m, pipe_by_diameter, new_storm_pipe_m } = measure({
      compounds: [compound()],
      pipes: [
        feature('pipes', plan.line([50, 40], [150, 40]), {
          id: 'a',
          category: 'storm',
          diameter_mm: 300,
          status: 'new',
        }),
        feature('pipes', plan.line([10, 10], [10, 40]), { id: 'b', category: 'storm', status: 'existing' }),
        feature('pipes', plan.line([-20, 20], [120, 20]), { id: 'c', category: 'gas', diameter_mm: 100 }),
        feature('pipes', plan.line([200, 0], [300, 0]), { id: 'd', category: 'water' }),
      ],
    });
    expect(pipe_m.storm).toBeCloseTo(80, 3);
    expect(pipe_m.gas).toBeCloseTo(100, 3);
    expect(pipe_m.water).toBeUndefined();
    expect(new_storm_pipe_m).toBeCloseTo(50, 3);
    expect(pipe_by_diameter.map(({ category, diameter_mm }) => [category, diameter_mm])).toEqual([
      ['gas', 100],
      ['storm', null],
      ['storm', 300],
    ]);
  });

  it('clips surfaces at the boundary and counts overlapping ground once', () => {
    const measures = measure({
      compounds: [compound()],
      green: [
        feature('green', plan.rectangle(90, 0, 20, 10), { id: 'g1' }),
        feature('green', plan.rectangle(0, 0, 10, 10), { id: 'g2' }),
        feature('green', plan.rectangle(5, 5, 10, 10), { id: 'g3' }),
      ],
      roads: [
        feature('roads', plan.rectangle(0, 40, 100, 6), { id: 'r1', resurfaced: true }),
        feature('roads', plan.rectangle(50, 46, 6, 60), { id: 'r2' }),
      ],
      buildings: [feature('buildings', plan.rectangle(20, 60, 40, 12), { id: 'b1' })],
    });
    expect(measures.green_m2).toBeCloseTo(100 + 175, 2);
    expect(measures.road_m2).toBeCloseTo(600 + 204, 2);
    expect(measures.road_resurfaced_m2).toBeCloseTo(600, 2);
    expect(measures.building_footprint_m2).toBeCloseTo(480, 2);
    expect(measures.buildings).toBe(1);
  });

  it('counts stalls, and says how many areas do not state theirs', () => {
    const { stalls } = measure({
      compounds: [compound()],
      parking: [
        feature('parking', plan.rectangle(10, 10, 2.5, 5.3), { id: 'p1', kind: 'perpendicular', new: true }),
        feature('parking', plan.rectangle(20, 10, 2.5, 6), { id: 'p2', kind: 'parallel', charging: true }),
        feature('parking', plan.rectangle(30, 10, 20, 20), { id: 'p3', kind: 'area', stalls: 12 }),
        feature('parking', plan.rectangle(60, 10, 20, 20), { id: 'p4', kind: 'area' }),
        feature('parking', plan.rectangle(99, 50, 2.5, 5.3), { id: 'p5', kind: 'perpendicular' }),
      ],
    });
    expect(stalls).toEqual({
      total: 14,
      new: 1,
      charging: 1,
      accessible: 0,
      areas_not_stated: 1,
      by_kind: { perpendicular: 1, parallel: 1, area: 12 },
    });
  });

  it('measures fire lanes along their centre line and names those that have none', () => {
    const measures = measure({
      compounds: [compound()],
      fire_lanes: [
        feature('fire_lanes', plan.line([0, 20], [60, 20]), { id: 'l1', width_m: 4 }),
        feature('fire_lanes', plan.line([60, 20], [60, 80]), { id: 'l2' }),
        feature('fire_lanes', plan.rectangle(70, 0, 6, 80), { id: 'l3', width_m: 6 }),
      ],
    });
    expect(measures.fire_lane_m).toBeCloseTo(120, 3);
    expect(measures.fire_lane_width_m).toEqual([4, 6]);
    expect(measures.problems).toMatchObject([{ featureId: 'l3', code: 'no_centre_line' }]);
  });

  it('holds each reported figure against the measured one, and leaves out what is not reported', () => {
    const { comparisons } = measure({
      compounds: [
        compound({
          reported_land_area_m2: 8100,
          printed_land_area_m2: 0.8,
          reported_green_m2: null,
          reported_new_parking_stalls: 0,
        }),
      ],
    });
    expect(comparisons.map(({ figure, flagged }) => [figure, flagged])).toEqual([
      ['reported_land_area_m2', false],
      ['printed_land_area_m2', true],
      ['reported_new_parking_stalls', false],
    ]);
    expect(comparisons[0]!.difference).toBeCloseTo(-100, 2);
    expect(comparisons[0]!.difference_percent).toBeCloseTo(-1.2346, 3);
    expect(comparisons[2]!.difference_percent).toBeNull();
  });

  it('measures the planned layout: what goes with the works does not count', () => {
    const measures = measure({
      compounds: [compound()],
      green: [
        feature('green', plan.rectangle(0, 0, 10, 10), { id: 'g1', layout: 'today' }),
        feature('green', plan.rectangle(20, 0, 10, 20), { id: 'g2', layout: 'planned' }),
      ],
      parking: [
        feature('parking', plan.rectangle(50, 10, 6, 2.5), { id: 'p1', kind: 'parallel', layout: 'today' }),
        feature('parking', plan.rectangle(60, 10, 6, 2.5), { id: 'p2', kind: 'parallel', layout: 'planned' }),
        feature('parking', plan.rectangle(70, 10, 6, 2.5), { id: 'p3', kind: 'parallel' }),
      ],
    });
    expect(measures.green_m2).toBeCloseTo(200, 2);
    expect(measures.stalls.total).toBe(2);
  });

  it('leaves an empty compound at nothing rather than failing', () => {
    const measures = measure({ compounds: [compound()] });
    expect(measures.pipe_m).toEqual({});
    expect(measures.fire_lane_width_m).toBeNull();
    expect(measures.comparisons).toEqual([]);
  });
});
