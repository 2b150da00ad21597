import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../test/readXlsx';
import { toXlsx, type XlsxSheet } from './xlsx';

const columns = [
  { title: 'Name', width: 20 },
  { title: 'Gap', width: 8, format: '0.000' },
  { title: 'When', width: 17 },
];

async function bytesOf(...sheets: XlsxSheet[]): Promise<Uint8Array> {
  return new Uint8Array(await (await toXlsx(sheets)).arrayBuffer());
}

describe('toXlsx', () => {
  it('keeps text as text and numbers as numbers, whatever they look like', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '＝1',
      '<f>1</f>',
      '0123',
      'a & b',
      ' spaced ',
      '一\n二',
      'a\rb',
      '_x0041_',
      'constructor',
      '__proto__',
    ];
    const bytes = await bytesOf({ name: '表', columns, rows: texts.map((text) => [text, -1.5, null]) });
    const [sheet] = readXlsx(bytes);
    expect(sheet!.name).toBe('表');
    expect(sheet!.rows).toEqual([['Name', 'Gap', 'When'], ...texts.map((text) => [text, -1.5])]);
    for (const part of Object.values(unzipSync(bytes))) expect(strFromU8(part)).not.toMatch(/<f[\s>/]/);
  });

  it('writes a date as the day number of Excel, by the clock on the wall', async () => {
    // 1 January 2024 is day 45292.
    const noon = new Date(2024, 0, 1, 12);
    const [sheet] = readXlsx(await bytesOf({ name: 'a', columns, rows: [['', null, noon]] }));
    expect(sheet!.rows[1]![2]).toBeCloseTo(45292.5, 9);
  });

  it('keeps the titles in view and filters by them, not by the sums and notes below', async () => {
    const rows = [
      ['b', 1, null],
      ['c', 2, null],
    ];
    const bytes = await bytesOf(
      { name: 'a', columns, rows, total: ['Total', 3, null], notes: ['Read me.'] },
      { name: 'b', columns: columns.slice(0, 2), rows: [] },
    );
    const [first, second] = readXlsx(bytes);
    expect(first!.rows).toEqual([
      ['Name', 'Gap', 'When'],
      ['b', 1],
      ['c', 2],
      ['Total', 3],
      [],
      ['Read me.'],
    ]);
    expect(first!.xml).toContain('<autoFilter ref="A1:C3"/>');
    expect(first!.xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(second!.xml).toContain('<autoFilter ref="A1:B1"/>');
  });

  it('stays a file that Excel opens: no cell too long, no character that XML has not, no NaN', async () => {
    const [sheet] = readXlsx(
      await bytesOf({
        name: 'a',
        columns,
        rows: [
          ['x'.repeat(40_000), Number.NaN, null],
          ['a\u0000\u0008b\uD800', 1, null],
        ],
      }),
    );
    expect(sheet!.rows[1]).toEqual(['x'.repeat(32_767)]);
    expect(sheet!.rows[2]![0]).toBe('ab');
    expect(sheet!.xml).not.toContain('NaN');
  });

  it('names columns past Z', async () => {
    const wide = Array.from({ length: 53 }, (_, index) => ({ title: `${index}`, width: 5 }));
    const [sheet] = readXlsx(await bytesOf({ name: 'a', columns: wide, rows: [] }));
    expect(sheet!.xml).toContain('<autoFilter ref="A1:BA1"/>');
    expect(sheet!.rows[0]!.at(-1)).toBe('52');
  });
});
