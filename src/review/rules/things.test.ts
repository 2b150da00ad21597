import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { PropertiesOf } from '../../model/layer';
import { node, pipe, plan, reviewOf, told } from '../testReview';

const tree = (east: number, north: number, properties: Partial<PropertiesOf<'obstacles'>> = {}) =>
  feature('obstacles', plan.point(east, north), { id: 't', kind: 'tree', ...properties });
const house = (east: number, north: number, width = 20, depth = 10) =>
  feature('buildings', plan.rectangle(east, north, width, depth), { id: 'h' });
const water = (path: [number, number][], properties: Partial<PropertiesOf<'pipes'>> = {}) =>
  pipe('w', 'water', path, properties);
const along: [number, number][] = [
  [0, 0],
  [20, 0],
];

describe('pipe_tree', () => {
  it('on both sides of 1.5 m and at it, to the trunk where that is stated', () => {
    const at = (north: number, properties = {}) =>
      told(reviewOf({ pipes: [water(along)], obstacles: [tree(10, north, properties)] }, 'pipe_tree'));
    expect(at(1.58)).toEqual([['violation', 'w t', 1.48]]);
    expect(at(1.6)).toEqual([]);
    expect(at(1.62)).toEqual([]);
    expect(at(1.62, { trunk_diameter_m: 0.2 })).toEqual([['violation', 'w t', 1.42]]);
  });

  it('within the error of the survey and with an unknown diameter', () => {
    const at = (north: number, properties: Partial<PropertiesOf<'pipes'>>) =>
      reviewOf({ pipes: [water(along, properties)], obstacles: [tree(10, north)] }, 'pipe_tree').findings.map(
        (f) => [f.verdict, f.reason, f.uncertainty],
      );
    expect(at(1.63, { survey_method: 'surveyed' })).toEqual([['cannot_tell', 'within_survey_error', 0.05]]);
    expect(at(1.66, { survey_method: 'surveyed' })).toEqual([]);
    expect(at(1.63, { diameter_mm: null })).toEqual([['cannot_tell', 'diameter_missing', 0]]);
    expect(at(1.4, { diameter_mm: null })).toEqual([['violation', null, 0]]);
  });
});

describe('pipe_obstacle', () => {
  const kerb = (...path: [number, number][]) =>
    feature('obstacles', plan.line(...path), { id: 'k', kind: 'kerb' });

  it('poles, pylons by voltage and kerbs; not one that the pipe crosses', () => {
    const near = (obstacle: ReturnType<typeof tree>) =>
      told(reviewOf({ pipes: [water(along)], obstacles: [obstacle] }, 'pipe_obstacle'));
    expect(near(tree(10, 0.5, { kind: 'street_lamp' }))).toEqual([['violation', 'w t', 0.4]]);
    expect(near(tree(10, 0.6, { kind: 'pole' }))).toEqual([]);
    expect(near(tree(10, 2, { kind: 'pylon', voltage_kv: 10 }))).toEqual([['violation', 'w t', 1.9]]);
    expect(near(kerb([0, 1], [20, 1]))).toEqual([['violation', 'w k', 0.9]]);
    expect(near(kerb([10, -5], [10, 5]))).toEqual([]);
    expect(near(tree(10, 0.5, { kind: 'wall' }))).toEqual([]);
    expect(near(tree(10, 0.5))).toEqual([]);
  });
});

describe('pipe_building', () => {
  it('on both sides of 1.0 m and at it', () => {
    const at = (north: number) =>
      told(reviewOf({ pipes: [water(along)], buildings: [house(0, north)] }, 'pipe_building'));
    expect(at(1.08)).toEqual([['violation', 'w h', 0.98]]);
    expect(at(1.1)).toEqual([]);
    expect(at(1.2)).toEqual([]);
  });

  it('lets a service pipe come to its wall, not run along it', () => {
    const entering = water([
      [10, -20],
      [10, -0.3],
    ]);
    expect(told(reviewOf({ pipes: [entering], buildings: [house(0, 0)] }, 'pipe_building'))).toEqual([]);
    const atNode = water(
      [
        [10, -20],
        [10, -0.9],
      ],
      { end_node: 'n' },
    );
    const nodes = [node('n', [10, -0.9], { kind: 'house_connection' })];
    expect(
      told(reviewOf({ pipes: [atNode], pipe_nodes: nodes, buildings: [house(0, 0)] }, 'pipe_building')),
    ).toEqual([]);
    expect(told(reviewOf({ pipes: [atNode], buildings: [house(0, 0)] }, 'pipe_building'))).toEqual([
      ['violation', 'w h', 0.8],
    ]);
    const hugging = water([
      [0, -0.5],
      [18, -0.5],
      [18, -0.2],
    ]);
    expect(told(reviewOf({ pipes: [hugging], buildings: [house(0, 0)] }, 'pipe_building'))).toEqual([
      ['violation', 'w h', 0.4],
    ]);
  });

  it('leaves a pipe under the building to the other rule', () => {
    const layers = {
      pipes: [
        water([
          [-5, 5],
          [25, 5],
        ]),
      ],
      buildings: [house(0, 0)],
    };
    expect(told(reviewOf(layers, 'pipe_building'))).toEqual([]);
    const found = reviewOf(layers, 'pipe_under_building');
    expect(told(found)).toEqual([['violation', 'w h', -5.1]]);
    expect(found.findings[0]!.facts).toEqual({ length_m: 20 });
  });
});

describe('pipe_under_building', () => {
  it('counts a clip of the corner within the survey error as not told, a riser as none', () => {
    const clip = (inside: number, survey_method: 'surveyed' | 'records') =>
      reviewOf(
        {
          pipes: [
            water(
              [
                [-5, inside],
                [25, inside],
              ],
              { survey_method },
            ),
          ],
          buildings: [house(0, 0, 20, 1)],
        },
        'pipe_under_building',
      ).findings.map((f) => [f.verdict, f.reason]);
    expect(clip(0.5, 'surveyed')).toEqual([['violation', null]]);
    expect(clip(0.5, 'records')).toEqual([['cannot_tell', 'survey_method_unknown']]);
    const riser = water([
      [10, -20],
      [10, 2],
    ]);
    expect(told(reviewOf({ pipes: [riser], buildings: [house(0, 0)] }, 'pipe_under_building'))).toEqual([]);
    const deepIn = water([
      [10, -20],
      [10, 4],
    ]);
    expect(told(reviewOf({ pipes: [deepIn], buildings: [house(0, 0)] }, 'pipe_under_building'))).toEqual([
      ['violation', 'w h', -4.1],
    ]);
  });

  it('knows courtyards', () => {
    const court = feature(
      'buildings',
      {
        type: 'Polygon',
        coordinates: [
          plan.rectangle(0, 0, 40, 40).coordinates[0]!,
          plan.rectangle(10, 10, 20, 20).coordinates[0]!,
        ],
      },
      { id: 'h' },
    );
    const layers = {
      pipes: [
        water([
          [13, 20],
          [27, 20],
        ]),
      ],
      buildings: [court],
    };
    expect(told(reviewOf(layers, 'pipe_under_building'))).toEqual([]);
    expect(told(reviewOf(layers, 'pipe_building'))).toEqual([]);
  });
});
