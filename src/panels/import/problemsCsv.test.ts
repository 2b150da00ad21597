import { describe, expect, it } from 'vitest';
import { csvCell, problemsCsv } from './problemsCsv';

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('keeps a spreadsheet from running %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('quotes what would break a row and leaves the rest', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('a\nb')).toBe('"a\nb"');
    expect(csvCell('雨水管 = 1')).toBe('雨水管 = 1');
  });
});

describe('problemsCsv', () => {
  it('writes a header and a row a problem, counting features from 1', () => {
    const csv = problemsCsv(
      [
        {
          code: 'bad_property',
          effect: 'refused',
          file: 'pipes.geojson',
          index: 0,
          line: 3,
          featureId: '=p1',
          detail: 'properties.width_m = "wide"',
        },
        { code: 'not_json', effect: 'refused', file: 'x', index: null, line: null, featureId: null, detail: '' },
      ],
      {
        columns: ['file', 'no', 'line', 'id', 'effect', 'reason', 'detail'],
        effect: (effect) => effect,
        reason: (code) => `why ${code}`,
      },
    );
    expect(csv).toBe(
      '\uFEFFfile,no,line,id,effect,reason,detail\r\n' +
        `pipes.geojson,1,3,'=p1,refused,why bad_property,"properties.width_m = ""wide"""\r\n` +
        'x,,,,refused,why not_json,\r\n',
    );
  });
});
