import { describe, expect, it } from 'vitest';
import { siteScript as english } from '../../i18n/en/siteScript';
import { siteScript as chinese } from '../../i18n/zh/siteScript';
import { reason } from './nearMe';

describe('why there is no position', () => {
  it.each([
    [1, 'refused'],
    [2, 'unavailable'],
    [3, 'timeout'],
  ])('code %d of the Geolocation API is %s', (code, expected) => {
    expect(reason({ code })).toBe(expected);
  });

  it('anything else is "unavailable"', () => {
    expect(reason(new TypeError('no network'))).toBe('unavailable');
  });
});

describe('how far in words', () => {
  it.each([
    [4, '距您约 10 米', 'about 10 m away'],
    [344, '距您约 340 米', 'about 340 m away'],
    [994, '距您约 990 米', 'about 990 m away'],
    [996, '距您约 1.0 公里', 'about 1.0 km away'],
    [12_345, '距您约 12.3 公里', 'about 12.3 km away'],
  ])('%d m', (metres, zh, en) => {
    expect(chinese.nearMe.away(metres)).toBe(zh);
    expect(english.nearMe.away(metres)).toBe(en);
  });
});
