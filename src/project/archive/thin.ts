import type { StoredVersion } from './schema';

export type Thinning = {
  /** The newest ones are all kept. */
  readonly newest: number;
  /** Of those before, the last of each hour, for so many hours. */
  readonly hours: number;
  /** Of those before, the last of each day, for so many days. */
  readonly days: number;
};

export const THINNING: Thinning = { newest: 20, hours: 48, days: 90 };

/** What is kept when there is no room for more. */
export const HARD_THINNING: Thinning = { newest: 3, hours: 0, days: 7 };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Numbers of the versions of one project that need not be kept. Those that a person has named stay, and so does the
 * newest.
 */
export function superfluous(
  versions: readonly Pick<StoredVersion, 'number' | 'at' | 'name'>[],
  now: Date,
  { newest, hours, days }: Thinning = THINNING,
): number[] {
  const sorted = [...versions].sort((a, b) => b.number - a.number);
  const taken = new Set<string>();
  return sorted.slice(Math.max(1, newest)).flatMap(({ number, at, name }) => {
    if (name !== null) return [];
    const time = Date.parse(at);
    const age = now.getTime() - time;
    const slot =
      age <= hours * HOUR_MS
        ? `hour ${Math.floor(time / HOUR_MS)}`
        : age <= days * DAY_MS
          ? `day ${Math.floor(time / DAY_MS)}`
          : null;
    if (slot === null || taken.has(slot)) return [number];
    taken.add(slot);
    return [];
  });
}
