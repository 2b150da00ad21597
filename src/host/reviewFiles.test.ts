import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { zipProject } from '../project/projectZip';
import type { ReviewedFinding } from '../review/parties';
import { createProjectHost } from './createProjectHost';

const silent = () => {};

describe('files of a review', () => {
  it('need a review', async () => {
    const { host } = await hostWithTreesByAPipe();
    await expect(host.exportFindings('csv', 'zh', null)).rejects.toThrow(/not been reviewed/);
    await expect(host.exportTrialPits('csv', 'zh')).rejects.toThrow(/not been reviewed/);
  });

  it('hold every finding, or those that are named, in the order of the review', async () => {
    const { host, review } = await hostWithTreesByAPipe();
    const found = await review();
    expect(found.length).toBeGreaterThan(2);
    const idsOf = async (ids: readonly string[] | null) => {
      const file = JSON.parse(await (await host.exportFindings('geojson', 'zh', ids)).text());
      expect(file.review.findings).toBe(found.length);
      return file.features.map(({ id }: { id: string }) => id);
    };
    const all = found.map(({ id }) => id);
    expect(await idsOf(null)).toEqual(all);
    expect(await idsOf([all[2]!, all[0]!])).toEqual([all[0], all[2]]);
    expect(await idsOf([])).toEqual([]);
  });

  it('tell what has been decided since, without another review', async () => {
    const { host, review } = await hostWithTreesByAPipe();
    const [{ id, rule, features, at }] = (await review()) as [ReviewedFinding];
    await host.decide([
      {
        ...{
          finding: id,
          state: 'accepted',
          note: '古树',
          author: '王工',
          decided: '2026-11-22T04:00:00.000Z',
        },
        ...{ rule, features: [...features], at: [at[0], at[1]] },
      },
    ]);
    const file = JSON.parse(await (await host.exportFindings('geojson', 'zh', [id])).text());
    expect(file.features[0].properties).toMatchObject({
      decision: { state: 'accepted', note: '古树', author: '王工' },
      status: 'closed',
    });
  });
});

/** Three trees too near a pipe. */
async function hostWithTreesByAPipe() {
  const plan = planAt();
  const tree = (id: string, east: number) =>
    feature('obstacles', plan.point(east, 20.4), { id, kind: 'tree' });
  const project = projectOf({
    compounds: [feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'a', name: '甲' })],
    obstacles: [tree('t1', 20), tree('t2', 30), tree('t3', 40)],
    pipes: [
      feature('pipes', plan.line([10, 20], [60, 20]), {
        ...{ id: 'w', category: 'water', diameter_mm: 100, survey_method: 'design', status: 'planned' },
        ...{ start_depth_m: 1, end_depth_m: 1 },
      }),
    ],
  });
  const host = createProjectHost();
  await host.recognise([new File([zipProject(project)], 'p.zip')], silent);
  await host.take({ mode: 'replace', layers: {} }, silent);
  const review = async () => {
    const found: ReviewedFinding[] = [];
    await host.review(silent, (findings) => void found.push(...findings));
    return found;
  };
  return { host, review };
}
