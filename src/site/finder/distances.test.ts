import { describe, expect, it } from 'vitest';
import { byDistance, distancesFrom } from './distances';

describe('distances from where somebody is', () => {
  it('are geodesics: JFK to LHR is 5551.759 km (GeographicLib, GeodSolve manual)', () => {
    const distances = distancesFrom([-73.8, 40.6], [{ slug: 'lhr', at: [-0.5, 51.6] }]);
    expect(distances.get('lhr')! / 1000).toBeCloseTo(5551.759, 2);
  });

  it('a thousandth of a degree of latitude at 32° north is 110.88 m, of longitude 94.49 m', () => {
    // Meridian arc and parallel of WGS 84 at 32°: 110,881 m and 94,493 m a degree, by their closed formulas.
    const [a, e2] = [6_378_137, 0.006_694_38];
    const sine = Math.sin((32 * Math.PI) / 180);
    const north = (((a * (1 - e2)) / (1 - e2 * sine ** 2) ** 1.5) * Math.PI) / 180_000;
    const east = ((a * Math.cos((32 * Math.PI) / 180)) / Math.sqrt(1 - e2 * sine ** 2)) * (Math.PI / 180_000);
    const distances = distancesFrom(
      [118, 32],
      [
        { slug: 'north', at: [118, 32.001] },
        { slug: 'east', at: [118.001, 32] },
        { slug: 'nowhere', at: null },
      ],
    );
    expect(distances.get('north')).toBeCloseTo(north, 2);
    expect(distances.get('east')).toBeCloseTo(east, 2);
    expect(distances.has('nowhere')).toBe(false);
  });

  it('put the nearest first and keep the order of what has none', () => {
    const items = ['a', 'b', 'c', 'd'].map((slug) => ({ slug }));
    const order = byDistance(
      items,
      new Map([
        ['b', 30],
        ['d', 7],
      ]),
    );
    expect(order.map(({ slug }) => slug)).toEqual(['d', 'b', 'a', 'c']);
    expect(items[0]!.slug).toBe('a');
  });
});
