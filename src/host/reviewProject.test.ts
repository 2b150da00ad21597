import { describe, expect, it } from 'vitest';
import { sampleProject } from '../../test/browser/sampleData';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { zipProject } from '../project/projectZip';
import { review } from '../review/engine';
import type { ReviewedFinding } from '../review/parties';
import { ruleBook } from '../standards/ruleBook';
import { createProjectHost } from './createProjectHost';
import { handOver, reviewProject } from './reviewProject';

const silent = () => {};
const nobody = { onProgress: silent, onFindings: silent };

describe('the review in the worker', () => {
  it('gives what the engine gives, with what each feature is', { timeout: 30_000 }, async () => {
    const project = sampleProject();
    const expected = review(project, ruleBook());
    const handed: ReviewedFinding[] = [];
    const result = await reviewProject(project, 1, new AbortController().signal, {
      onProgress: silent,
      onFindings: (findings) => void handed.push(...findings),
    });
    expect(result.summary).toEqual(expected.summary);
    expect(handed).toEqual(result.findings);
    expect(result.findings.map(({ parties: _, ...finding }) => finding)).toEqual(expected.findings);
    for (const { features, parties } of result.findings) {
      expect(parties.map(({ ref }) => ref.id)).toEqual(features);
    }
  });

  it('looks for a feature in the layer that the rule is about, as ids are unique in a layer only', async () => {
    const project = projectOf(smallLayers());
    const { findings } = await reviewProject(project, 1, new AbortController().signal, nobody);
    const tree = findings.find(({ rule }) => rule === 'pipe_tree');
    expect(tree?.parties.map(({ ref }) => ref.layer)).toEqual(['pipes', 'obstacles']);
  });

  it('is made once for a revision, and ended by the next', async () => {
    const { host, revision } = await hostWith(smallLayers());
    const handed: string[][] = [];
    const askTwice = () => {
      const ids: string[] = [];
      handed.push(ids);
      return host.review(silent, (findings) => void ids.push(...findings.map(({ id }) => id)));
    };
    const [first, second] = await Promise.all([askTwice(), askTwice()]);
    expect(first.revision).toBe(revision);
    expect(second.summary).toBe(first.summary);
    expect(handed[0]).not.toEqual([]);
    expect(handed[1]).toEqual(handed[0]);
    const undone = await host.undo();
    const redone = await host.redo();
    const overtaken = host.review(silent, silent);
    await host.undo();
    await expect(overtaken).rejects.toThrow();
    const last = await host.review(silent, silent);
    expect(last.revision).toBeGreaterThan(Math.max(undone.revision, redone.revision));
  });

  it('ends when it is cancelled, and can be run again', async () => {
    const { host, revision } = await hostWith(smallLayers());
    const cancelled = host.review(silent, () => host.cancelReview());
    await expect(cancelled).rejects.toThrow();
    expect((await host.review(silent, silent)).revision).toBe(revision);
  });

  it('waits until a batch has been taken before it hands over the next', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => ({ id: String(index) }) as ReviewedFinding);
    let busy = false;
    const taken: string[] = [];
    await handOver(many, new AbortController().signal, async (batch) => {
      expect(busy).toBe(false);
      expect(batch.length).toBeLessThanOrEqual(500);
      busy = true;
      await Promise.resolve();
      taken.push(...batch.map(({ id }) => id));
      busy = false;
    });
    expect(taken).toEqual(many.map(({ id }) => id));
  });
});

async function hostWith(layers: Parameters<typeof projectOf>[0]) {
  const host = createProjectHost();
  await host.recognise([new File([zipProject(projectOf(layers))], 's.zip')], silent);
  const { summary } = await host.take({ mode: 'replace', layers: {} }, silent);
  return { host, revision: summary?.revision };
}

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
