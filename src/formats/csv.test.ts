import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('quotes what needs it, keeps absent apart from zero and defuses formulas', () => {
  expect(
    toCsv([
      ['a,b', 'say "hi"', null, 0],
      ['=1+1', '-2', -2, '万利小区'],
    ]),
  ).toBe(`"a,b","say ""hi""",,0\r\n'=1+1,'-2,-2,万利小区\r\n`);
});
