import { describe, expect, it } from 'vitest';
import { feature } from '../../../test/builders/plan';
import type { LayerFeature, PropertiesOf } from '../../model/layer';
import { pipe, plan, reviewOf, told } from '../testReview';

type Path = [number, number][];
type Facts = Partial<PropertiesOf<'pipes'>>;
const along: Path = [
  [0, 0],
  [40, 0],
];
const water = (path: Path = along, facts: Facts = {}) => pipe('w', 'water', path, facts);
const obstacle = (
  geometry: LayerFeature['geometry'],
  kind: PropertiesOf<'obstacles'>['kind'],
): LayerFeature<'obstacles'> => feature('obstacles', geometry, { id: 'o', kind });

describe('pipe_obstacle: kerbs', () => {
  const kerb = (...path: Path) => obstacle(plan.line(...path), 'kerb');
  const at = (path: Path, ...pipes: LayerFeature<'pipes'>[]) =>
    reviewOf({ pipes: pipes.length > 0 ? pipes : [water()], obstacles: [kerb(...path)] }, 'pipe_obstacle');

  it('1.5 m on both sides of the limit and at it', () => {
    const beside = (north: number) =>
      told(
        at([
          [0, north],
          [40, north],
        ]),
      );
    expect(beside(1.58)).toEqual([['violation', 'w o', 1.48]]);
    expect(beside(1.6)).toEqual([]);
    expect(beside(1.62)).toEqual([]);
  });

  it('a kerb that is crossed is no neighbour there, but where the pipe runs on beside it', () => {
    expect(
      told(
        at([
          [20, -9],
          [20, 9],
        ]),
      ),
    ).toEqual([]);
    // Crossed at 5 m, then 0.5 m to the north for 25 m.
    const turned = at([
      [5, -9],
      [5, 0.5],
      [30, 0.5],
    ]);
    expect(told(turned)).toEqual([['violation', 'w o', 0.4]]);
    const [found] = turned.findings;
    const [crossing] = plan.at(5, 0);
    // Twice the reach of 1.61 m away from the crossing.
    expect(found!.at[0]).toBeGreaterThan(crossing! + 3.2 / 94_400);
  });

  it('a closed kerb around an island, in many parts', () => {
    const island = (north: number) => plan.rectangle(10, north, 10, 10).coordinates[0]!;
    const parts = obstacle({ type: 'MultiLineString', coordinates: [island(1.2), island(-30)] }, 'kerb');
    expect(told(reviewOf({ pipes: [water()], obstacles: [parts] }, 'pipe_obstacle'))).toEqual([
      ['violation', 'w o', 1.1],
    ]);
  });
});

describe('things that are drawn as areas', () => {
  const rule = 'pipe_obstacle';
  it('a shrub bed over the pipe leaves no distance, however large it is', () => {
    const bed = (north: number, depth: number) => obstacle(plan.rectangle(-20, north, 100, depth), 'shrub');
    const at = (north: number, depth: number) =>
      told(reviewOf({ pipes: [water()], obstacles: [bed(north, depth)] }, rule));
    expect(at(-30, 60)).toEqual([['violation', 'w o', -0.1]]);
    expect(at(1.08, 5)).toEqual([['violation', 'w o', 0.98]]);
    expect(at(1.1, 5)).toEqual([]);
  });

  it('a pylon by the edge of its foundation', () => {
    const base = (north: number) => ({
      ...obstacle(plan.rectangle(10, north, 4, 4), 'pylon'),
      properties: { id: 'o', kind: 'pylon' as const, voltage_kv: 110 },
    });
    const at = (north: number) => told(reviewOf({ pipes: [water()], obstacles: [base(north)] }, rule));
    expect(at(3.08)).toEqual([['violation', 'w o', 2.98]]);
    expect(at(3.1)).toEqual([]);
  });

  it('of a tree the trunk is not known: beyond the crown it passes, under it nobody can tell', () => {
    const crown = (north: number) => obstacle(plan.rectangle(10, north, 4, 4), 'tree');
    const at = (north: number) =>
      reviewOf({ pipes: [water()], obstacles: [crown(north)] }, 'pipe_tree').findings.map((f) => [
        f.verdict,
        f.reason,
        f.measured,
      ]);
    expect(at(1.6)).toEqual([]);
    expect(at(1)).toEqual([['cannot_tell', 'trunk_not_drawn', 0.9]]);
    expect(at(-2)).toEqual([['cannot_tell', 'trunk_not_drawn', -0.1]]);
  });
});

describe('what is not checked', () => {
  it('a thing of no stated kind, and pipes that the table does not have', () => {
    const unknown = pipe('u', 'unknown', along);
    const tally = (obstacles: LayerFeature<'obstacles'>[], pipes: LayerFeature<'pipes'>[]) =>
      reviewOf({ pipes, obstacles }, 'pipe_obstacle').summary.pipe_obstacle;
    const none = { checked: 0, pass: 0, violation: 0, cannot_tell: 0, not_checkable: 1 };
    expect(tally([obstacle(plan.point(10, 0.3), null)], [water()])).toEqual(none);
    expect(tally([obstacle(plan.point(10, 0.3), 'pole')], [unknown])).toEqual(none);
    expect(tally([obstacle(plan.point(10, 0.3), 'wall')], [water()])).toEqual({ ...none, not_checkable: 0 });
    const house = feature('buildings', plan.rectangle(0, 0.5, 20, 9), { id: 'h' });
    expect(reviewOf({ pipes: [unknown], buildings: [house] }, 'pipe_building').summary.pipe_building).toEqual(
      none,
    );
  });
});

describe('pipe to trench, as a line among the lines', () => {
  const trench = (north: number, facts: Facts = {}) =>
    pipe(
      't',
      'trench',
      [
        [0, north],
        [40, north],
      ],
      { diameter_mm: null, section_width_mm: 1000, section_height_mm: 800, ...facts },
    );
  const at = (north: number, other: LayerFeature<'pipes'> = water()) =>
    told(reviewOf({ pipes: [other, trench(north)] }, 'pipe_horizontal'));

  it('water 1.5 m, low pressure gas 1.0 m, to the outer side of the trench', () => {
    // Half of 200 mm and half of 1000 mm lie between the centre lines.
    expect(at(2.08)).toEqual([['violation', 't w', 1.48]]);
    expect(at(2.1)).toEqual([]);
    expect(at(2.12)).toEqual([]);
    const gas = pipe('g', 'gas', along);
    expect(at(1.58, gas)).toEqual([['violation', 'g t', 0.98]]);
    expect(at(1.6, gas)).toEqual([]);
  });

  it('two trenches ask nothing of each other', () => {
    const other = pipe(
      'u',
      'trench',
      [
        [0, 1.1],
        [40, 1.1],
      ],
      { diameter_mm: 1000 },
    );
    expect(at(0, other)).toEqual([]);
  });
});
