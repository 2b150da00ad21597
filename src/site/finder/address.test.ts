import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type FinderAddress, QUERY_FIELDS, readAddress, writeAddress } from './address';

describe('the address of what is looked for', () => {
  it('is written as a form would write it, after the #', () => {
    const query = { text: '南岳 xincun', year: '2017', status: 'completed', area: '' };
    expect(writeAddress({ query, selected: 'nan-yue' })).toBe(
      '#text=%E5%8D%97%E5%B2%B3+xincun&year=2017&status=completed&compound=nan-yue',
    );
  });

  it('is empty where nothing is looked for', () => {
    expect(writeAddress({ query: { ...EMPTY_QUERY, text: '  ' }, selected: null })).toBe('');
    expect(readAddress('')).toEqual({ query: EMPTY_QUERY, selected: null });
  });

  it('leaves the places of the page alone', () => {
    expect(readAddress('#content')).toBeNull();
  });

  it('takes links that others wrote: unknown words, broken escapes, no end', () => {
    expect(readAddress('#year=2017&who=me&text=%E5%8D%97')?.query).toEqual({
      ...EMPTY_QUERY,
      year: '2017',
      text: '南',
    });
    expect(readAddress('#text=%')?.query.text).toBe('%');
    expect(readAddress(`#text=${'长'.repeat(1e5)}`)?.query.text).toHaveLength(80);
  });

  it('opens what it was written from', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim().slice(0, 80));
    const addresses: fc.Arbitrary<FinderAddress> = fc.record({
      query: fc.record({ text: word, year: word, status: word, area: word }),
      selected: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
    });
    fc.assert(
      fc.property(addresses, (address) => {
        expect(readAddress(writeAddress(address))).toEqual(address);
      }),
    );
    expect(QUERY_FIELDS).toHaveLength(4);
  });
});
