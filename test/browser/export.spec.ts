import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trialPitsOf } from '../../src/host/reviewAnswers';
import type { ReportFormat } from '../../src/report/report';
import type { Review } from '../../src/review/engine';
import type { Finding } from '../../src/review/finding';
import { trialPitsGeoJson } from '../../src/review/trialPitsFile';
import { readXlsx } from '../readXlsx';
import { sharedApp } from './harness';
import { sampleProject } from './sampleData';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = mkdtempSync(path.join(tmpdir(), 'jingran-export-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

type Written = FeatureCollection<Point, Finding> & { review: { summary: Review['summary'] } };

describe('findings as files', () => {
  const app = sharedApp();
  const printed = JSON.parse(commandLine('--format', 'json').toString()) as Review;

  beforeAll(async () => {
    await app().openPanel('findings');
    await menu().waitFor();
  });

  it('the page and the command line give the same review', async () => {
    const { features, review } = JSON.parse((await exported('geojson', 'all')).toString()) as Written;
    expect(review.summary).toEqual(printed.summary);
    expect(features.map(({ properties }) => figuresOf(properties))).toEqual(printed.findings.map(figuresOf));
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(
      printed.findings.map(({ at }) => at),
    );
  });

  it('the page and the command line write the same table, byte for byte', async () => {
    const table = await exported('csv', 'all');
    expect(table.equals(commandLine('--format', 'csv', '--language', 'zh'))).toBe(true);
    expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('the workbook lists every finding, and beside them what each rule checked', async () => {
    const { output, table, rule } = app().words.findings;
    const book = readXlsx(await exported('xlsx', 'all'));
    expect(book.map(({ name }) => name)).toEqual([output.sheet.findings, output.sheet.summary]);
    const [findings, summary] = book.map(({ rows }) => rows);
    expect(findings!.slice(1).map(([id]) => id)).toEqual(printed.findings.map(({ id }) => id));
    const measured = findings![0]!.indexOf(output.column.measured);
    expect(findings!.slice(1).map((row) => row[measured] ?? null)).toEqual(
      printed.findings.map((finding) => finding.measured),
    );
    const cover = summary!.find(([name]) => name === rule.cover)!;
    const tally = printed.summary.cover!;
    expect(cover[summary![0]!.indexOf(table.checked)]).toBe(tally.checked);
    expect(cover[summary![0]!.indexOf(table.not_checkable)]).toBe(tally.not_checkable);
  });

  it('what the filter shows can be had alone', async () => {
    const { violation } = app().words.findings.verdict;
    await app().page.getByRole('button', { name: violation }).first().click();
    const violations = printed.findings.filter(({ verdict }) => verdict === 'violation');
    const { features } = JSON.parse(
      (await exported('geojson', 'shown', violations.length)).toString(),
    ) as Written;
    expect(features.map(({ id }) => id)).toEqual(violations.map(({ id }) => id));
  });

  it('where to dig can be had as a map', async () => {
    const expected = trialPitsGeoJson(trialPitsOf(sampleProject(), printed.findings));
    const { title } = app().words.findings.trialPits;
    const written = JSON.parse((await saved('geojson', title)).toString());
    expect(written.features.length).toBeGreaterThan(0);
    expect(written).toEqual(expected);
  });

  function menu() {
    return app().page.getByRole('button', { name: app().words.findings.output.title, exact: true });
  }

  function exported(
    format: ReportFormat,
    scope: 'all' | 'shown',
    number = printed.findings.length,
  ): Promise<Buffer> {
    const sentence = app().words.findings.output.scope[scope];
    return saved(format, filled(sentence, { number: number.toLocaleString('en') }));
  }

  /** The file that an item of the menu saves. */
  async function saved(format: ReportFormat, scope: string): Promise<Buffer> {
    const { output } = app().words.findings;
    await menu().click();
    const name = filled(output.item, { format: output.format[format], scope });
    const download = app().page.waitForEvent('download');
    await app().page.getByRole('menuitem', { name, exact: true }).click();
    const file = path.join(FOLDER, `${scope}.${format}`);
    await (await download).saveAs(file);
    return readFileSync(file);
  }
});

/** What a verdict rests on. */
function figuresOf({ id, rule, verdict, strength, clause, standing, ...rest }: Finding) {
  const { measured, required, uncertainty, unit, reason, features, compound } = rest;
  return {
    ...{ id, rule, verdict, strength, clause, standing },
    ...{ measured, required, uncertainty, unit, reason, features, compound },
  };
}

function commandLine(...options: string[]): Buffer {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'review', 'data/quanjiao', ...options],
    { cwd: ROOT, maxBuffer: 1e8 },
  );
  if (status !== 1) throw new Error(`The sample has violations, yet review ended with ${status}: ${stderr}`);
  return stdout;
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
