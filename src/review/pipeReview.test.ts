import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streetNetwork } from '../../test/bench/streetNetwork';
import { feature, projectOf } from '../../test/builders/plan';
import type { LayerFeature } from '../model/layer';
import type { Project } from '../model/project';
import { ruleBook } from '../standards/ruleBook';
import { review } from './engine';
import { type PipeReview, reviewPipes, reviewPipesAgain } from './pipeReview';
import { pipe, plan } from './testReview';

type Pipe = LayerFeature<'pipes'>;
type Place = [number, number];

const book = ruleBook();
const RULES = ['pipe_horizontal', 'pipe_vertical'] as const;

describe('a review made again after pipes have changed', () => {
  it('is that of a full one, whatever has moved, come or gone', { timeout: 60_000 }, () => {
    let again = 0;
    fc.assert(
      fc.property(
        fc.array(anyPipe(), { minLength: 2, maxLength: 14 }),
        fc.array(edits(), { minLength: 1, maxLength: 4 }),
        (drawn, steps) => {
          let pipes = drawn.map((each, k) => named(each, `p${k}`));
          let held = reviewPipes(projectWith(pipes), book);
          for (const [k, changes] of steps.entries()) {
            const ids = new Set<string>();
            for (const { which, becomes, goes } of changes) {
              const at = which % (pipes.length + 1);
              const id = pipes[at]?.properties.id ?? `n${k}-${ids.size}`;
              ids.add(id);
              if (goes && at < pipes.length && pipes.length > 1)
                pipes = pipes.filter((_, other) => other !== at);
              else pipes = [...pipes.slice(0, at), named(becomes, id), ...pipes.slice(at + 1)];
            }
            const after = projectWith(pipes);
            const next = reviewPipesAgain(held, after, ids);
            if (next.network.model.plane === held.network.model.plane) again++;
            expect(next.review).toEqual(review(after, book, { only: RULES }));
            held = next;
          }
        },
      ),
      { numRuns: 500 },
    );
    // It is not a full review that is compared with itself.
    expect(again).toBeGreaterThan(400);
  });

  it('leaves the earlier review as it was', () => {
    const { project, held } = street();
    const before = structuredClone(held.review);
    const { moved, id } = withMoved(project, 38, 0.9);
    const after = reviewPipesAgain(held, moved, new Set([id]));
    expect(after.review).not.toEqual(before);
    expect(held.review).toEqual(before);
    expect(reviewPipesAgain(after, project, new Set([id])).review).toEqual(before);
  });

  it('looks only at what hangs on the pipe that moved', () => {
    const { project, held } = street();
    const { moved, id } = withMoved(project, 38, 0.9);
    const after = reviewPipesAgain(held, moved, new Set([id]));
    expect(after.network.model.plane).toBe(held.network.model.plane);
    expect(after.review).toEqual(review(moved, book, { only: RULES }));
    const kept = after.review.findings.filter((finding) => held.review.findings.includes(finding));
    expect(kept.length).toBeGreaterThan(0.5 * held.review.findings.length);
  });

  it('starts anew where another layer has changed as well', () => {
    const { project, held } = street();
    const { moved, id } = withMoved(project, 38, 0.9);
    const other = {
      ...moved,
      layers: { ...moved.layers, compounds: projectOf({ compounds: [compound] }).layers.compounds },
    };
    const after = reviewPipesAgain(held, other, new Set([id]));
    expect(after.network.model.plane).not.toBe(held.network.model.plane);
    expect(after.review).toEqual(review(other, book, { only: RULES }));
  });
});

const compound = feature('compounds', plan.rectangle(-50, -50, 100, 100), { id: 'c', name: '甲' });

function street(): { project: Project; held: PipeReview } {
  const project = streetNetwork(600);
  return { project, held: reviewPipes(project, book) };
}

function withMoved(project: Project, which: number, metres: number): { moved: Project; id: string } {
  const { pipes } = project.layers;
  const features = pipes!.features.map((each, k): Pipe => {
    if (k !== which || each.geometry.type !== 'LineString') return each;
    const coordinates = each.geometry.coordinates.map(([lon, lat]) => [lon!, lat! + metres / 110_900]);
    return { ...each, geometry: { type: 'LineString', coordinates } };
  });
  const moved = { ...project, layers: { ...project.layers, pipes: { ...pipes!, features } } };
  return { moved, id: features[which]!.properties.id };
}

/** Corners far out hold the bounds, and with them the plane. */
function projectWith(pipes: Pipe[]): Project {
  return {
    ...projectOf({ pipes, compounds: [] }),
    layers: { ...projectOf({ pipes }).layers, compounds: AROUND },
  };
}

const AROUND = projectOf({ compounds: [compound] }).layers.compounds!;

function named(each: Pipe, id: string): Pipe {
  return { ...each, properties: { ...each.properties, id } };
}

/** Some pipes replaced by others, added or taken away in one step. */
function edits() {
  return fc.array(fc.record({ which: fc.nat(30), becomes: anyPipe(), goes: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  });
}

/** On a lattice of half metres, so that ends join, lines cross at vertices and lie on one another. */
function anyPipe(): fc.Arbitrary<Pipe> {
  const place = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 16 }));
  return fc
    .record({
      category: fc.constantFrom('water', 'foul', 'storm', 'gas', 'power', 'telecom', 'heating'),
      path: fc.array(place, { minLength: 2, maxLength: 4 }),
      diameter_mm: fc.constantFrom(100, 200, 400, null),
      start_depth_m: fc.constantFrom(0.8, 1.2, 2, null),
      start_node: fc.constantFrom(null, null, null, 'n1', 'n2'),
      end_node: fc.constantFrom(null, null, null, 'n2', 'n3'),
      status: fc.constantFrom('existing', 'existing', 'existing', 'abandoned'),
      survey_method: fc.constantFrom('design', 'surveyed', 'detected', null),
    } as const)
    .map(({ category, path, ...properties }) =>
      pipe(
        '',
        category,
        path.map(([x, y]): Place => [x / 2, y / 2]),
        { end_depth_m: 1.1, ...properties },
      ),
    );
}
