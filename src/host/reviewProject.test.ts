import { describe, expect, it } from 'vitest';
import { sampleProject } from '../../test/browser/sampleData';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { zipProject } from '../project/projectZip';
import { review } from '../review/engine';
import { ruleBook } from '../standards/ruleBook';
import { createProjectHost } from './createProjectHost';
import { reviewProject } from './reviewProject';

const silent = () => {};

describe('the review in the worker', () => {
  it('gives what the engine gives, with what each feature is', { timeout: 30_000 }, async () => {
    const project = sampleProject();
    const expected = review(project, ruleBook());
    const result = await reviewProject(project, 1, new AbortController().signal, silent);
    expect(result.summary).toEqual(expected.summary);
    expect(result.findings.map(({ parties: _, ...finding }) => finding)).toEqual(expected.findings);
    for (const { features, parties } of result.findings) {
      expect(parties.map(({ ref }) => ref.id)).toEqual(features);
    }
  });

  it('looks for a feature in the layer that the rule is about, as ids are unique in a layer only', async () => {
    const project = projectOf(smallLayers());
    const { findings } = await reviewProject(project, 1, new AbortController().signal, silent);
    const tree = findings.find(({ rule }) => rule === 'pipe_tree');
    expect(tree?.parties.map(({ ref }) => ref.layer)).toEqual(['pipes', 'obstacles']);
  });

  it('is made once for a revision, and ended by the next', async () => {
    const host = createProjectHost();
    await host.recognise([new File([zipProject(projectOf(smallLayers()))], 's.zip')], silent);
    const { summary } = await host.take({ mode: 'replace', layers: {} }, silent);
    const first = host.review(silent);
    expect(host.review(silent)).toBe(first);
    expect((await first).revision).toBe(summary?.revision);
    const undone = await host.undo();
    const redone = await host.redo();
    const overtaken = host.review(silent);
    await host.undo();
    await expect(overtaken).rejects.toThrow();
    expect((await host.review(silent)).revision).toBeGreaterThan(Math.max(undone.revision, redone.revision));
  });
});

/** A tree too near a pipe; every feature is the first of its layer. */
function smallLayers(): Parameters<typeof projectOf>[0] {
  const plan = planAt();
  return {
    compounds: [feature('compounds', plan.rectangle(-50, -50, 100, 100), { id: '1', name: '甲' })],
    pipes: [
      feature('pipes', plan.line([0, 0], [30, 0]), {
        id: '1',
        category: 'water',
        survey_method: 'surveyed',
      }),
    ],
    obstacles: [feature('obstacles', plan.point(10, 0.2), { id: '1', kind: 'tree' })],
  };
}
