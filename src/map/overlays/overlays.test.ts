import { describe, expect, it } from 'vitest';
import { scaleLength } from './scale';

describe('scaleLength', () => {
  it('takes the longest of 1, 2, 5 that fits', () => {
    expect(scaleLength(1, 110)).toEqual({ length: 100, pixels: 100 });
    expect(scaleLength(0.7, 100)).toMatchObject({ length: 50 });
    expect(scaleLength(0.003, 100).length).toBeCloseTo(0.2, 9);
  });
});
