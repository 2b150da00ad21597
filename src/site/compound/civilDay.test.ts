import { describe, expect, it } from 'vitest';
import { dayInChina, daysBetween } from './civilDay';

describe('the day in China', () => {
  it.each([
    ['2026-03-01T15:59:59Z', '2026-03-01'],
    ['2026-03-01T16:00:00Z', '2026-03-02'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2028-02-28T20:00:00Z', '2028-02-29'],
  ])('begins at 16:00 UTC: %s is %s', (time, day) => {
    expect(dayInChina(new Date(time))).toBe(day);
  });
});

describe('days between', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-03-10', '2026-03-01', -9],
    ['2000-01-01', '2100-01-01', 36_525],
  ])('%s to %s: %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each(['', '2026-03', '2026-02-30', '2026-3-1', 'soon'])('"%s" is no day', (day) => {
    expect(daysBetween(day, '2026-03-01')).toBeNull();
    expect(daysBetween('2026-03-01', day)).toBeNull();
  });
});
