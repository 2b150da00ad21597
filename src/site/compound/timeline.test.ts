import { describe, expect, it } from 'vitest';
import { timelinePosition } from './timeline';

describe("today's place in a timeline", () => {
  it('is the middle of the day, the last day counted whole', () => {
    expect(timelinePosition('2026-03-02', '2026-03-01', '2026-03-03')).toBe(0.5);
    expect(timelinePosition('2026-03-01', '2026-03-01', '2026-03-10')).toBeCloseTo(0.05, 12);
    expect(timelinePosition('2026-03-10', '2026-03-01', '2026-03-10')).toBeCloseTo(0.95, 12);
    expect(timelinePosition('2026-03-01', '2026-03-01', '2026-03-01')).toBe(0.5);
  });

  it.each([
    ['2026-02-28', '2026-03-01', '2026-03-10'],
    ['2026-03-11', '2026-03-01', '2026-03-10'],
    ['2026-03-05', '2026-03-10', '2026-03-01'],
    ['2026-03-05', '2026-03', '2026-04-01'],
  ])('%s is nowhere between %s and %s', (day, start, finish) => {
    expect(timelinePosition(day, start, finish)).toBeNull();
  });
});
