import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleProject } from '../../test/browser/sampleData';
import { feature, projectOf } from '../../test/builders/plan';
import type { LayerFeature, LayerId, PropertiesOf } from '../model/layer';
import type { PipeCategory } from '../model/pipeCategory';
import type { PlaneMetres } from '../model/units';
import { ruleBook } from '../standards/ruleBook';
import { review } from './engine';
import { reviewModel } from './reviewModel';
import { pipe, plan } from './testReview';
import { type TrialPits, trialPits } from './trialPits';
import { inTurn } from './trialPitsOrder';
import { pitPlaces } from './trialPitsPlaces';
import { worthQueue } from './worthQueue';

describe('trial pits', () => {
  it('settle a pair within survey error by one pit over both pipes, deep enough for both', () => {
    // 0.5 m is required between water and gas; 0.55 m with ± 0.2 m nobody can tell.
    const { pits, settled, unsettled, cannotTell } = pitsOf({
      pipes: [
        detected('w', 'water', [
          [0, 0],
          [20, 0],
        ]),
        detected('g', 'gas', [
          [0, 0.75],
          [20, 0.75],
        ]),
      ],
    });
    expect({ settled, unsettled, cannotTell }).toEqual({ settled: 1, unsettled: {}, cannotTell: 1 });
    expect(pits).toHaveLength(1);
    const [pit] = pits;
    expect(pit!.settles).toHaveLength(1);
    expect(inPlan(pit!.at)).toEqual([10, 0.375]);
    expect(pit!.ring.map(inPlan)).toEqual([
      [9.25, -0.375],
      [10.75, -0.375],
      [10.75, 1.125],
      [9.25, 1.125],
      [9.25, -0.375],
    ]);
    expect(pit!.pipes.map(({ id, sought }) => [id, sought])).toEqual([
      ['g', true],
      ['w', true],
    ]);
    // Crowns at 1 m, DN200; ± 0.15 × 1.1 m by CJJ 61.
    expect(pit!.depth!.from).toBeCloseTo(1 - 0.165, 6);
    expect(pit!.depth!.to).toBeCloseTo(1.2 + 0.165, 6);
  });

  it('are one for neighbours that one pit reaches, and two for those that it does not', () => {
    const crossings = (apart: number) =>
      pitsOf({
        pipes: [
          pipe(
            's',
            'storm',
            [
              [-10, 0],
              [10, 0],
            ],
            { start_depth_m: null, end_depth_m: null, survey_method: 'detected' },
          ),
          detected('w', 'water', [
            [0, -10],
            [0, 10],
          ]),
          detected('v', 'water', [
            [apart, -10],
            [apart, 10],
          ]),
        ],
      }).pits.map(({ settles }) => settles.length);
    expect(crossings(1.4)).toEqual([2]);
    expect(crossings(1.6)).toEqual([1, 1]);
  });

  it('ask for one pit a pipe where the pair lies too far apart for one, and say which comes with which', () => {
    // Gas to a sewer asks for 1.5 m under medium pressure B; 2 m between the lines, and both methods unknown.
    const { pits, settled } = pitsOf({
      pipes: [
        pipe(
          'g',
          'gas',
          [
            [0, 0],
            [20, 0],
          ],
          { pressure_class: 'medium_b', survey_method: 'records' },
        ),
        pipe(
          'f',
          'foul',
          [
            [0, 1.6],
            [20, 1.6],
          ],
          { survey_method: 'records' },
        ),
      ],
    });
    expect(settled).toBe(1);
    expect(pits.map(({ settles, helps }) => [settles.length, helps.length])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('are dug for the pipe only where the other thing stands above ground or is not built yet', () => {
    const { pits } = pitsOf({
      pipes: [
        detected('w', 'water', [
          [0, 0],
          [20, 0],
        ]),
        pipe(
          'g',
          'gas',
          [
            [0, 0.75],
            [20, 0.75],
          ],
          { survey_method: 'design', status: 'planned' },
        ),
      ],
    });
    expect(pits[0]!.pipes.filter(({ sought }) => sought).map(({ id }) => id)).toEqual(['w']);
    expect(inPlan(pits[0]!.at)).toEqual([10, 0]);
  });

  it('count what no pit settles, by why', () => {
    const { unsettled, pits, settled, cannotTell } = pitsOf({
      pipes: [
        pipe(
          'p',
          'gas',
          [
            [-10, 0],
            [10, 0],
          ],
          { material: 'PE', survey_method: 'surveyed' },
        ),
        pipe(
          'h',
          'heating',
          [
            [0, -10],
            [0, 10],
          ],
          { survey_method: 'surveyed' },
        ),
        pipe(
          'f',
          'foul',
          [
            [40, 0],
            [60, 0],
          ],
          { start_depth_m: null, survey_method: 'design', diameter_mm: null },
        ),
        pipe(
          'w',
          'water',
          [
            [50, -10],
            [50, 10],
          ],
          { survey_method: 'design' },
        ),
      ],
    });
    expect(pits).toEqual([]);
    expect(settled).toBe(0);
    expect(unsettled).toMatchObject({ pe_gas_to_heat_follows_cjj63: 1, design_incomplete: 1 });
    expect(Object.values(unsettled).reduce((sum, number) => sum + number, 0)).toBe(cannotTell);
  });

  it('settle in the sample all that a look can settle, and each once', { timeout: 30_000 }, () => {
    const project = sampleProject();
    const { findings } = review(project, ruleBook());
    const { pits, settled, cannotTell, unsettled } = trialPits(reviewModel(project), ruleBook(), findings);
    const done = pits.flatMap(({ settles }) => settles);
    expect(new Set(done).size).toBe(done.length);
    expect(done).toHaveLength(settled);
    expect(settled + Object.values(unsettled).reduce((sum, number) => sum + number, 0)).toBe(cannotTell);
    expect(pits.length).toBeGreaterThan(0);
    expect(pits.length).toBeLessThanOrEqual(settled);
  });
});

describe('the places of pits', () => {
  const places = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 16 })), {
      minLength: 1,
      maxLength: 7,
    })
    .map((list) => list.map(([x, y]): PlaneMetres => [x / 4 - 1, y / 4 - 1]));

  it('hold every place, in as few squares as any other choice would need', () => {
    fc.assert(
      fc.property(places, (list) => {
        const pits = pitPlaces(list, 1.5);
        expect(new Set(pits.flatMap(({ holds }) => holds)).size).toBe(list.length);
        for (const { at, holds } of pits) {
          for (const [x, y] of holds.map((index) => list[index]!)) {
            expect(Math.max(Math.abs(x - at[0]), Math.abs(y - at[1]))).toBeLessThan(0.7501);
          }
        }
        expect(pits.length).toBe(fewestGroups(list, 1.5));
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  it('are worked out exactly in small clusters and greedily in large ones, and say so', () => {
    const row = (count: number) => Array.from({ length: count }, (_, k): PlaneMetres => [k, 0]);
    const small = pitPlaces(row(24), 1.5);
    expect(small).toHaveLength(12);
    expect(small.every(({ exact }) => exact)).toBe(true);
    const large = pitPlaces(row(40), 1.5);
    expect(large.every(({ exact }) => !exact)).toBe(true);
    expect(large.length).toBeGreaterThanOrEqual(20);
    expect(large.length).toBeLessThanOrEqual(30);
  });
});

describe('the order of pits', () => {
  it('goes by what each settles, a half of a pair after all that settle something', () => {
    const place = (...holds: number[]) => ({ at: [0, 0] as const, holds, exact: true });
    const turns = inTurn(
      [place(0), place(1, 2), place(3), place(4, 5, 6)],
      [
        { id: 'half', exposures: [0, 3] },
        { id: 'one', exposures: [1, 2] },
        { id: 'first', exposures: [4, 5] },
        { id: 'second', exposures: [6] },
      ],
    );
    expect(turns.map(({ settles, helps }) => [...settles, ...helps.map((id) => `(${id})`)])).toEqual([
      ['first', 'second'],
      ['one'],
      ['(half)'],
      ['half'],
    ]);
  });

  it('takes by worth, the newest one told', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 20 }),
        fc.nat(30),
        fc.nat(9),
        (worths, at, worth) => {
          const queue = worthQueue(worths);
          queue.change(at % worths.length, worth);
          const told = worths.map((old, index) => (index === at % worths.length ? worth : old));
          const order: number[] = [];
          for (let index = queue.take(); index !== null; index = queue.take()) order.push(index);
          expect(order).toEqual([...told.keys()].sort((a, b) => told[b]! - told[a]! || a - b));
        },
      ),
      { seed: 19, numRuns: 200 },
    );
  });
});

function pitsOf(layers: { [L in LayerId]?: LayerFeature<L>[] }): TrialPits {
  const compound = feature('compounds', plan.rectangle(-100, -100, 200, 200), { id: 'c' });
  project = projectOf({ compounds: [compound], ...layers });
  const { findings } = review(project, ruleBook(), { only: ['pipe_horizontal', 'pipe_vertical'] });
  return trialPits(reviewModel(project), ruleBook(), findings);
}
let project = projectOf({});

function detected(
  id: string,
  category: PipeCategory,
  path: [number, number][],
  properties: Partial<PropertiesOf<'pipes'>> = {},
) {
  return pipe(id, category, path, { survey_method: 'detected', ...properties });
}

/** Metres east and north of the test's origin, to the centimetre. */
function inPlan(at: readonly [number, number]): number[] {
  const { plane } = reviewModel(project);
  const [east, north] = plane.toPlane(at);
  const [east0, north0] = plane.toPlane(plan.at(0, 0) as unknown as [number, number]);
  return [east - east0, north - north0].map((metres) => Math.round(metres * 1000) / 1000 + 0);
}

/** By trying every way to split the places into groups that fit a square. */
function fewestGroups(places: readonly PlaneMetres[], side: number): number {
  let least = places.length;
  const fits = (group: readonly PlaneMetres[]) =>
    [0, 1].every((axis) => {
      const values = group.map((place) => place[axis as 0 | 1]);
      return Math.max(...values) - Math.min(...values) <= side + 1e-9;
    });
  const put = (k: number, groups: readonly (readonly PlaneMetres[])[]): void => {
    if (groups.length >= least && k < places.length) return;
    if (k === places.length) {
      least = Math.min(least, groups.length);
      return;
    }
    for (const [index, group] of groups.entries()) {
      const grown = [...group, places[k]!];
      if (fits(grown)) put(k + 1, groups.with(index, grown));
    }
    put(k + 1, [...groups, [places[k]!]]);
  };
  put(0, []);
  return least;
}
