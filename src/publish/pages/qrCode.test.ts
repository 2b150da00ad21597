import { describe, expect, it } from 'vitest';
import { qrCode } from './qrCode';

describe('a QR code as a path', () => {
  const { size, path } = qrCode('https://example.gov.cn/gaizao/compounds/nanlu-huayuan/index.html');
  const dark = squaresOf(path, size);

  it('has a side of 17 + 4 n modules and four of quiet around it, ISO/IEC 18004', () => {
    expect((size - 8 - 17) % 4).toBe(0);
    for (let i = 0; i < size; i += 1) {
      for (const edge of [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]) {
        expect(dark[edge]![i] || dark[i]![edge]).toBe(false);
      }
    }
  });

  it('has the three finder patterns in its corners, and none in the fourth', () => {
    const far = size - 4 - 7;
    expect([cut(4, 4), cut(4, far), cut(far, 4)]).toEqual([FINDER, FINDER, FINDER]);
    expect(cut(far, far)).not.toEqual(FINDER);
  });

  it('has the timing patterns between them, and the module that is always dark', () => {
    for (let i = 12; i < size - 12; i += 1) {
      expect([dark[10]![i], dark[i]![10]]).toEqual([i % 2 === 0, i % 2 === 0]);
    }
    expect(dark[size - 4 - 8]![4 + 8]).toBe(true);
  });

  function cut(top: number, left: number): readonly string[] {
    return dark.slice(top, top + 7).map((row) =>
      row
        .slice(left, left + 7)
        .map((isDark) => (isDark ? '#' : '.'))
        .join(''),
    );
  }
});

const FINDER = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

/** What the path fills. */
function squaresOf(path: string, size: number): readonly boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i += 1) dark[Number(y)]![Number(x) + i] = true;
  }
  return dark;
}
