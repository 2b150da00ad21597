import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../src/model/layer';
import { sampleOnDisk } from './generator/onDisk';

const RULES = [
  'pipe_horizontal',
  'pipe_vertical',
  'pipe_under_building',
  'pipe_tree',
  'cover',
  'fire_lane_obstructed',
  'fire_lane_width',
  'fire_lane_wall_distance',
  'fire_lane_dead_end',
  'marking_box_spacing',
  'marking_entrance_mesh',
  'storm_foul_connection',
  'drain_adverse_slope',
  'compound_overlap',
  'ledger_unit_slip',
];

describe('the planted faults', () => {
  const { planted, layers } = sampleOnDisk();
  const ids = new Set(
    LAYER_IDS.flatMap((layer) => (layers[layer] ?? []).map(({ properties }) => properties.id)),
  );

  it('name features that exist', () => {
    expect(planted.flatMap(({ features }) => features).filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(planted.map(({ id }) => id)).size).toBe(planted.length);
  });

  it.each(RULES)('%s: three violations and three near misses', (rule) => {
    for (const verdict of ['violation', 'pass'])
      expect(count(rule, verdict), verdict).toBeGreaterThanOrEqual(3);
  });

  it('hold three crossings without a depth and three within the error of a survey', () => {
    const unsure = planted.filter(
      ({ rule, verdict }) => rule === 'pipe_vertical' && verdict === 'cannot_tell',
    );
    const unknown = unsure.filter(({ features }) =>
      features.some(
        (id) =>
          layers.pipes!.find(({ properties }) => properties.id === id)!.properties.start_depth_m ===
          undefined,
      ),
    );
    expect(unknown.length).toBeGreaterThanOrEqual(3);
    expect(unsure.length - unknown.length).toBeGreaterThanOrEqual(3);
  });

  it('are spread over at least eight compounds', () => {
    const compounds = layers.compounds!.map(({ properties }) => properties.id);
    const touched = compounds.filter((id) =>
      planted.some(({ features }) => features.some((one) => one.startsWith(id))),
    );
    expect(touched.length).toBeGreaterThanOrEqual(8);
  });

  function count(rule: string, verdict: string): number {
    return planted.filter((one) => one.rule === rule && one.verdict === verdict).length;
  }
});
