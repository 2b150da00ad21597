import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../test/readCsv';
import { csvLine, toCsv } from './csv';

describe('toCsv', () => {
  it('quotes what needs it, keeps absent apart from zero and defuses formulas', () => {
    expect(
      toCsv([
        ['a,b', 'say "hi"', null, 0],
        ['=1+1', '-2', -2, '万利小区'],
      ]),
    ).toBe(`"a,b","say ""hi""",,0\r\n'=1+1,'-2,-2,万利小区\r\n`);
  });

  it.each([
    '=1',
    '+1',
    '-1',
    '@A1',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '  =1',
    '　=1',
    '\uFEFF=1',
  ])('leads %j by an apostrophe', (text) => {
    expect(readCsv(csvLine([text]))).toEqual([[`'${text}`]]);
  });

  it.each(['1-2', 'a=b', 'DN100', '3号楼', "'=1", ''])('leaves %j as it is', (text) => {
    expect(readCsv(csvLine([text]))).toEqual([[text]]);
  });

  it('brings back every text, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), (row) => {
        const [read] = readCsv(csvLine(row));
        expect(read!.map((text, index) => (text === `'${row[index]}` ? row[index] : text))).toEqual(row);
      }),
    );
  });
});
