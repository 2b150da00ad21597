import { describe, expect, it } from 'vitest';
import { sampleProject } from '../../test/browser/sampleData';
import { feature, projectOf } from '../../test/builders/plan';
import { geodesicArea } from '../geo/geodesic';
import type { FeatureRef } from '../model/featureRef';
import type { LayerFeature, LayerId } from '../model/layer';
import { ruleBook } from '../standards/ruleBook';
import { review } from './engine';
import { findingPicture } from './findingPicture';
import type { PlanArea } from './findingPictureBands';
import { runBeside } from './findingPictureRun';
import { reviewModel } from './reviewModel';
import type { RuleId } from './ruleIds';
import { pipe, plan } from './testReview';

describe('the section of a finding', () => {
  it('stands two pipes side by side at their own depths, true to size', () => {
    // Centre lines 0.8 m apart; DN400 with 40 mm walls is 0.48 m wide, DN200 is 0.2 m: 0.46 m is left.
    const { section } = pictureOf('pipe_horizontal', {
      pipes: [
        pipe(
          'a',
          'gas',
          [
            [0, 0],
            [20, 0],
          ],
          { start_depth_m: 0.9, end_depth_m: 0.9 },
        ),
        pipe(
          'b',
          'foul',
          [
            [0, 0.8],
            [20, 0.8],
          ],
          {
            diameter_mm: 400,
            wall_mm: 40,
            depth_reference: 'invert',
            start_depth_m: 2,
            end_depth_m: 3,
          },
        ),
      ],
    });
    expect(section?.view).toBe('beside');
    const [gas, foul] = section!.bodies;
    expect(gas).toMatchObject({ shape: 'circle', width: 0.2, category: 'gas', depthKnown: true });
    expect(close(gas!.centre)).toEqual([0, -1]);
    // Inner bottom at 2.5 m in the middle: outer centre 0.2 m above it.
    expect(close(foul!.centre)).toEqual([0.8, -2.3]);
    expect(foul).toMatchObject({ wall: 0.04, sizeKnown: true });
    expect(foul!.width).toBeCloseTo(0.48, 9);
    expect(close(section!.gap!.from)).toEqual([0.1, -1]);
    expect(close(section!.gap!.to)).toEqual([0.56, -2.3]);
    // Table 4.1.9: low-pressure gas to a sewer 1.0 m, counted back from the sewer's side.
    expect(section!.required).toMatchObject({ axis: 'x' });
    expect(section!.required!.from).toBeCloseTo(-0.44, 3);
    expect(section!.required!.to).toBeCloseTo(0.56, 3);
  });

  it('says of an unknown depth or size that it is not known', () => {
    const { section } = pictureOf('pipe_horizontal', {
      pipes: [
        pipe(
          'a',
          'gas',
          [
            [0, 0],
            [20, 0],
          ],
          { diameter_mm: null },
        ),
        pipe(
          'b',
          'foul',
          [
            [0, 0.8],
            [20, 0.8],
          ],
          { start_depth_m: null, end_depth_m: null },
        ),
      ],
    });
    const [gas, foul] = section!.bodies;
    expect(gas).toMatchObject({ sizeKnown: false, depthKnown: true, width: 0 });
    expect(foul).toMatchObject({ sizeKnown: true, depthKnown: false });
  });

  it('looks along the second pipe where two cross: one lengthwise, the other as a circle', () => {
    const { section } = pictureOf('pipe_vertical', {
      pipes: [
        pipe(
          'a',
          'water',
          [
            [-10, 0],
            [10, 0],
          ],
          { start_depth_m: 1, end_depth_m: 1.4 },
        ),
        pipe(
          'b',
          'storm',
          [
            [0, -10],
            [0, 10],
          ],
          {
            depth_reference: 'crown',
            diameter_mm: 500,
            start_depth_m: 1.5,
            end_depth_m: 1.5,
          },
        ),
      ],
    });
    // Water: crown at 1.2 m, bottom at 1.4 m; storm: crown at 1.5 m. 0.1 m is left.
    const [water, storm] = section!.bodies;
    expect(water).toMatchObject({ shape: 'along', height: 0.2 });
    expect(close(water!.centre)).toEqual([0, -1.3]);
    expect(water!.slope).toBeCloseTo(-0.02, 6);
    expect(storm).toMatchObject({ shape: 'circle', width: 0.5 });
    expect(close(storm!.centre)).toEqual([0, -1.75]);
    expect(close(section!.gap!.from)).toEqual([0, -1.5]);
    expect(close(section!.gap!.to)).toEqual([0, -1.4]);
    expect(section!.required).toEqual({ axis: 'y', from: -1.5, to: expect.closeTo(-1.1, 6) });
  });

  it('draws no gap at a crossing where a depth is missing', () => {
    const { section } = pictureOf('pipe_vertical', {
      pipes: [
        pipe('a', 'water', [
          [-10, 0],
          [10, 0],
        ]),
        pipe(
          'b',
          'storm',
          [
            [0, -10],
            [0, 10],
          ],
          { start_depth_m: null, end_depth_m: null },
        ),
      ],
    });
    expect(section).toMatchObject({ gap: null, required: null, uncertainty: null });
    expect(section!.bodies.map(({ depthKnown }) => depthKnown)).toEqual([true, false]);
  });

  it('measures cover from the ground down to the crown', () => {
    const { section } = pictureOf('cover', {
      pipes: [
        pipe(
          'a',
          'water',
          [
            [0, 0],
            [20, 0],
          ],
          { start_depth_m: 0.3, end_depth_m: 0.3 },
        ),
      ],
    });
    expect(section!.view).toBe('cover');
    expect(close(section!.bodies[0]!.centre)).toEqual([0, -0.4]);
    expect(close(section!.gap!.from)).toEqual([0, -0.3]);
    expect(close(section!.gap!.to)).toEqual([0, 0]);
    expect(section!.required).toMatchObject({ axis: 'y', to: 0 });
  });

  it('puts a wall or a trunk on the left and the pipe to its right', () => {
    const building = pictureOf('pipe_building', {
      pipes: [
        pipe('a', 'gas', [
          [0, 0.5],
          [20, 0.5],
        ]),
      ],
      buildings: [feature('buildings', plan.rectangle(0, -10, 20, 10), { id: 'h' })],
    }).section!;
    expect(building.bodies.map(({ shape }) => shape)).toEqual(['wall', 'circle']);
    // 0.5 m to the centre line, 0.1 m of it the pipe's own.
    expect(close(building.bodies[1]!.centre)).toEqual([0.5, -1.1]);
    expect(close(building.gap!.to)).toEqual([0.4, -1.1]);

    const tree = pictureOf('pipe_tree', {
      pipes: [
        pipe('a', 'gas', [
          [0, 0],
          [20, 0],
        ]),
      ],
      obstacles: [
        feature('obstacles', plan.point(10, 0.6), { id: 't', kind: 'tree', trunk_diameter_m: 0.4 }),
      ],
    }).section!;
    expect(tree.bodies[0]).toMatchObject({ shape: 'trunk', width: 0.4, centre: [-0.2, 0] });
    // 0.6 m between the middles, less 0.2 m of trunk and 0.1 m of pipe.
    expect(tree.gap!.to[0]).toBeCloseTo(0.3, 3);
  });
});

describe('the bands of a finding on the map', () => {
  it('follow the second pipe round its bend along the whole run', () => {
    const { areas, gap } = pictureOf('pipe_horizontal', {
      pipes: [
        pipe('a', 'gas', [
          [0, 0],
          [20, 0],
          [20, 20],
        ]),
        pipe('b', 'foul', [
          [-5, -0.6],
          [20.6, -0.6],
          [20.6, 25],
        ]),
      ],
    });
    expect(areas.map(({ part }) => part)).toEqual(['required', 'outline', 'outline']);
    // Required 1 m and the sewer's half of 0.1 m to either side. Within reach (1 + 0.1 + 0.1 m, and 1 mm) of the
    // gas pipe's ends the sewer runs on by √(1.201² − 0.6²) = 1.0404 m: 2 × (20.6 + 1.0404) m of it.
    const strip = 2 * 1.1 * 2 * (20.6 + Math.sqrt(1.201 ** 2 - 0.6 ** 2));
    const bend = 1.1 ** 2 * (8 * Math.sin(Math.PI / 32) - 1);
    expect(areaOf(areas[0]!)).toBeCloseTo(strip + bend, 1);
    // 0.6 m apart, 0.1 m of either pipe its own.
    const [from, to] = gap!.map((at) => model().plane.toPlane(at));
    expect(Math.hypot(from![0] - to![0], from![1] - to![1])).toBeCloseTo(0.4, 3);
  });

  it('run along a footprint, outside it only', () => {
    const { areas } = pictureOf('pipe_building', {
      pipes: [
        pipe('a', 'water', [
          [5, 0.5],
          [15, 0.5],
        ]),
      ],
      buildings: [feature('buildings', plan.rectangle(0, -10, 20, 10), { id: 'h' })],
    });
    const [required] = areas;
    // Water DN200 asks for 1 m: within 1.101 m of the pipe's ends the wall runs on by √(1.101² − 0.5²) = 0.981 m.
    expect(areaOf(required!)).toBeCloseTo(1 * (10 + 2 * Math.sqrt(1.101 ** 2 - 0.25)), 1);
    const norths = required!.coordinates.flat(2).map((at) => model().plane.toPlane(at)[1]);
    expect(Math.min(...norths) - plan0()).toBeCloseTo(0, 2);
  });

  it('are a disc around a tree, trunk and all', () => {
    const { areas } = pictureOf('pipe_tree', {
      pipes: [
        pipe('a', 'gas', [
          [0, 0],
          [20, 0],
        ]),
      ],
      obstacles: [
        feature('obstacles', plan.point(10, 0.6), { id: 't', kind: 'tree', trunk_diameter_m: 0.4 }),
      ],
    });
    // Gas to a tree: 0.75 m and the trunk's 0.2 m.
    expect(areaOf(areas[0]!)).toBeCloseTo(0.95 ** 2 * 32 * Math.sin(Math.PI / 32), 2);
  });

  it('run as long as the review says that the pair runs side by side', () => {
    const project = sampleProject();
    const laid = reviewModel(project);
    const { findings } = review(project, ruleBook(), { only: ['pipe_horizontal'] });
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) {
      const refs = finding.features.map((id): FeatureRef => ({ layer: 'pipes', id }));
      const [outline] = findingPicture(laid, finding, refs).areas.filter(({ part }) => part === 'outline');
      const width = 2 * laid.pipes.find(({ id }) => id === finding.features[0])!.section.halfWidth!;
      const length = areaOf(outline!) / width;
      expect(length / Number(finding.facts.overlap_m), finding.id).toBeGreaterThan(0.9);
      expect(length / Number(finding.facts.overlap_m), finding.id).toBeLessThan(1.1);
    }
  });
});

describe('the run beside another line', () => {
  it('goes over the seam of a closed line, and leaves a crossing out', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ] as const;
    const past = [
      [
        [-3, -1],
        [3, -1],
      ],
      [
        [-1, -3],
        [-1, 3],
      ],
    ] as const;
    // All round, and on past the seam: a strip around it has no gap at the first corner.
    expect(runBeside(square, past, 50, [0, 0])).toEqual([...square, [10, 0]]);
    expect(runBeside(square, past, 1.5, [0, 0])?.map(close)).toEqual([
      [0, 4.118],
      [0, 0],
      [4.118, 0],
    ]);
    const straight = [
      [0, 0],
      [10, 0],
    ] as const;
    expect(
      runBeside(
        straight,
        [
          [
            [0, 1],
            [10, 1],
          ],
        ],
        1.5,
        [9, 0],
        [[4, 0]],
      )?.map(close),
    ).toEqual([
      [7, 0],
      [10, 0],
    ]);
  });
});

let laid: ReturnType<typeof reviewModel> | null = null;
const model = () => laid!;
/** North of the test's origin in the model's own plane. */
const plan0 = () => model().plane.toPlane(plan.at(0, 0) as unknown as [number, number])[1];

/** The picture of the only finding that a rule makes. */
function pictureOf(rule: RuleId, layers: { [L in LayerId]?: LayerFeature<L>[] }) {
  const project = projectOf(layers);
  const { findings } = review(project, ruleBook(), { only: [rule] });
  expect(findings).toHaveLength(1);
  laid = reviewModel(project);
  const refs = findings[0]!.features.map((id): FeatureRef => ({ layer: LAYER_OF[id] ?? 'pipes', id }));
  return findingPicture(laid, findings[0]!, refs);
}

const LAYER_OF: Record<string, LayerId> = { h: 'buildings', t: 'obstacles' };

/** To the millimetre. */
function close([x, y]: readonly [number, number]): number[] {
  return [Math.round(x * 1000) / 1000 + 0, Math.round(y * 1000) / 1000 + 0];
}

function areaOf({ coordinates }: PlanArea): number {
  return geodesicArea({
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring) => ring.map((at) => [...at]))),
  });
}
