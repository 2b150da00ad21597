import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { zipProject } from '../project/projectZip';
import type { ReviewedFinding } from '../review/parties';
import { createProjectHost } from './createProjectHost';

describe('what the host tells about a review', () => {
  it('is the picture of a finding and where to dig', async () => {
    const plan = planAt();
    const pipe = (id: string, category: 'water' | 'gas', north: number) =>
      feature('pipes', plan.line([0, north], [20, north]), {
        id,
        category,
        diameter_mm: 200,
        survey_method: 'detected',
        depth_reference: 'crown',
        start_depth_m: 1,
        end_depth_m: 1,
        ...(category === 'gas' ? { pressure_class: 'low' as const } : {}),
      });
    const project = projectOf({ pipes: [pipe('w', 'water', 0), pipe('g', 'gas', 0.75)] });
    const host = createProjectHost();
    await host.recognise([new File([zipProject(project)], 's.zip')], () => {});
    await host.take({ mode: 'replace', layers: {} }, () => {});
    await expect(host.trialPits()).rejects.toThrow();

    const findings: ReviewedFinding[] = [];
    await host.review(
      () => {},
      (more) => void findings.push(...more),
    );
    const beside = findings.find(({ rule }) => rule === 'pipe_horizontal')!;
    const picture = await host.findingPicture(beside);
    expect(picture.id).toBe(beside.id);
    expect(picture.section?.view).toBe('beside');
    expect(picture.areas.map(({ part }) => part)).toEqual(['required', 'uncertainty', 'outline', 'outline']);
    const { pits } = await host.trialPits();
    expect(pits[0]!.settles).toContain(beside.id);
  });
});
