import { describe, expect, it } from 'vitest';
import { type Candidate, foremost, screenDistance } from './rank';

const pixels = ([x, y]: readonly number[]) => ({ x: x!, y: y! });
const candidate = (layer: Candidate['layer'], distance = 0): Candidate => ({ layer, id: layer, distance });

describe('foremost', () => {
  it('takes a pipe before the stall and the road over it', () => {
    const hit = foremost([candidate('parking'), candidate('pipes', 3), candidate('roads')], 18);
    expect(hit?.layer).toBe('pipes');
  });

  it('takes the nearer of two parallel pipes', () => {
    const hit = foremost(
      [
        { ...candidate('pipes', 3), id: 'far' },
        { ...candidate('pipes', 1), id: 'near' },
      ],
      18,
    );
    expect(hit?.id).toBe('near');
  });

  it('takes the compound from far away and what it holds near by', () => {
    const both = [candidate('buildings'), candidate('compounds')];
    expect(foremost(both, 14)?.layer).toBe('compounds');
    expect(foremost(both, 17)?.layer).toBe('buildings');
  });

  it('is null over nothing', () => {
    expect(foremost([], 18)).toBeNull();
  });
});

describe('screenDistance', () => {
  it('is measured to the nearest part of a line', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
    } as const;
    expect(
      screenDistance(
        { x: 5, y: 3 },
        { ...line, coordinates: [...line.coordinates.map((c) => [...c])] },
        pixels,
      ),
    ).toBe(3);
    expect(
      screenDistance(
        { x: 13, y: 14 },
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [10, 10],
          ],
        },
        pixels,
      ),
    ).toBe(5);
  });

  it('is nothing inside an area', () => {
    expect(screenDistance({ x: 0, y: 0 }, { type: 'Polygon', coordinates: [] }, pixels)).toBe(0);
  });
});
