import { describe, expect, it } from 'vitest';
import { problemsCsv } from './problemsCsv';

describe('problemsCsv', () => {
  it('writes a header and a row a problem; an id is no formula', () => {
    const csv = problemsCsv(
      [
        {
          code: 'bad_property',
          effect: 'refused',
          file: 'pipes.geojson',
          index: 0,
          line: 3,
          layer: '给水, 现状',
          handle: '2F4',
          featureId: '=p1',
          detail: 'properties.width_m = "wide"',
        },
        {
          code: 'not_json',
          effect: 'refused',
          file: 'x',
          index: null,
          line: null,
          featureId: null,
          detail: '',
        },
      ],
      {
        columns: ['file', 'layer', 'no', 'line', 'handle', 'id', 'effect', 'reason', 'detail'],
        effect: (effect) => effect,
        reason: (code) => `why ${code}`,
      },
    );
    expect(csv).toBe(
      '\uFEFFfile,layer,no,line,handle,id,effect,reason,detail\r\n' +
        `pipes.geojson,"给水, 现状",0,3,2F4,'=p1,refused,why bad_property,"properties.width_m = ""wide"""\r\n` +
        'x,,,,,,refused,why not_json,\r\n',
    );
  });
});
