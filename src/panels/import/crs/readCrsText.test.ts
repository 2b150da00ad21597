import { describe, expect, it } from 'vitest';
import { readCrsText } from './readCrsText';

describe('readCrsText', () => {
  it.each([
    ['4548', 'EPSG:4548'],
    [' epsg:32650 ', 'EPSG:32650'],
    ['ＥＰＳＧ：４５４８', 'EPSG:4548'],
    ['EPSG 4490', 'EPSG:4490'],
    ['GCJ-02', 'gcj02'],
    ['bd09', 'bd09'],
    ['+proj=tmerc +lon_0=117', '+proj=tmerc +lon_0=117'],
    ['  ', ''],
  ])('%s is %s', (text, crs) => {
    expect(readCrsText(text)).toBe(crs);
  });
});
