import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { ImportError } from '../formats/importTypes';
import type { Decision } from '../model/schema/decisions';
import { zipProject } from '../project/projectZip';
import type { ReviewedFinding } from '../review/parties';
import { createProjectHost } from './createProjectHost';

const plan = planAt();
const silent = () => {};
const FIGURE = 'horizontal.water_d_le_200.gas_low';
const rulesText = (more: object) => JSON.stringify({ format: 'jingran-rules', version: 1, ...more });

/** A gas and a water pipe side by side, their walls 0.3 m apart where 0.5 m is required, and a tree too near. */
function tooNear() {
  const pipe = (id: string, category: 'gas' | 'water', north: number) =>
    feature('pipes', plan.line([10, north], [60, north]), {
      id,
      category,
      diameter_mm: 100,
      pressure_class: 'low',
      survey_method: 'design',
      status: 'planned',
      start_depth_m: 1,
      end_depth_m: 1,
    });
  return projectOf({
    compounds: [feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'a', name: '甲' })],
    pipes: [pipe('g', 'gas', 20), pipe('w', 'water', 20.4)],
    obstacles: [feature('obstacles', plan.point(30, 20.8), { id: 't', kind: 'tree' })],
  });
}

async function opened() {
  const host = createProjectHost();
  await host.recognise([new File([zipProject(tooNear())], 'p.zip')], silent);
  const { summary } = await host.take({ mode: 'replace', layers: {} }, silent);
  return { host, summary: summary!, findings: await findingsOf(host) };
}

async function findingsOf(host: ReturnType<typeof createProjectHost>): Promise<ReviewedFinding[]> {
  const found: ReviewedFinding[] = [];
  await host.review(silent, (batch) => void found.push(...batch));
  return found;
}

function on({ id, rule, features, at }: ReviewedFinding, change: Partial<Decision> = {}): Decision {
  const made = { finding: id, rule, features: [...features], at: [at[0], at[1]] as [number, number] };
  return {
    ...made,
    state: 'to_fix',
    note: '',
    author: '李工',
    decided: '2026-03-01T08:00:00.000Z',
    ...change,
  };
}

describe('deciding on findings', () => {
  it('is one step of undo for however many, and leaves sources, contents and review as they are', async () => {
    const { host, summary, findings } = await opened();
    expect(findings.length).toBeGreaterThan(1);
    const decided = await host.decide(findings.map((finding) => on(finding)));
    expect(decided.decisions).toHaveLength(findings.length);
    expect(decided.sources).toBe(summary.sources);
    expect(decided).toMatchObject({
      dataRevision: summary.dataRevision,
      reviewRevision: summary.reviewRevision,
      canUndo: true,
    });
    expect(decided.revision).toBeGreaterThan(summary.revision);
    expect((await host.review(silent, silent)).revision).toBe(summary.reviewRevision);

    const undone = await host.undo();
    expect(undone.decisions).toEqual([]);
    expect(undone.sources).toEqual(summary.sources);
    expect(undone.reviewRevision).toBe(summary.reviewRevision);
    const redone = await host.redo();
    expect(redone.decisions).toEqual(decided.decisions);
    expect(redone.dataRevision).toBe(summary.dataRevision);
  });

  it('does not end a review that is under way', async () => {
    const host = createProjectHost();
    await host.recognise([new File([zipProject(tooNear())], 'p.zip')], silent);
    await host.take({ mode: 'replace', layers: {} }, silent);
    let steps = 0;
    await host.review(silent, async (batch) => {
      const { decisions } = await host.decide(batch.map((finding) => on(finding)));
      steps = decisions.length;
    });
    expect(steps).toBeGreaterThan(1);
  });

  it('puts a new decision in place of the old, and takes back one that is open and says nothing', async () => {
    const { host, findings } = await opened();
    const [first, second] = findings;
    await host.decide([on(first!), on(second!)]);
    const changed = await host.decide([on(first!, { state: 'accepted', note: '已与燃气公司商定' })]);
    expect(changed.decisions.map(({ state }) => state).sort()).toEqual(['accepted', 'to_fix']);
    const noted = await host.decide([on(first!, { state: 'open', note: '等图' })]);
    expect(noted.decisions).toHaveLength(2);
    const taken = await host.decide([on(first!, { state: 'open', note: ' ' })]);
    expect(taken.decisions.map(({ finding }) => finding)).toEqual([second!.id]);
  });

  it('takes no step where nothing changes, and refuses an acceptance without a reason', async () => {
    const { host, findings } = await opened();
    await host.decide([on(findings[0]!)]);
    await host.decide([on(findings[0]!)]);
    await host.decide([on(findings[1]!, { state: 'open' })]);
    await expect(host.decide([on(findings[1]!, { state: 'accepted', note: ' ' })])).rejects.toThrow();
    const undone = await host.undo();
    expect(undone.decisions).toEqual([]);
  });

  it('goes into the zip and comes back, the ids of the findings still the same', async () => {
    const { host, findings } = await opened();
    const { decisions } = await host.decide([on(findings[0]!, { note: '=改线' })]);
    const again = createProjectHost();
    await again.recognise([new File([await host.exportZip()], 'again.zip')], silent);
    const { summary, report } = await again.take({ mode: 'replace', layers: {} }, silent);
    expect(report).toMatchObject({ decisions: 1, problems: [] });
    expect(summary?.decisions).toEqual(decisions);
    expect((await findingsOf(again)).map(({ id }) => id)).toContain(decisions[0]?.finding);
  });

  it('outlives a survey that comes again, but not a change of what is open', async () => {
    const { host, findings } = await opened();
    const { decisions } = await host.decide([on(findings[0]!)]);
    const { pipes } = tooNear().layers;
    const survey = () => new File([JSON.stringify(pipes)], 'pipes.geojson');
    await host.recognise([survey()], silent);
    const updated = await host.take({ mode: 'update', layers: {} }, silent);
    expect(updated.summary?.decisions).toEqual(decisions);
    expect((await findingsOf(host)).map(({ id }) => id)).toContain(decisions[0]?.finding);
    await host.recognise([survey()], silent);
    expect((await host.take({ mode: 'replace', layers: {} }, silent)).summary?.decisions).toEqual([]);
    expect((await host.undo()).decisions).toEqual(decisions);
  });
});

describe('the project’s own rules', () => {
  const horizontal = (findings: readonly ReviewedFinding[]) =>
    findings.filter(({ rule }) => rule === 'pipe_horizontal');

  it('make the review anew and say so on each finding; features and their sources stay', async () => {
    const { host, summary, findings } = await opened();
    expect(horizontal(findings).map(({ verdict, required }) => [verdict, required])).toEqual([
      ['violation', 0.5],
    ]);
    const measures = host.measures();
    const ruled = await host.setRules(rulesText({ figures: { [FIGURE]: { value: 0.4, source: '院标' } } }));
    expect(ruled.rules).toEqual({ figures: 1, rulesOff: 0, strengths: 0 });
    expect(ruled.sources).toBe(summary.sources);
    expect(ruled.dataRevision).toBe(summary.dataRevision);
    expect(ruled.reviewRevision).toBeGreaterThan(summary.reviewRevision);
    expect(host.measures()).toBe(measures);
    const again = horizontal(await findingsOf(host));
    expect(again.map(({ required, overridden }) => [required, overridden])).toEqual([[0.4, true]]);
    expect(again[0]?.id).toBe(horizontal(findings)[0]?.id);

    await host.setRules(rulesText({ figures: { [FIGURE]: { value: 0.2 } } }));
    expect(horizontal(await findingsOf(host))).toEqual([]);
    await host.setRules(rulesText({ rules: { pipe_horizontal: { enabled: false } } }));
    expect(horizontal(await findingsOf(host))).toEqual([]);
    const plain = await host.setRules(null);
    expect(plain.rules).toBeNull();
    expect(horizontal(await findingsOf(host)).map(({ required }) => required)).toEqual([0.5]);
    expect((await host.undo()).rules).toEqual({ figures: 0, rulesOff: 1, strengths: 0 });
  });

  it('are refused with their place where they are broken, and nothing changes', async () => {
    const { host, summary } = await opened();
    const broken = host.setRules(rulesText({ figures: { 'cover.moon': { value: 1 } } }));
    await expect(broken).rejects.toThrow(ImportError);
    await expect(broken).rejects.toThrow('rules.json: unknown_rules: figures["cover.moon"]');
    const same = await host.setRules(null);
    expect(same).toMatchObject({
      reviewRevision: summary.reviewRevision,
      rules: null,
      canUndo: summary.canUndo,
    });
  });

  it('are shown beside the standards', async () => {
    const { host } = await opened();
    expect(await host.rulesInForce()).toBeNull();
    const figures = { [FIGURE]: { value: 0.4, strength: 'should', source: '院标' } };
    const rules = {
      pipe_tree: { enabled: false },
      cover: { strength: 'should' },
      stall_size: { enabled: true },
    };
    await host.setRules(rulesText({ figures, rules, settings: { lane_reach_m: 60 } }));
    expect(await host.rulesInForce()).toEqual({
      figures: [
        {
          id: FIGURE,
          unit: 'm',
          clause: expect.stringContaining('4.1.9'),
          value: 0.4,
          standardValue: 0.5,
          strength: 'should',
          standardStrength: expect.stringMatching(/must|should/),
          source: '院标',
        },
      ],
      rulesOff: ['pipe_tree'],
      strengths: [{ rule: 'cover', strength: 'should' }],
      settings: [{ name: 'lane_reach_m', value: 60, usual: 80 }],
    });
  });

  it('are saved as they are; without any, as a file that changes nothing', async () => {
    const { host, findings } = await opened();
    const template = await (await host.exportRules()).text();
    const taken = await host.setRules(template);
    expect(taken.rules).toEqual({ figures: 0, rulesOff: 0, strengths: 0 });
    expect(await findingsOf(host)).toEqual(findings);
    await host.setRules(rulesText({ figures: { [FIGURE]: { value: 0.4, source: '=A1' } } }));
    expect(JSON.parse(await (await host.exportRules()).text()).figures).toEqual({
      [FIGURE]: { value: 0.4, source: '=A1' },
    });
    const table = await (await host.exportFigures()).text();
    const row = table.split('\r\n').find((line) => line.startsWith(`${FIGURE},`));
    expect(row).toMatch(/,0\.5,m,.*,0\.4,,'=A1$/);
  });
});
