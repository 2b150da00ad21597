import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as offset from './chinaOffset';

type Pair = readonly [x: number, y: number];
const toOffset = (system: offset.OffsetSystem, ...at: Pair): Pair => offset.toOffset(system, ...at);
const fromOffset = (system: offset.OffsetSystem, ...at: Pair): Pair | null =>
  offset.fromOffset(system, ...at);

/** Pairs printed by the tests of eviltransform (MIT), the most used implementation of the published formula. */
const GCJ02 = [
  { place: 'Shanghai', wgs: [121.5272106, 31.1774276], gcj: [121.531541859215, 31.17530398364597] },
  { place: 'Shenzhen', wgs: [113.912316, 22.543847], gcj: [113.9171764808363, 22.540796131694766] },
  { place: 'Beijing', wgs: [116.377817, 39.911954], gcj: [116.38404722455657, 39.91334545536069] },
] as const;

/** GCJ-02 and BD-09 of one place, as printed by the README of coordtransform (MIT). */
const BD09 = { gcj: [116.404, 39.915], bd: [116.41036949371029, 39.92133699351022] } as const;

describe('GCJ-02', () => {
  it.each(GCJ02)('agrees with the published pair of $place both ways', ({ wgs, gcj }) => {
    const there = toOffset('gcj02', wgs[0], wgs[1]);
    expect(metres(there, gcj)).toBeLessThan(0.001);
    expect(metres(fromOffset('gcj02', gcj[0], gcj[1])!, wgs)).toBeLessThan(0.001);
  });

  it('leaves what lies outside China as it is', () => {
    expect(toOffset('gcj02', 8.98, 47.75)).toEqual([8.98, 47.75]);
    expect(fromOffset('gcj02', 8.98, 47.75)).toEqual([8.98, 47.75]);
  });
});

describe('BD-09', () => {
  it('agrees with the published pair both ways', () => {
    const wgs = fromOffset('gcj02', ...BD09.gcj)!;
    expect(metres(toOffset('bd09', ...wgs), BD09.bd)).toBeLessThan(0.001);
    expect(metres(fromOffset('bd09', ...BD09.bd)!, wgs)).toBeLessThan(0.001);
  });

  it('is the formula, written out independently', () => {
    const [x, y] = BD09.gcj;
    const z = Math.hypot(x, y) + 0.00002 * Math.sin((y * Math.PI * 3000) / 180);
    const theta = Math.atan2(y, x) + 0.000003 * Math.cos((x * Math.PI * 3000) / 180);
    const byHand = [z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006] as const;
    expect(metres(toOffset('bd09', ...fromOffset('gcj02', x, y)!), byHand)).toBeLessThan(0.001);
  });
});

it('comes back to a hundredth of a millimetre everywhere in China', () => {
  const lon = fc.double({ min: 73.5, max: 135, noNaN: true });
  const lat = fc.double({ min: 3.5, max: 53.5, noNaN: true });
  fc.assert(
    fc.property(lon, lat, fc.constantFrom('gcj02', 'bd09'), (x, y, system) => {
      const back = fromOffset(system, ...toOffset(system, x, y));
      return back !== null && metres(back, [x, y]) < 0.00005;
    }),
    { numRuns: 2000 },
  );
});

it('gives no place to what is none, and always ends', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (x, y) => {
      const at = fromOffset('bd09', x, y);
      return at === null || (Number.isFinite(at[0]) && Number.isFinite(at[1]));
    }),
  );
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e300])
    expect(fromOffset('gcj02', bad, 30)).toBeNull();
  // The box around China ends at 72.004°: the formula jumps there, so some numbers belong to no place.
  for (let lon = 72; lon < 72.02; lon += 0.0005) {
    const back = fromOffset('gcj02', lon, 40);
    if (back !== null) expect(metres(toOffset('gcj02', ...back), [lon, 40])).toBeLessThan(0.001);
  }
});

function metres(a: readonly number[], b: readonly number[]): number {
  const shrink = Math.cos((a[1]! * Math.PI) / 180);
  return 111_320 * Math.hypot((a[0]! - b[0]!) * shrink, a[1]! - b[1]!);
}
