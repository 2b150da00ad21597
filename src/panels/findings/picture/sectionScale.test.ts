import { describe, expect, it } from 'vitest';
import type { SectionBody, SectionView } from '../../../review/findingPictureSection';
import { PICTURE_WIDTH, sectionScale } from './sectionScale';

/** Dots of a metre at 1:1, at 96 dots an inch. */
const METRE = 96 / 0.0254;

describe('the scale of a section', () => {
  it('is the same across and down, and what it says', () => {
    const { ratio, x, y, metre } = sectionScale(beside(-0.9, -1));
    expect(metre).toBeCloseTo(METRE / ratio, 6);
    expect(x(1) - x(0)).toBeCloseTo(METRE / ratio, 6);
    expect(y(0) - y(1)).toBeCloseTo(METRE / ratio, 6);
  });

  it('is the largest round one that fits', () => {
    // 1.2 m across; 1:20 is 189 dots a metre and gives 227 of 236, 1:10 would give 454.
    expect(sectionScale({ ...beside(-0.3, -0.3), groundKnown: false }).ratio).toBe(20);
  });

  it('draws the ground in its place where it fits, and breaks the soil off where it does not', () => {
    const near = sectionScale(beside(-0.3, -0.3));
    expect(near.ground).toEqual({ y: near.y(0), broken: false });
    const deep = sectionScale(beside(-4, -4));
    expect(deep.ground!.broken).toBe(true);
    expect(deep.ground!.y).toBeLessThan(deep.y(-3.9));
    expect(deep.ratio).toBe(20);
    expect(sectionScale({ ...beside(-1, -1), groundKnown: false }).ground).toBeNull();
  });

  it('keeps everything on the picture, whatever the sizes', () => {
    for (const depth of [-0.2, -1, -3, -8]) {
      for (const other of [-0.4, -2, -5]) {
        const scale = sectionScale(beside(depth, other));
        for (const at of [-0.1, 1.1]) {
          expect(scale.x(at)).toBeGreaterThan(0);
          expect(scale.x(at)).toBeLessThan(PICTURE_WIDTH);
        }
        expect(scale.y(Math.max(depth, other) + 0.1)).toBeGreaterThan(scale.ground!.y - 1e-6);
        expect(scale.y(Math.min(depth, other) - 0.1)).toBeLessThan(scale.height);
      }
    }
  });

  it('has a bar that can be read', () => {
    for (const depth of [-0.3, -2, -9]) {
      const { bar, metre } = sectionScale(beside(depth, -0.3));
      expect(bar * metre).toBeGreaterThanOrEqual(36);
      expect(bar * metre).toBeLessThan(130);
    }
  });
});

/** Two DN200 side by side, 1 m between their centres. */
function beside(first: number, second: number): SectionView {
  return {
    view: 'beside',
    bodies: [circle(0, 0, first), circle(1, 1, second)],
    groundKnown: true,
    gap: { axis: 'x', from: [0.1, first], to: [0.9, second] },
    required: { axis: 'x', from: 0.4, to: 0.9 },
    uncertainty: null,
  };
}

function circle(party: number, x: number, y: number): SectionBody {
  return {
    party,
    shape: 'circle',
    centre: [x, y],
    width: 0.2,
    height: 0.2,
    wall: 0,
    slope: 0,
    category: 'water',
    sizeKnown: true,
    depthKnown: true,
  };
}
