import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { readFiles } from '../formats/readFiles';
import { takeFiles } from '../formats/takeFiles';
import { featuresOf, type Project } from '../model/project';
import type { Decision } from '../model/schema/decisions';
import { type RulesFile, rulesFile } from '../model/schema/rules';
import { DECISION_STATES } from '../model/terms';
import { unzipProject, zipProject } from './projectZip';
import { readProject } from './readProject';
import { writeProject } from './writeProject';

const plan = planAt();
const FIGURE = 'horizontal.water_d_le_200.sewer_storm';

function decided(finding: string, change: Partial<Decision> = {}): Decision {
  const made = { finding, state: 'to_fix', note: '改线', author: '李工', rule: 'pipe_horizontal' } as const;
  return { ...made, decided: '2026-03-01T08:00:00.000Z', features: ['g'], at: [118.27, 32.08], ...change };
}

function rulesWith(value: number): RulesFile {
  return rulesFile.parse({ format: 'jingran-rules', version: 1, figures: { [FIGURE]: { value } } });
}

const pipe = (id: string, north = 0) =>
  feature('pipes', plan.line([0, north], [30, north]), { id, category: 'gas' });
const tree = (id: string) => feature('obstacles', plan.point(5, 5), { id, kind: 'tree' });

function withNotes(layers: Parameters<typeof projectOf>[0] = { pipes: [pipe('g')] }): Project {
  return { ...projectOf(layers), decisions: [decided('a'), decided('b')], rules: rulesWith(1.5) };
}

describe('decisions and rules in a project', () => {
  it('come back from the folder and the zip as they were, and give the same bytes', async () => {
    const project = withNotes();
    const texts = writeProject(project);
    expect([...texts.keys()]).toEqual(['project.json', 'pipes.geojson', 'decisions.json', 'rules.json']);
    const fromFolder = await readProject(texts);
    const fromZip = await unzipProject(zipProject(project), 'p.zip');
    for (const { project: again, problems } of [fromFolder, fromZip]) {
      expect(problems).toEqual([]);
      expect(again).toEqual(project);
      expect(writeProject(again)).toEqual(texts);
    }
  });

  it('come back whatever is written in them', async () => {
    const text = fc.string({ unit: 'binary' });
    const degrees = fc.double({ min: -80, max: 80, noNaN: true }).map((value) => value + 0);
    const any = fc
      .record({
        finding: fc.string({ unit: 'binary', minLength: 1 }),
        state: fc.constantFrom(...DECISION_STATES),
        note: text,
        author: text,
        decided: fc.oneof(
          text,
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        rule: text,
        features: fc.array(text, { maxLength: 3 }),
        at: fc.tuple(degrees, degrees),
      })
      .filter(({ state, note }) => state !== 'accepted' || note.trim() !== '');
    const some = fc.uniqueArray(any, { selector: ({ finding }) => finding, minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(some, async (decisions) => {
        const project = { ...projectOf({}), decisions };
        const bytes = zipProject(project);
        const { project: again, problems } = await unzipProject(bytes, 'p.zip');
        expect(problems).toEqual([]);
        expect(new Map(again.decisions?.map((one) => [one.finding, one]))).toEqual(
          new Map(decisions.map((one) => [one.finding, one])),
        );
        expect(zipProject(again)).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('give the same bytes in whatever order they were decided', () => {
    const project = withNotes();
    const other = { ...project, decisions: [decided('b'), decided('a')] };
    expect(zipProject(other)).toEqual(zipProject(project));
  });

  it('are no files where there are none', () => {
    expect([...writeProject({ ...withNotes(), decisions: [], rules: null }).keys()]).not.toContain(
      'decisions.json',
    );
    expect([...writeProject(projectOf({})).keys()]).toEqual(['project.json']);
  });

  it('leave the names to no layer', async () => {
    const project = withNotes();
    const odd = { ...project, file: { ...project.file, layers: { pipes: 'rules.json' } } };
    expect([...writeProject(odd).keys()]).toEqual([
      'project.json',
      'pipes.geojson',
      'decisions.json',
      'rules.json',
    ]);
    expect((await readProject(writeProject(odd))).project.rules).toEqual(project.rules);
  });

  it('that are broken are named, and the rest of the project opens', async () => {
    const texts = new Map(writeProject(withNotes()));
    texts.set('rules.json', '{"format":"jingran-rules","version":1,"figures":{"cover.moon":{"value":1}}}');
    texts.set('decisions.json', '{"format":"jingran-decisions"');
    const { project, problems } = await readProject(texts);
    expect(featuresOf(project, 'pipes')).toHaveLength(1);
    expect([project.decisions, project.rules]).toEqual([undefined, undefined]);
    expect(problems.map(({ code, file, detail }) => [code, file, detail])).toEqual([
      ['not_json', 'decisions.json', expect.stringContaining('1:30')],
      ['unknown_rules', 'rules.json', 'figures["cover.moon"]'],
    ]);
  });
});

describe('taking files into a project that has them', () => {
  const take = async (mode: 'replace' | 'add' | 'update', existing: Project, ...files: File[]) => {
    const { inputs, proposal } = await readFiles(files);
    return { proposal, ...(await takeFiles(inputs, { mode, layers: {} }, existing)) };
  };
  const zip = (project: Project) => new File([zipProject(project)], 'p.zip');
  const geojson = (name: string, ...features: unknown[]) =>
    new File([JSON.stringify({ type: 'FeatureCollection', features })], name);
  const rules = (value: number, name = 'rules.json') => new File([JSON.stringify(rulesWith(value))], name);
  const decisions = (...list: Decision[]) =>
    new File(
      [JSON.stringify({ format: 'jingran-decisions', version: 1, decisions: list })],
      'decisions.json',
    );

  it('keeps both when data is added, whatever rules the added project has', async () => {
    const open = withNotes();
    const other = {
      ...projectOf({ obstacles: [tree('t')] }),
      decisions: [decided('c')],
      rules: rulesWith(9),
    };
    const { project, report } = await take('add', open, zip(other));
    expect(featuresOf(project, 'obstacles')).toHaveLength(1);
    expect(project.decisions?.map(({ finding }) => finding)).toEqual(['a', 'b', 'c']);
    expect(project.rules).toEqual(open.rules);
    expect(report).toMatchObject({ taken: 1, decisions: 1, rules: false, problems: [] });
  });

  it('keeps both when a survey comes again: its layers are replaced whole, ids and other layers stay', async () => {
    const open = withNotes({ pipes: [pipe('g'), pipe('gone', 5)], obstacles: [tree('t')] });
    const { project, report } = await take(
      'update',
      open,
      geojson('pipes.geojson', pipe('g', 1), pipe('n', 9)),
    );
    expect(featuresOf(project, 'pipes').map(({ properties }) => properties.id)).toEqual(['g', 'n']);
    expect(featuresOf(project, 'pipes')[0]?.geometry).toEqual(pipe('g', 1).geometry);
    expect(featuresOf(project, 'obstacles').map(({ properties }) => properties.id)).toEqual(['t']);
    expect(project.file).toEqual({
      ...open.file,
      sources: [expect.objectContaining({ id: 'pipes-geojson', crs: 'EPSG:4326' })],
    });
    expect([project.decisions, project.rules]).toEqual([open.decisions, open.rules]);
    expect(report.problems).toEqual([]);
    expect(featuresOf(open, 'pipes')).toHaveLength(2);
  });

  it('leaves a layer of which nothing new could be taken', async () => {
    const open = withNotes();
    const far = {
      ...pipe('g'),
      geometry: {
        type: 'LineString',
        coordinates: [
          [500_000, 3_500_000],
          [1, 1],
        ],
      },
    };
    const { project } = await take(
      'update',
      open,
      geojson('pipes.geojson', far),
      geojson('trees.geojson', tree('t')),
    );
    expect(featuresOf(project, 'pipes').map(({ properties }) => properties.id)).toEqual(['g']);
    expect(featuresOf(project, 'obstacles')).toHaveLength(1);
  });

  it('has those of the files when they become the project, and none where they bring none', async () => {
    const plain = await take('replace', withNotes(), geojson('trees.geojson', tree('t')));
    expect([plain.project.decisions, plain.project.rules]).toEqual([undefined, undefined]);
    const mixed = await take('replace', withNotes(), geojson('trees.geojson', tree('t')), rules(3));
    expect(mixed.project.rules).toEqual(rulesWith(3));
    expect(mixed.project.decisions).toBeUndefined();
    expect(mixed.project.file.name.en).toBe('trees');
  });

  it('takes rules dropped along with a project rather than those in it', async () => {
    const { project, proposal } = await take(
      'replace',
      withNotes({}),
      zip(withNotes()),
      rules(3, 'ours.json'),
    );
    expect(project.rules).toEqual(rulesWith(1.5));
    expect(proposal.files.map(({ name }) => name)).not.toContain('ours.json');
    const named = await take('replace', withNotes({}), zip(withNotes()), rules(3));
    expect(named.project.rules).toEqual(rulesWith(3));
  });

  it('takes rules and decisions without data into what is open, the later decision holding', async () => {
    const open = withNotes();
    const later = decided('a', { decided: '2026-04-01T00:00:00Z', note: 'later' });
    const earlier = decided('b', { decided: '2025-01-01T00:00:00Z', note: 'earlier' });
    const { project, report } = await take(
      'replace',
      open,
      rules(3, 'institute.json'),
      decisions(later, earlier),
    );
    expect(project.layers).toBe(open.layers);
    expect(project.rules).toEqual(rulesWith(3));
    expect(project.decisions?.map(({ note }) => note)).toEqual(['later', '改线']);
    expect(report).toMatchObject({ taken: 0, decisions: 1, rules: true });
  });

  it('changes nothing by rules that cannot be used', async () => {
    const open = withNotes();
    const bad = new File(
      ['{"format":"jingran-rules","version":1,"settings":{"lane_reach_m":-1}}'],
      'rules.json',
    );
    const { project, report } = await take('replace', open, bad);
    expect(project).toBe(open);
    expect(report.problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['bad_rules', 'settings.lane_reach_m = -1'],
    ]);
  });

  it('leaves aside files of these names deeper in a project', async () => {
    const files = Object.fromEntries(
      [...writeProject(projectOf({ pipes: [pipe('g')] }))].map(([n, t]) => [n, strToU8(t)]),
    );
    const bytes = zipSync({ ...files, 'old/rules.json': strToU8(JSON.stringify(rulesWith(9))) });
    const { project, report } = await take(
      'replace',
      withNotes(),
      new File([new Uint8Array(bytes)], 'p.zip'),
    );
    expect(project.rules).toBeUndefined();
    expect(report.problems).toEqual([]);
  });
});
