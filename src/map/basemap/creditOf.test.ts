import { expect, it } from 'vitest';
import { creditOf } from './creditOf';

it('keeps the words and the links of an attribution', () => {
  expect(
    creditOf(
      '<a href="https://openfreemap.org" target="_blank">OpenFreeMap</a> &copy; OpenMapTiles, data from <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>',
    ),
  ).toEqual([
    { text: 'OpenFreeMap', href: 'https://openfreemap.org' },
    { text: '© OpenMapTiles, data from', href: null },
    { text: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' },
  ]);
  expect(creditOf('天地图')).toEqual([{ text: '天地图', href: null }]);
  expect(creditOf('')).toEqual([]);
});

it('makes no link of a script and no HTML of anything', () => {
  expect(creditOf('<a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)>&lt;b&gt;')).toEqual([
    { text: 'x', href: null },
    { text: '<b>', href: null },
  ]);
});
