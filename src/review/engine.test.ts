import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { geodesicDistance } from '../geo/geodesic';
import type { LayerFeature } from '../model/layer';
import { horizontalClearance } from '../standards/clearance';
import { ruleBook } from '../standards/ruleBook';
import { review, reviewSteps } from './engine';
import { pipe, plan } from './testReview';

type Place = [number, number];
type Line = { readonly category: (typeof CATEGORIES)[number]; readonly path: readonly Place[] };

const CATEGORIES = ['water', 'foul', 'gas', 'power', 'telecom'] as const;
const book = ruleBook();
const clearances = ['pipe_horizontal', 'pipe_vertical'] as const;

describe('against a slow, plain oracle', () => {
  it('finds the same pairs side by side, at the same distance, and the same crossings', () => {
    fc.assert(
      fc.property(network(), (lines) => {
        const pairs = lines.flatMap((a, i) => lines.slice(i + 1).map((b, k) => ({ a, b, i, j: i + 1 + k })));
        fc.pre(pairs.every(({ a, b }) => !endsTouch(a.path, b.path)));
        const { findings, summary } = reviewOf(lines);
        const expected = new Map<string, number>();
        const crossing = new Set<string>();
        let crossings = 0;
        for (const { a, b, i, j } of pairs) {
          const touches = touchesOf(a.path, b.path);
          crossings += touches;
          if (touches > 0) crossing.add(`p${i} p${j}`);
          const need = horizontalClearance(line(a), line(b), book);
          const gap = apart(a.path, b.path) - 0.2;
          if (touches === 0 && need.kind === 'figure' && gap < need.figure.value! - 0.001) {
            expected.set(`p${i} p${j}`, gap);
          }
        }
        const told = new Map<string, number>();
        for (const { rule, features, measured } of findings) {
          const key = [...features].sort().join(' ');
          if (rule === 'pipe_horizontal' && !crossing.has(key)) {
            told.set(key, Math.min(measured!, told.get(key) ?? Number.POSITIVE_INFINITY));
          }
        }
        expect([...told.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [key, gap] of expected) expect(told.get(key)).toBeCloseTo(gap, 3);
        expect(summary.pipe_vertical!.checked).toBe(crossings);
      }),
      { numRuns: 120 },
    );
  });

  it('tells distances that agree with the geodesic to a millimetre', () => {
    fc.assert(
      fc.property(network(), (lines) => {
        for (const { rule, nearest, measured } of reviewOf(lines).findings) {
          if (rule !== 'pipe_horizontal' || measured === -0.2) continue;
          expect(Math.abs(geodesicDistance(...nearest) - measured! - 0.2)).toBeLessThan(0.0025);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('verdicts do not depend on', () => {
  const verdicts = (
    lines: readonly Line[],
    change: (features: LayerFeature<'pipes'>[]) => LayerFeature<'pipes'>[],
  ) => toldOf(change(drawn(lines)));

  it('the order of the features', () => {
    fc.assert(
      fc.property(network(), (lines) => {
        const plain = review(projectOf({ pipes: drawn(lines) }), book, { only: clearances }).findings;
        const turned = review(projectOf({ pipes: drawn(lines).reverse() }), book, {
          only: clearances,
        }).findings;
        expect(turned).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('the direction of a line', () => {
    fc.assert(
      fc.property(network(), fc.nat(), (lines, which) => {
        const turned = lines.map((each, i) =>
          i === which % lines.length ? { ...each, path: [...each.path].reverse() } : each,
        );
        expect(toldOf(drawn(turned))).toEqual(toldOf(drawn(lines)));
      }),
      { numRuns: 60 },
    );
  });

  it('where on the earth they lie, a few kilometres off', () => {
    const elsewhere = planAt([118.31, 32.05]);
    fc.assert(
      fc.property(network(), (lines) => {
        const moved = drawn(lines, elsewhere);
        expect(toldOf(moved)).toEqual(toldOf(drawn(lines)));
      }),
      { numRuns: 40 },
    );
  });

  it('a pipe being drawn in two pieces', () => {
    fc.assert(
      fc.property(network(), fc.nat(), fc.constantFrom(0.25, 0.5, 0.8), (lines, which, share) => {
        const cut = which % lines.length;
        const split = verdicts(lines, (features) =>
          features.flatMap((each, i) => (i === cut ? inTwo(each, lines[i]!.path, share) : [each])),
        );
        const pairsOf = (told: string[]) => {
          const pairs = told.map((text) => text.replaceAll(/p(\d+)[xy]/g, 'p$1').replace(/ [-\d.]+$/, ''));
          return [...new Set(pairs)].filter((text) => !/(p\d) \1/.test(text));
        };
        expect(pairsOf(split).sort()).toEqual(pairsOf(toldOf(drawn(lines))).sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe('the engine', () => {
  const project = projectOf({
    pipes: [
      pipe('w', 'water', [
        [0, 0],
        [20, 0],
      ]),
      pipe('f', 'foul', [
        [0, 0.7],
        [20, 0.7],
      ]),
    ],
  });

  it('runs only what is asked, tells progress, and works in steps', () => {
    const seen: string[] = [];
    const whole = review(project, book, {
      only: clearances,
      onProgress: ({ rule, done, of }) => seen.push(`${rule} ${done}/${of}`),
    });
    expect(Object.keys(whole.summary)).toEqual([...clearances]);
    expect([...new Set(seen)]).toEqual(['pipe_horizontal 0/2', 'pipe_vertical 1/2']);
    const steps = reviewSteps(project, book, { only: clearances });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(whole);
  });

  it('stops when it is told to', () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    expect(() => review(project, book, { signal: stop.signal })).toThrow('enough');
  });

  it('bears an empty project', () => {
    const empty = review(projectOf({}), book);
    expect(empty.findings).toEqual([]);
    expect(Object.values(empty.summary).every(({ checked }) => checked === 0)).toBe(true);
  });

  it('keeps its ids when other things change', () => {
    const before = review(project, book, { only: ['pipe_horizontal'] }).findings;
    const more = projectOf({
      pipes: [
        pipe('x', 'gas', [
          [90, 90],
          [99, 90],
        ]),
        ...project.layers.pipes!.features,
      ],
      buildings: [feature('buildings', plan.rectangle(200, 200, 10, 10), { id: 'h' })],
    });
    expect(review(more, book, { only: ['pipe_horizontal'] }).findings.map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    );
  });
});

/** One line of each of some kinds: lines of one network may join, which the oracle does not know. */
function network(): fc.Arbitrary<Line[]> {
  const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
  // Off a lattice, so that lines cross and touch at ordinary places.
  const path = fc
    .tuple(fc.nat(999), fc.array(place, { minLength: 2, maxLength: 4 }))
    .map(([seed, places]) =>
      places.map(
        ([x, y], k): Place => [
          x / 4 + (((seed * 7 + k * 131) % 97) - 48) / 1000,
          y / 4 + (((seed * 13 + k * 89) % 89) - 44) / 1000,
        ],
      ),
    );
  const drawable = path.filter((places) =>
    places.every((p, k) => k === 0 || Math.hypot(p[0] - places[k - 1]![0], p[1] - places[k - 1]![1]) > 0.5),
  );
  return fc
    .tuple(
      fc.shuffledSubarray([...CATEGORIES], { minLength: 2 }),
      fc.array(drawable, { minLength: 5, maxLength: 5 }),
    )
    .map(([categories, paths]) => categories.map((category, i) => ({ category, path: paths[i]! })));
}

function drawn(lines: readonly Line[], on = plan): LayerFeature<'pipes'>[] {
  return lines.map(({ category, path }, i) => ({
    ...pipe(`p${i}`, category, []),
    geometry: on.line(...(path as Place[])),
  }));
}

function reviewOf(lines: readonly Line[]) {
  return review(projectOf({ pipes: drawn(lines) }), book, { only: clearances });
}

/** Verdict, pair and gap to 5 mm of every finding. */
function toldOf(features: LayerFeature<'pipes'>[]): string[] {
  return review(projectOf({ pipes: features }), book, { only: clearances })
    .findings.map(
      ({ rule, verdict, features: pair, measured }) =>
        `${rule} ${verdict} ${[...pair].sort().join(' ')} ${(Math.round((measured ?? 0) * 200) / 200).toFixed(3)}`,
    )
    .sort();
}

function inTwo(whole: LayerFeature<'pipes'>, path: readonly Place[], share: number): LayerFeature<'pipes'>[] {
  const [a, b] = [path[0]!, path[1]!];
  const at: Place = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const { id } = whole.properties;
  return [
    { ...whole, geometry: plan.line(a, at), properties: { ...whole.properties, id: `${id}x` } },
    {
      ...whole,
      geometry: plan.line(at, ...(path.slice(1) as Place[])),
      properties: { ...whole.properties, id: `${id}y` },
    },
  ];
}

function line({ category }: Line) {
  return { line: pipe('', category, []).properties };
}

/** Least distance between two paths: of every end to every segment of the other. */
function apart(a: readonly Place[], b: readonly Place[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const p of from) {
      for (let i = 1; i < to.length; i++) least = Math.min(least, toSegment(p, to[i - 1]!, to[i]!));
    }
  }
  return least;
}

function toSegment([x, y]: Place, [x1, y1]: Place, [x2, y2]: Place): number {
  const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = squared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared;
  const t = Math.max(0, Math.min(1, share));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

/** Crossings by the side on which the ends lie. */
function touchesOf(a: readonly Place[], b: readonly Place[]): number {
  const places: [alongA: number, alongB: number][] = [];
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const [p, q, r, s] = [a[i - 1]!, a[i]!, b[j - 1]!, b[j]!];
      if (side(p, q, r) * side(p, q, s) >= 0 || side(r, s, p) * side(r, s, q) >= 0) continue;
      // Under about a degree two lines run on one another: no crossing, and no case for this oracle.
      const turn = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0]);
      fc.pre(
        Math.abs(turn) > 0.02 * Math.hypot(q[0] - p[0], q[1] - p[1]) * Math.hypot(s[0] - r[0], s[1] - r[1]),
      );
      const share = (v: Place) => ((r[0] - p[0]) * v[1] - (r[1] - p[1]) * v[0]) / turn;
      const here: [number, number] = [
        lengthTo(a, i - 1) + share([s[0] - r[0], s[1] - r[1]]) * distance(p, q),
        lengthTo(b, j - 1) + share([q[0] - p[0], q[1] - p[1]]) * distance(r, s),
      ];
      // Two crossings within two centimetres along both lines, at a bend, are one; just at that size it is rounding.
      const apart = places.map((there) => Math.max(...here.map((at, k) => Math.abs(at - there[k]!))));
      fc.pre(apart.every((metres) => Math.abs(metres - 0.02) > 0.001));
      if (apart.every((metres) => metres > 0.02)) places.push(here);
    }
  }
  return places.length;
}

function lengthTo(path: readonly Place[], vertex: number): number {
  return path.slice(0, vertex).reduce((sum, place, i) => sum + distance(place, path[i + 1]!), 0);
}

function distance(from: Place, to: Place): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

function side(p: Place, q: Place, r: Place): number {
  return Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
}

/** An end of one within a few millimetres of the other: whether that is a crossing is a matter of rounding. */
function endsTouch(a: readonly Place[], b: readonly Place[]): boolean {
  const near = (p: Place, path: readonly Place[]) =>
    path.slice(1).some((to, i) => toSegment(p, path[i]!, to) < 0.005);
  return a.some((p) => near(p, b)) || b.some((p) => near(p, a));
}
