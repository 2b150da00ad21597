import { describe, expect, it } from 'vitest';
import { chineseCrsName } from './chineseCrsName';

describe('chineseCrsName', () => {
  it.each([
    ['CGCS2000 / 3-degree Gauss-Kruger CM 117E', 'CGCS2000 3° 带 中央子午线 117°'],
    ['CGCS2000 / 3-degree Gauss-Kruger zone 39', 'CGCS2000 3° 带 第 39 带'],
    ['Beijing 1954 / Gauss-Kruger CM 117E', '1954 北京坐标系 6° 带 中央子午线 117°'],
    ['Xian 1980 / Gauss-Kruger zone 20', '1980 西安坐标系 6° 带 第 20 带'],
    ['WGS 84 / UTM zone 50N', null],
  ])('%s', (name, chinese) => {
    expect(chineseCrsName(name)).toBe(chinese);
  });
});
