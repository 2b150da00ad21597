import { describe, expect, it } from 'vitest';
import { superfluous } from './thin';

const NOW = new Date('2026-03-31T12:30:00.000Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const version = (number: number, minutes: number, name: string | null = null) => ({
  number,
  at: ago(minutes),
  name,
});

describe('thinning of versions', () => {
  const rule = { newest: 2, hours: 3, days: 2 };
  const DAY = 24 * 60;

  it('keeps the newest, then the last of each hour, then the last of each day', () => {
    const versions = [
      version(9, 1),
      version(8, 2),
      // 12:20 and 12:10 are one hour, 11:40 another.
      version(7, 10),
      version(6, 20),
      version(5, 50),
      // Yesterday twice, the day before yesterday beyond two days.
      version(4, DAY),
      version(3, DAY + 30),
      version(2, 2 * DAY + 60),
      version(1, 3 * DAY),
    ];
    expect(superfluous(versions, NOW, rule)).toEqual([6, 3, 2, 1]);
    expect(superfluous([...versions].reverse(), NOW, rule)).toEqual([6, 3, 2, 1]);
  });

  it('keeps what a person named, however old', () => {
    expect(superfluous([version(9, 1), version(8, 2), version(1, 900 * DAY, '送审')], NOW, rule)).toEqual([]);
  });

  it('always keeps the newest one', () => {
    expect(superfluous([version(1, 900 * DAY)], NOW, { newest: 0, hours: 0, days: 0 })).toEqual([]);
  });

  it('changes nothing when it is done again', () => {
    const versions = Array.from({ length: 300 }, (_, index) => version(300 - index, index * 37));
    const dropped = new Set(superfluous(versions, NOW));
    const kept = versions.filter(({ number }) => !dropped.has(number));
    expect(superfluous(kept, NOW)).toEqual([]);
    // 20, then one an hour up to 48 h (the 20 reach 11.7 h back), then one a day up to 299 × 37 min = 7.7 days.
    expect(kept.length).toBeGreaterThan(20 + 30);
    expect(kept.length).toBeLessThan(20 + 38 + 8);
  });
});
