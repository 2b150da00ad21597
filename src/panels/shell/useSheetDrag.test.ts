import { describe, expect, it } from 'vitest';
import { restAfter } from './useSheetDrag';

describe('where a dragged sheet comes to rest', () => {
  it.each([
    ['peek', 120, 0.3, 'half'],
    ['half', -120, 0.3, 'peek'],
    ['half', 120, 0.7, 'full'],
    ['full', -120, 0.75, 'half'],
    ['peek', 600, 0.9, 'full'],
    ['full', -700, 0.1, 'peek'],
    ['half', 20, 0.55, 'half'],
    ['peek', -60, 0.2, 'peek'],
  ] as const)('from %s by %i px to a share of %f: %s', (rest, moved, share, after) => {
    expect(restAfter(rest, moved, share)).toBe(after);
  });

  it('opens and closes by a tap', () => {
    expect(restAfter('peek', 0, 0.1)).toBe('half');
    expect(restAfter('half', 2, 0.5)).toBe('full');
    expect(restAfter('full', 0, 1)).toBe('half');
  });
});
