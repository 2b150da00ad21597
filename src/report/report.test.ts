import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { feature, planAt, projectOf } from '../../test/builders/plan';
import { readCsv } from '../../test/readCsv';
import { readXlsx } from '../../test/readXlsx';
import type { Language } from '../i18n/language';
import type { Project } from '../model/project';
import type { Decision } from '../model/schema/decisions';
import { type RulesFile, rulesFile } from '../model/schema/rules';
import { review } from '../review/engine';
import { RULE_IDS } from '../review/ruleIds';
import { ruleBook } from '../standards/ruleBook';
import type { Report, ReportFormat } from './report';
import { figuresCsv } from './rulesInForce';
import { writeReport } from './writeReport';

describe('a review as a file', () => {
  it('tells both parties, the conflict and what to do, in the words of the language', async () => {
    const { rows } = await table(reportOf(tightPipes()), 'en');
    const [row] = rows;
    expect(row).toMatchObject({
      Rule: 'Pipe to pipe, horizontal',
      Verdict: 'Violation',
      Compound: 'Jia Garden',
      'A: ID': 'g',
      'A: Kind': 'Gas',
      'A: Owner': '燃气公司',
      'A: Size': 'DN100',
      'A: Material': 'PE',
      'B: ID': 'w',
      'B: Size': 'DN100',
      'B: Material': 'Steel',
      Conflict: 'Gas DN100 runs 0.30\u00A0m beside water DN100 for 50\u00A0m; 0.50\u00A0m is required.',
      Measured: '0.3',
      Required: '0.5',
      Uncertainty: '0',
      Unit: 'm',
      'Required investigation': '',
      Decision: 'To fix',
      Note: '改线',
      Status: 'In progress',
    });
    expect(row!['Recommended action']).toContain('gives way');
    const chinese = await table(reportOf(tightPipes()), 'zh');
    expect(chinese.rows[0]).toMatchObject({
      规则: '管线水平净距',
      小区: '甲园',
      甲方材质: 'PE',
      乙方材质: '钢',
      冲突描述: '燃气 DN100 与给水 DN100 并行 50\u00A0m，水平净距 0.30\u00A0m，应有 0.50\u00A0m。',
    });
  });

  it('places a finding by degrees and in the national grid', async () => {
    const { rows } = await table(reportOf(tightPipes()), 'en');
    const at = [Number(rows[0]!.Longitude), Number(rows[0]!.Latitude)];
    expect(at).toEqual(reportOf(tightPipes()).findings[0]!.at);
    // EPSG:4527, zone 39.
    const grid = '+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=39500000 +y_0=0 +ellps=GRS80 +units=m';
    const [east, north] = proj4(grid, at) as [number, number];
    expect(Number(rows[0]!['X (north, m)'])).toBeCloseTo(north, 2);
    expect(Number(rows[0]!['Y (east, m)'])).toBeCloseTo(east, 2);
  });

  it('gives no place in the national grid outside its zones', async () => {
    const report = reportOf(tightPipes());
    const elsewhere = {
      ...report,
      findings: report.findings.map((one) => ({ ...one, at: [-70, 40] as const })),
    };
    const { rows } = await table(elsewhere, 'en');
    expect(rows[0]).toMatchObject({ Longitude: '-70', 'X (north, m)': '', 'Y (east, m)': '' });
    const { features } = JSON.parse(await text(elsewhere, 'geojson', 'en'));
    expect(features[0].properties).toMatchObject({
      cgcs2000_zone: null,
      cgcs2000_x_m: null,
      cgcs2000_y_m: null,
    });
  });

  it('says that the project has done away with a figure, apart from saying nothing', () => {
    const [gone, kept] = ['horizontal.water_d_le_200.gas_low', 'survey.hidden_plan_share'] as const;
    const csv = figuresCsv(rulesOf({ figures: { [gone]: { value: null }, [kept]: { strength: 'should' } } }));
    const [head, ...lines] = readCsv(csv) as [string[], ...string[][]];
    const projectValue = (id: string) =>
      lines.find(([first]) => first === id)?.[head.indexOf('project_value')];
    expect(projectValue(gone)).toBe('none');
    expect(projectValue(kept)).toBe('');
  });

  it('is the same table as CSV and as XLSX, numbers as numbers', async () => {
    const report = reportOf(tightPipes());
    const { head, lines } = await table(report, 'zh');
    const [sheet] = readXlsx(await bytes(report, 'xlsx', 'zh'));
    expect(sheet!.rows[0]).toEqual(head);
    const decided = head.indexOf('决定时间');
    for (const [index, line] of lines.entries()) {
      const cells = line.map((text, column) => (column === decided ? '' : text));
      const read = head.map((_, column) =>
        column === decided ? '' : String(sheet!.rows[index + 1]![column] ?? ''),
      );
      expect(read).toEqual(cells);
    }
    const measured = head.indexOf('实测');
    expect(sheet!.rows[1]![measured]).toBe(0.3);
    // 22 November 2026 is day 46348 of Excel.
    expect(sheet!.rows[1]![decided]).toBeCloseTo(46348.5, 6);
  });

  it('runs nothing that a source has put into its texts', async () => {
    for (const hostile of HOSTILE) {
      const report = reportOf(tightPipes(hostile));
      const { lines, head } = await table(report, 'zh');
      for (const cell of lines.flat()) {
        expect(
          cell === '' || /^-?[\d.e-]+$/.test(cell) || !/^[\t\r\n\s]*[=+\-@＝＋－＠]/.test(cell),
          cell,
        ).toBe(true);
      }
      expect(lines[0]![head.indexOf('甲方权属单位')]).toBe(`'${hostile}`);
      const sheets = readXlsx(await bytes(report, 'xlsx', 'zh'));
      expect(sheets[0]!.rows[1]![head.indexOf('甲方权属单位')]).toBe(hostile);
      expect(sheets[0]!.rows[1]![head.indexOf('说明')]).toBe(hostile);
      expect(sheets[2]!.rows[1]!.at(-1)).toBe(hostile);
      for (const { xml } of sheets) expect(xml).not.toMatch(/<f[\s>/]/);
    }
  });

  it('says beside the findings what was checked, and what was not run or had not the data', async () => {
    const report = reportOf(tightPipes(), { rules: { cover: { enabled: false } } });
    const sheets = readXlsx(await bytes(report, 'xlsx', 'en'));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Findings',
      'What each rule checked',
      'Rules of this project',
    ]);
    const [, summary, own] = sheets;
    const line = (name: string) => summary!.rows.find(([first]) => first === name);
    expect(line('Pipe to pipe, horizontal')).toEqual(['Pipe to pipe, horizontal', 'Run', 1, 0, 1, 0, 0]);
    expect(line('Cover')).toEqual(['Cover', 'Not run']);
    expect(summary!.rows).toHaveLength(1 + RULE_IDS.length + 1 + 1 + 3);
    const checked = summary!.rows.slice(1, 1 + RULE_IDS.length).map((row) => Number(row[2] ?? 0));
    expect(line('Total')![2]).toBe(checked.reduce((sum, number) => sum + number, 0));
    expect(own!.rows).toContainEqual(['Rule', 'cover', 'Cover', 'On', 'Off']);
  });

  it('lists the figures of the project’s own beside those of the standard', async () => {
    const id = 'horizontal.water_d_le_200.gas_low';
    const report = reportOf(tightPipes(), { figures: { [id]: { value: 0.2, source: '会议纪要 3' } } });
    expect(report.findings).toEqual([]);
    const sheets = readXlsx(await bytes(report, 'xlsx', 'en'));
    expect(sheets[2]!.rows[1]).toEqual([
      'Figure',
      id,
      'GB 50289-2016 Table 4.1.9',
      0.5,
      0.2,
      'm',
      '会议纪要 3',
    ]);
  });

  it('writes points with both parties, the decision and the whole tally', async () => {
    const report = reportOf(tightPipes());
    const written = JSON.parse(await text(report, 'geojson', 'en'));
    expect(written.review).toEqual({ findings: report.of, written: report.of, summary: report.summary });
    const [first] = written.features;
    expect(first.geometry).toEqual({ type: 'Point', coordinates: report.findings[0]!.at });
    expect(first.properties).toMatchObject({
      id: report.findings[0]!.id,
      cgcs2000_zone: 39,
      parties: [
        { layer: 'pipes', id: 'g', owner: '燃气公司', size: 'DN100', material: 'PE', name: null },
        { layer: 'pipes', id: 'w', owner: null, size: 'DN100', material: 'Steel', name: null },
      ],
      decision: { state: 'to_fix', author: '王工', note: '改线' },
      status: 'in_progress',
    });
  });

  it('does not depend on what else a finding carries on the page', async () => {
    const report = reportOf(tightPipes());
    const carried = { ...report, findings: report.findings.map((finding) => ({ ...finding, parties: [] })) };
    expect(await text(carried, 'geojson', 'zh')).toBe(await text(report, 'geojson', 'zh'));
    expect(await text(carried, 'csv', 'zh')).toBe(await text(report, 'csv', 'zh'));
  });
});

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  ' =1',
];

const NOON = new Date(2026, 10, 22, 12).toISOString();

/** A gas and a water pipe 0.3 m apart; the texts of the source are as given. */
function tightPipes(hostile?: string): Project {
  const plan = planAt();
  const pipe = (id: string, category: 'gas' | 'water', north: number, rest: object) =>
    feature('pipes', plan.line([10, north], [60, north]), {
      ...{
        id,
        category,
        diameter_mm: 100,
        pressure_class: 'low',
        survey_method: 'design',
        status: 'planned',
      },
      ...{ start_depth_m: 1, end_depth_m: 1, ...rest },
    });
  const said = (text: string) => hostile ?? text;
  const project = projectOf({
    compounds: [
      feature('compounds', plan.rectangle(0, 0, 100, 80), {
        id: said('a'),
        name: said('甲园'),
        name_en: said('Jia Garden'),
      }),
    ],
    pipes: [
      pipe(said('g'), 'gas', 20, { owner: said('燃气公司'), material: said('PE') }),
      pipe(`${said('')}w`, 'water', 20.4, { material: said('steel') }),
    ],
  });
  const [finding] = review(project, ruleBook(), { only: ['pipe_horizontal'] }).findings;
  const { id, rule, features, at } = finding!;
  const decision: Decision = {
    ...{ finding: id, state: 'to_fix', note: said('改线'), author: said('王工'), decided: NOON },
    ...{ rule, features: [...features], at: [...at] as [number, number] },
  };
  const rules =
    hostile === undefined
      ? null
      : rulesOf({ rules: {}, figures: { 'survey.hidden_plan_share': { value: 0.2, source: hostile } } });
  return { ...project, decisions: [decision], rules };
}

function rulesOf(given: object): RulesFile {
  return rulesFile.parse({ format: 'jingran-rules', version: 1, ...given });
}

function reportOf(project: Project, given?: object): Report {
  const rules = given ? rulesOf(given) : (project.rules ?? null);
  const { summary, findings } = review(project, ruleBook(rules ?? undefined), {
    only: ['pipe_horizontal', 'cover'],
  });
  const kept = findings.filter(({ rule }) => rule === 'pipe_horizontal');
  return { project, rules, summary, findings: kept, of: kept.length };
}

async function bytes(report: Report, format: ReportFormat, language: Language): Promise<Uint8Array> {
  return new Uint8Array(await (await writeReport(report, format, language)).arrayBuffer());
}

async function text(report: Report, format: ReportFormat, language: Language): Promise<string> {
  return (await writeReport(report, format, language)).text();
}

async function table(report: Report, language: Language) {
  const [head, ...lines] = readCsv(await text(report, 'csv', language)) as [string[], ...string[][]];
  const rows = lines.map((line) => Object.fromEntries(head.map((title, column) => [title, line[column]!])));
  return { head, lines, rows };
}
