import { describe, expect, it } from 'vitest';
import type { CrsCandidate } from '../../../formats/crs/crsTypes';
import { letteredMarks, letterOf } from './letteredMarks';
import { fitView } from './mapView';

const SIZE = { width: 400, height: 300 };

function at(lon: number, lat: number): CrsCandidate {
  const bounds = [lon, lat, lon + 0.01, lat + 0.01] as const;
  const rest = { outline: [], near: null, distance_m: null, rough_m: null, why: [], name: '' };
  return { crs: `EPSG:${lon}`, axes: 'xy', likelihood: 'possible', bounds, ...rest };
}

describe('marks of the candidates', () => {
  it('puts letters together that would cover each other, and only these', () => {
    const candidates = [at(117, 32), at(120, 32), at(117.001, 32)];
    const view = fitView(
      candidates.map(({ bounds }) => bounds),
      SIZE,
      0,
    );
    expect(letteredMarks(candidates, view, SIZE).map(({ indexes }) => indexes)).toEqual([[0, 2], [1]]);
  });

  it('goes on after Z', () => {
    expect([letterOf(0), letterOf(25), letterOf(26), letterOf(28)]).toEqual(['A', 'Z', 'AA', 'AC']);
  });
});
