import { describe, expect, it } from 'vitest';
import type { Decision } from '../../model/schema/decisions';
import { ImportError } from '../importTypes';
import { parseSidecar, sidecarByName, sidecarByText } from './sidecars';

const decided = (finding: string, change: Partial<Decision> = {}): Decision => ({
  finding,
  state: 'to_fix',
  note: '',
  author: '李工',
  decided: '2026-03-01T08:00:00.000Z',
  rule: 'pipe_horizontal',
  features: ['g', 'w'],
  at: [118.27, 32.08],
  ...change,
});
const decisionsText = (...decisions: unknown[]) =>
  JSON.stringify({ format: 'jingran-decisions', version: 1, decisions });
const rulesText = (more: object) => JSON.stringify({ format: 'jingran-rules', version: 1, ...more });

describe('decisions.json', () => {
  it('keeps what is whole and names what is not, with its value and place', async () => {
    const text = decisionsText(
      decided('b'),
      decided('c', { state: 'accepted', note: ' ' }),
      { ...decided('d'), state: 'maybe' },
      decided('a'),
      7,
    );
    const read = await parseSidecar('decisions', text, 'p/decisions.json');
    expect(read.kind === 'decisions' && read.decisions.map(({ finding }) => finding)).toEqual(['a', 'b']);
    expect(read.problems.map(({ code, file, index, detail }) => [code, file, index, detail])).toEqual([
      ['bad_decisions', 'p/decisions.json', 1, 'decisions[1].note = " "'],
      ['bad_decisions', 'p/decisions.json', 2, 'decisions[2].state = "maybe"'],
      ['bad_decisions', 'p/decisions.json', 4, 'decisions[4] = 7'],
    ]);
  });

  it('takes the later of two on one finding, wherever it stands', async () => {
    const early = decided('a', { decided: '2026-03-01T08:00:00Z', note: 'early' });
    const late = decided('a', { decided: '2026-03-01T17:00:00+08:00', note: 'late' });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const read = await parseSidecar('decisions', decisionsText(...order), 'd.json');
      expect(read.kind === 'decisions' && read.decisions.map(({ note }) => note)).toEqual(['late']);
    }
  });

  it.each([
    ['another version', '{"format":"jingran-decisions","version":2,"decisions":[]}', 'version = 2'],
    ['no list', '{"format":"jingran-decisions","version":1,"decisions":{}}', 'decisions = {}'],
    ['a list alone', '[]', '[]'],
  ])('refuses %s', async (_name, text, detail) => {
    await expect(parseSidecar('decisions', text, 'd.json')).rejects.toMatchObject({
      problem: { code: 'bad_decisions', file: 'd.json', detail },
    });
  });
});

describe('rules.json', () => {
  it('fills in the settings that are not stated', async () => {
    const figure = 'horizontal.water_d_le_200.sewer_storm';
    const read = await parseSidecar('rules', rulesText({ figures: { [figure]: { value: 1.5 } } }), 'r.json');
    expect(read.kind === 'rules' && read.rules).toMatchObject({
      figures: { [figure]: { value: 1.5 } },
      rules: {},
      settings: { fire_engine: 'ordinary', lane_reach_m: 80 },
    });
  });

  it.each([
    [
      'a value that is none',
      { figures: { 'cover.gas': { value: '0.6' } } },
      'bad_rules',
      'figures["cover.gas"].value = "0.6"',
    ],
    [
      'an override of nothing',
      { figures: { 'cover.gas': { source: '院标' } } },
      'bad_rules',
      'figures["cover.gas"] = {"source": "院标"}',
    ],
    [
      'a setting that does not exist, and one out of its range',
      { settings: { lane_reach: 60, turning_area_m: 13 } },
      'bad_rules',
      'settings.turning_area_m = 13; settings.lane_reach = 60',
    ],
    [
      'figures and rules that do not exist, each by its id',
      { figures: { 'horizontal.gas.water': { value: 1 } }, rules: { pipe_sideways: { enabled: false } } },
      'unknown_rules',
      'figures["horizontal.gas.water"]; rules.pipe_sideways',
    ],
  ])('refuses %s', async (_name, more, code, detail) => {
    await expect(parseSidecar('rules', rulesText(more), 'rules.json')).rejects.toMatchObject({
      problem: { code, file: 'rules.json', detail },
    });
  });

  it('says where the text stops being JSON', async () => {
    const broken = parseSidecar('rules', '{\n  "format": "jingran-rules",\n  "version": }', 'rules.json');
    await expect(broken).rejects.toThrow(ImportError);
    await expect(broken).rejects.toMatchObject({ problem: { code: 'not_json', line: 3 } });
  });
});

describe('which file it is', () => {
  it('is told by its name, or by the format it states', () => {
    expect(sidecarByName('p.zip/Rules.json')).toBe('rules');
    expect(sidecarByName('planted.json')).toBeNull();
    expect(sidecarByText(rulesText({}))).toBe('rules');
    expect(sidecarByText(decisionsText())).toBe('decisions');
    expect(sidecarByText('{"type":"FeatureCollection","features":[]}')).toBeNull();
  });
});
