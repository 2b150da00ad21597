import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { zipProject } from '../project/projectZip';
import { createProjectHost } from './createProjectHost';

const plan = planAt();
const silent = () => {};

describe('what the review tells without judging', () => {
  it('are lanes lined, named and signed, stalls per household and the share with charging', async () => {
    const host = createProjectHost();
    const project = projectOf({
      compounds: [
        feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'a', name: '甲', households: 4 }),
      ],
      parking: [10, 20].map((east) =>
        feature('parking', plan.rectangle(east, 10, 2.5, 5), {
          id: `p${east}`,
          kind: 'perpendicular',
          charging: east === 10,
        }),
      ),
      fire_lanes: [
        feature('fire_lanes', plan.line([10, 40], [60, 40]), { id: 'l', name: '消防车道', width_m: 4 }),
      ],
    });
    await host.recognise([new File([zipProject(project)], 'p.zip')], silent);
    await host.take({ mode: 'replace', layers: {} }, silent);
    const { fireLanes, parking } = await host.reviewInformation();
    expect(fireLanes.compounds).toEqual([
      { compound: 'a', lanes: 1, lined: null, named: 1, signed: null, done_pct: null },
    ]);
    expect(parking.compounds).toMatchObject([
      { compound: 'a', stalls: 2, stalls_per_household: 0.5, charging: 1, charging_pct: 50 },
    ]);
  });
});
