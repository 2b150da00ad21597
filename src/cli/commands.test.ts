import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { readXlsx } from '../../test/readXlsx';
import { writeProject } from '../project/writeProject';
import { measure } from './measure';
import { review } from './review';
import { UsageError } from './usageError';

const plan = planAt();

/** A compound with a gas and a water pipe side by side, their walls so far apart. */
async function folder(gap: number): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'jingran-'));
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
  const project = projectOf({
    compounds: [feature('compounds', plan.rectangle(0, 0, 100, 80), { id: 'a', name: '甲' })],
    pipes: [pipe('g', 'gas', 20), pipe('w', 'water', 20.1 + gap)],
  });
  for (const [name, text] of writeProject(project)) await writeFile(join(path, name), text);
  return path;
}

/** Two pipes with a word for a diameter. */
async function folderOfBad(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'jingran-'));
  const features = [20, 30].map((north) => ({
    type: 'Feature',
    properties: { category: 'water', diameter_mm: 'wide' },
    geometry: plan.line([10, north], [60, north]),
  }));
  await writeFile(join(path, 'pipes.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

describe('measure', () => {
  it('prints what the inspector shows, absent figures as null', async () => {
    const { text, exitCode } = await measure([await folder(0.6), '--format', 'json']);
    const { compounds, issues } = JSON.parse(text);
    expect(exitCode).toBe(0);
    expect(issues).toEqual([]);
    expect(compounds[0].area_m2).toBeCloseTo(8000, 2);
    expect(compounds[0].pipe_m.gas).toBeCloseTo(50, 3);
    expect(compounds[0].reported.land_area_m2).toBeNull();
    expect(compounds[0].green_m2).toBeNull();
    expect(compounds[0].stalls).toBeNull();
  });

  it('leaves the cells empty where the project has no such layer, and says that there were issues', async () => {
    const path = await folder(0.6);
    await writeFile(join(path, 'pipes.geojson'), '{"type":"FeatureCollection","features":[{"type":"Feature"');
    const { text, remark } = await measure([path, '--format', 'csv']);
    expect(text.split('\r\n')[1]).toMatch(/^a,甲,8000,360,,,,,$/);
    expect(remark).toMatch(/^1 issue /);
  });

  it('refuses input without a compound', async () => {
    const path = await folder(0.6);
    await expect(measure([join(path, 'pipes.geojson')])).rejects.toThrow(/no compound boundary/);
  });

  it('refuses files of which nothing was taken, and says how many and why', async () => {
    const path = await folderOfBad();
    const message = 'nothing could be taken, 2 refused; the first: pipes.geojson: bad_property: ';
    await expect(measure([path])).rejects.toThrow(UsageError);
    await expect(measure([path])).rejects.toThrow(message);
    await expect(review([path])).rejects.toThrow(message);
    const empty = await mkdtemp(join(tmpdir(), 'jingran-'));
    await writeFile(join(empty, 'rules.json'), '{"format":"jingran-rules","version":1}');
    await expect(review([empty])).rejects.toThrow('no features in the input');
  });

  it.each([
    [[], /needs a project/],
    [['x', '--format', 'pdf'], /--format takes text, json, csv, not pdf/],
    [['x', '--colour'], /unknown option --colour/],
    [['nowhere'], /nowhere: no such file or folder/],
  ])('refuses %j in one line', async (args, message) => {
    await expect(measure(args)).rejects.toThrow(UsageError);
    await expect(measure(args)).rejects.toThrow(message);
  });
});

describe('review', () => {
  it('exits 1 with the violation, 0 where the gap is kept', async () => {
    const close = await review([await folder(0.3), '--only', 'pipe_horizontal', '--format', 'json']);
    const { findings, summary } = JSON.parse(close.text);
    expect(close.exitCode).toBe(1);
    expect(summary.pipe_horizontal.violation).toBe(1);
    expect(findings[0].features).toEqual(['g', 'w']);
    expect(findings[0].measured).toBeCloseTo(0.3, 3);
    expect(findings[0].required).toBe(0.5);
    expect((await review([await folder(0.6), '--only=pipe_horizontal'])).exitCode).toBe(0);
  });

  it('goes by the rules file of the project, and says so', async () => {
    const path = await folder(0.3);
    const rules = join(path, 'rules.json');
    await writeFile(
      rules,
      JSON.stringify({
        format: 'jingran-rules',
        version: 1,
        rules: { pipe_horizontal: { strength: 'should' } },
      }),
    );
    const { text } = await review([path, '--rules', rules, '--only', 'pipe_horizontal', '--format', 'json']);
    expect(JSON.parse(text).findings[0]).toMatchObject({ strength: 'should', overridden: true });
    const own = await review([path, '--only', 'pipe_horizontal', '--format', 'json']);
    expect(own.text).toBe(text);
    await writeFile(rules, '{"format": "jingran-rules", "version": 1, "rules": 3}');
    await expect(review([path, '--rules', rules])).rejects.toThrow(/rules\.json: bad_rules: rules = 3/);
  });

  it('does not go by the standards where the project’s own rules cannot be read', async () => {
    const path = await folder(0.3);
    const rules = join(path, 'rules.json');
    await writeFile(rules, '{"format":"jingran-rules","version":1,"rules":{"beauty":{"enabled":false}}}');
    await expect(review([path])).rejects.toThrow('rules.json: unknown_rules: rules.beauty');
    await expect(review([path])).rejects.toThrow(UsageError);
    const other = join(await mkdtemp(join(tmpdir(), 'jingran-')), 'standards.json');
    await writeFile(other, '{"format":"jingran-rules","version":1}');
    const { exitCode } = await review([path, '--rules', other, '--only', 'pipe_horizontal']);
    expect(exitCode).toBe(1);
  });

  it('writes to a file on request', async () => {
    const path = await folder(0.3);
    const out = join(path, 'findings.csv');
    const { text } = await review([path, '--only', 'pipe_horizontal', '--format', 'csv', '--out', out]);
    expect(text).toBe('');
    expect((await readFile(out, 'utf8')).split('\r\n')).toHaveLength(3);
  });

  it('runs only the rules it is asked for', async () => {
    const { text } = await review([await folder(0.3), '--only', 'cover, pipe_horizontal', '--format=json']);
    expect(Object.keys(JSON.parse(text).summary)).toEqual(['pipe_horizontal', 'cover']);
  });

  it('says which of them the rules file has switched off, as they checked nothing', async () => {
    const path = await folder(0.3);
    await writeFile(
      join(path, 'rules.json'),
      '{"format":"jingran-rules","version":1,"rules":{"pipe_horizontal":{"enabled":false}}}',
    );
    const { exitCode, remark } = await review([path, '--only', 'pipe_horizontal,cover']);
    expect(exitCode).toBe(0);
    expect(remark).toBe('switched off by the rules file and not checked: pipe_horizontal');
  });

  it('prints text in columns, in either language', async () => {
    const path = await folder(0.3);
    const { text } = await review([path, '--only', 'pipe_horizontal', '--language', 'zh']);
    expect(text).toBe(
      [
        '                 规则          检查  通过  不符合  无法判定  数据不足',
        'pipe_horizontal  管线水平净距     1     0       1         0         0',
        '',
        '结论    规则             实测  要求  误差限  单位  涉及要素  冲突描述',
        '不符合  pipe_horizontal   0.3   0.5       0  m     g w       燃气 DN100 与给水 DN100 并行 50\u00A0m，水平净距 0.30\u00A0m，应有 0.50\u00A0m。',
        '',
      ].join('\n'),
    );
    const english = await review([path, '--only', 'pipe_horizontal']);
    expect(english.text).toContain(
      'Gas DN100 runs 0.30\u00A0m beside water DN100 for 50\u00A0m; 0.50\u00A0m is required.',
    );
  });

  it('writes the columns of the conflict matrix as CSV, marked for Excel', async () => {
    const { text } = await review([await folder(0.3), '--only', 'pipe_horizontal', '--format', 'csv']);
    const [head] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFFID,Rule,Verdict,Compound,Longitude,/);
    for (const column of [
      'A: Owner',
      'B: Material',
      'Conflict',
      'Required investigation',
      'Decision',
      'Status',
    ]) {
      expect(head!.split(',')).toContain(column);
    }
  });

  it('writes a workbook, and only to a file', async () => {
    const path = await folder(0.3);
    const out = join(path, 'findings.xlsx');
    expect((await review([path, '--format', 'xlsx', '--out', out])).text).toBe('');
    expect(readXlsx(await readFile(out))[0]!.name).toBe('Findings');
    await expect(review([path, '--format', 'xlsx'])).rejects.toThrow('--format xlsx needs --out');
  });

  it('explains itself', async () => {
    const { text, exitCode } = await review(['--help']);
    expect(exitCode).toBe(0);
    for (const word of [
      '--format',
      '--out',
      '--rules',
      '--only',
      '--language',
      'pipe_vertical',
      'exit code',
    ]) {
      expect(text).toContain(word);
    }
  });

  it.each([
    [[], /needs a project/],
    [['x', '--format', 'pdf'], /--format takes text, json, geojson, csv, xlsx, not pdf/],
    [['x', '--language', 'fr'], /--language takes en, zh, not fr/],
    [['x', '--only', 'beauty'], /no rule beauty/],
    [['x', '--only', 'pipe_tree,,'], /--only: a name in the list is empty/],
    [['x', '--out'], /--out needs a value/],
    [['nowhere'], /nowhere: no such file or folder/],
    [['x', '--rules', 'nowhere.json'], /nowhere.json: cannot be read/],
  ])('refuses %j in one line', async (args, message) => {
    await expect(review(args)).rejects.toThrow(UsageError);
    await expect(review(args)).rejects.toThrow(message);
  });

  it('names the value that a rules file may not hold', async () => {
    const path = await folder(0.3);
    const rules = join(await mkdtemp(join(tmpdir(), 'jingran-')), 'rules.json');
    const write = (content: string) => writeFile(rules, `{"format":"jingran-rules","version":1,${content}}`);
    await write('"figures":{"horizontal.water_d_le_200.gas_low":{"value":"half"}}');
    await expect(review([path, '--rules', rules])).rejects.toThrow(
      'figures["horizontal.water_d_le_200.gas_low"].value = "half"',
    );
    await write('"figures":{"horizontal.no_such":{"value":1}}');
    await expect(review([path, '--rules', rules])).rejects.toThrow('figures["horizontal.no_such"]');
  });

  it('says so where it cannot write', async () => {
    const path = await folder(0.3);
    await expect(review([path, '--out', path])).rejects.toThrow(/cannot be written/);
    await expect(review([path, '--out', path])).rejects.toThrow(UsageError);
  });
});

describe('jingran', () => {
  const run = (...args: string[]) => {
    const root = join(import.meta.dirname, '../..');
    const command = ['--import', 'tsx', 'src/cli/main.ts', ...args];
    return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  };

  it('exits 0, 1 or 2, with one line on standard error for bad input', { timeout: 60_000 }, async () => {
    expect(run('review', await folder(0.6), '--only', 'pipe_horizontal').status).toBe(0);
    expect(run('review', await folder(0.3), '--only', 'pipe_horizontal')).toMatchObject({
      status: 1,
      stderr: '',
    });
    const bad = run('review', await folder(0.3), '--format', 'pdf');
    expect(bad).toMatchObject({ status: 2, stdout: '' });
    expect(bad.stderr).toMatch(/^jingran: --format takes [^\n]*, not pdf\n$/);
    expect(run('polish').status).toBe(2);
  });
});
