import { describe, expect, it } from 'vitest';
import { between, fitView, metresPerPixel, scaleBar, toPixels, toWorld, zoomed } from './mapView';

const SIZE = { width: 400, height: 300 };

describe('the little map', () => {
  it('knows the Mercator square: Greenwich on the equator in the middle, 85.0511° at the edge', () => {
    expect(toWorld(0, 0)).toEqual([0.5, 0.5]);
    expect(toWorld(180, 0)[0]).toBe(1);
    // The published tile of 117.5° E 32.1° N at zoom 10: x = 1024 · 297.5 / 360, y = 512 · (1 − asinh(tan φ) / π).
    const [x, y] = toWorld(117.5, 32.1);
    expect([Math.floor(x * 1024), Math.floor(y * 1024)]).toEqual([846, 415]);
  });

  it('holds all boxes within the picture', () => {
    const boxes = [
      [113, 22, 113.01, 22.01],
      [121, 32, 121.5, 32.5],
    ] as const;
    const view = fitView(boxes, SIZE, 0);
    for (const [west, south, east, north] of boxes) {
      for (const corner of [toWorld(west, south), toWorld(east, north)]) {
        const [x, y] = toPixels(corner, view, SIZE);
        expect(x).toBeGreaterThanOrEqual(30);
        expect(x).toBeLessThanOrEqual(370);
        expect(y).toBeGreaterThanOrEqual(30);
        expect(y).toBeLessThanOrEqual(270);
      }
    }
  });

  it('goes no closer than it is told', () => {
    const view = fitView([[117, 32, 117, 32]], SIZE, 10_000);
    expect(metresPerPixel(view) * (300 - 72)).toBeCloseTo(10_000, 3);
  });

  it('keeps what lies under the pointer when zooming', () => {
    const view = fitView([[117, 32, 118, 33]], SIZE, 0);
    const place = toWorld(117.3, 32.2);
    const at = toPixels(place, view, SIZE);
    const [x, y] = toPixels(place, zoomed(view, 3, at, SIZE), SIZE);
    expect(x).toBeCloseTo(at[0], 6);
    expect(y).toBeCloseTo(at[1], 6);
  });

  it('flies from one view to the other', () => {
    const from = fitView([[100, 20, 120, 40]], SIZE, 0);
    const to = fitView([[117, 32, 117.1, 32.1]], SIZE, 0);
    expect(between(from, to, 0)).toEqual(from);
    const end = between(from, to, 1);
    expect(end.scale).toBeCloseTo(to.scale, 3);
    expect(end.centre[0]).toBeCloseTo(to.centre[0], 9);
  });

  it('gives the scale bar a round length that fits', () => {
    const bar = scaleBar(fitView([[117, 32, 118, 33]], SIZE, 0), 90);
    expect(bar.pixels).toBeLessThanOrEqual(90);
    expect(bar.pixels).toBeGreaterThan(30);
    expect(String(bar.metres)).toMatch(/^[125]0*$/);
  });
});
