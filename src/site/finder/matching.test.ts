import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type FinderQuery } from './address';
import { type Listed, matches } from './matching';

const NANYUE: Listed = {
  slug: 'nan-yue-xin-cun',
  names: ['南岳新村', 'Nanyue Xincun'],
  year: '2016',
  status: 'handed_over',
  areas: ['pipes', 'road_parking'],
};
const NOT_STATED: Listed = { slug: 'x', names: [null], year: '', status: 'unknown', areas: [] };
const READINGS: Readonly<Record<string, readonly string[]>> = {
  南: ['nan'],
  岳: ['yue'],
  新: ['xin'],
  村: ['cun'],
};
const readings = (character: string) => READINGS[character] ?? [];
const asked = (part: Partial<FinderQuery>) => ({ ...EMPTY_QUERY, ...part });

describe('what is found', () => {
  it.each(['南岳', '新村', 'nanyue', 'NY', 'nyxc', 'xinc', 'Xincun', '  南岳  ', 'ＮＹ'])(
    'by name: %s',
    (text) => {
      expect(matches(NANYUE, asked({ text }), readings)).toBe(true);
    },
  );

  it.each(['北岳', 'yn', 'nyx1', '<b>'])('not by another name: %s', (text) => {
    expect(matches(NANYUE, asked({ text }), readings)).toBe(false);
  });

  it('before the readings are there, by what is written', () => {
    expect(matches(NANYUE, asked({ text: '岳新' }), null)).toBe(true);
    expect(matches(NANYUE, asked({ text: 'nyxc' }), null)).toBe(false);
  });

  it.each<[Partial<FinderQuery>, boolean]>([
    [{}, true],
    [{ year: '2016' }, true],
    [{ year: '2017' }, false],
    [{ status: 'handed_over', area: 'pipes' }, true],
    [{ status: 'handed_over', area: 'landscape' }, false],
    [{ area: 'road' }, false],
    [{ text: 'ny', year: '2016', status: 'completed' }, false],
  ])('by what it states: %j', (part, expected) => {
    expect(matches(NANYUE, asked(part), readings)).toBe(expected);
  });

  it('what states nothing passes no filter but the one for that', () => {
    expect(matches(NOT_STATED, asked({ year: '2016' }), readings)).toBe(false);
    expect(matches(NOT_STATED, asked({ area: 'pipes' }), readings)).toBe(false);
    expect(matches(NOT_STATED, asked({ status: 'unknown' }), readings)).toBe(true);
    expect(matches(NOT_STATED, EMPTY_QUERY, readings)).toBe(true);
  });
});
