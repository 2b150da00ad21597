import { describe, expect, it } from 'vitest';
import type { TrialPits } from './trialPits';
import { trialPitsGeoJson, trialPitsTable } from './trialPitsFile';

const ring = [
  [118.1, 32.1],
  [118.2, 32.1],
  [118.2, 32.2],
  [118.1, 32.2],
  [118.1, 32.1],
] as const;
const pits: TrialPits = {
  side: 1.5,
  settled: 2,
  cannotTell: 3,
  unsettled: { could_not_check: 1 },
  pits: [
    {
      number: 1,
      at: [118.15, 32.15],
      ring,
      compound: 'east',
      settles: ['f1', 'f2'],
      helps: [],
      pipes: [
        { id: 'g1', category: 'gas', diameter_mm: 100, sought: true, depthKnown: true },
        { id: 'w1', category: 'water', diameter_mm: null, sought: true, depthKnown: false },
        { id: 't1', category: 'telecom', diameter_mm: null, sought: false, depthKnown: true },
      ],
      depth: { from: 0.8351, to: 1.3649 },
      exact: true,
    },
  ],
};
const expected = {
  number: 1,
  lon: 118.15,
  lat: 32.15,
  side_m: 1.5,
  compound: 'east',
  settles: 2,
  findings: 'f1 f2',
  findings_with_later_pits: '',
  pipes: 'g1 w1',
  other_pipes: 't1',
  dig_from_m: 0.84,
  dig_to_m: 1.36,
  depth_unknown: 1,
  smallest_set: 'yes',
};

describe('trial pits as files', () => {
  it('are a table, a row a pit', () => {
    expect(trialPitsTable(pits)).toEqual([Object.keys(expected), Object.values(expected)]);
  });

  it('are squares with the same columns', () => {
    const { features } = trialPitsGeoJson(pits);
    expect(features).toHaveLength(1);
    expect(features[0]!.properties).toEqual(expected);
    expect(features[0]!.geometry.coordinates[0]).toEqual(ring.map((at) => [...at]));
  });
});
