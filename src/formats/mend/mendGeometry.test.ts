import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { PlainGeometry } from '../check/geometryTypes';
import { ringFault } from '../check/polygonRings';
import { mendGeometry } from './mendGeometry';

const [A, B, C, D] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
] as Position[] as [Position, Position, Position, Position];
const polygon = (...rings: Position[][]): PlainGeometry => ({ type: 'Polygon', coordinates: rings });
const line = (...coordinates: Position[]): PlainGeometry => ({ type: 'LineString', coordinates });

function codes(geometry: PlainGeometry): string[] {
  return mendGeometry(geometry).notes.map(({ code }) => code);
}

describe('points', () => {
  it('are left out where they repeat the one before, heights counted', () => {
    const { geometry, notes } = mendGeometry(line(A, A, B, B, B, C));
    expect(geometry).toEqual(line(A, B, C));
    expect(notes).toEqual([{ code: 'duplicate_point', detail: 'geometry.coordinates: 6 → 3' }]);
    const shaft = line([0, 0, 1], [0, 0, 5], [4, 0, 5]);
    expect(mendGeometry(shaft).geometry).toBe(shaft);
  });

  it('stay where a line would have no length', () => {
    const flat = line(A, A);
    expect(mendGeometry(flat).geometry).toBe(flat);
  });
});

describe('open rings', () => {
  it('are closed, by a side or by making near ends one', () => {
    expect(mendGeometry(polygon([A, B, C, D])).geometry).toEqual(polygon([A, B, C, D, A]));
    expect(mendGeometry(polygon([A, B, C, D, [1e-8, 0]])).geometry).toEqual(polygon([A, B, C, D, A]));
    expect(codes(polygon([A, B, C, D]))).toEqual(['ring_closed']);
    expect(mendGeometry(polygon([A, B, C])).geometry).toEqual(polygon([A, B, C, A]));
  });

  it('keep the height that one of the ends has', () => {
    const high = [0, 0, 4.9];
    expect(mendGeometry(polygon([A, B, C, D, high])).geometry).toEqual(polygon([high, B, C, D, high]));
  });

  it('of two points stay, to be refused', () => {
    const two = polygon([A, B]);
    expect(mendGeometry(two).geometry).toBe(two);
    expect(ringFault(two)?.code).toBe('bad_geometry');
  });
});

describe('rings that touch themselves', () => {
  const M: Position = [4, 4];
  it('become parts where the loops run the same way', () => {
    // Two squares that share the corner M, drawn as one ring.
    const both = polygon([A, B, M, [8, 4], [8, 8], [4, 8], M, D, A]);
    expect(mendGeometry(both).geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[[M, [8, 4], [8, 8], [4, 8], M]], [[A, B, M, D, A]]],
    });
    expect(codes(both)).toEqual(['ring_split']);
  });

  it('become a hole where a loop runs the other way', () => {
    const inner: Position[] = [A, [1, 2], [2, 2], [2, 1]];
    const keyhole = polygon([A, B, C, D, ...inner, A]);
    expect(mendGeometry(keyhole).geometry).toEqual(polygon([A, B, C, D, A], [...inner, A]));
  });

  it('lose a spike, which has no area', () => {
    const spiked = polygon([A, B, [9, 0], B, C, D, A]);
    expect(mendGeometry(spiked).geometry).toEqual(polygon([A, B, C, D, A]));
    expect(codes(spiked)).toEqual(['spike_removed']);
  });

  it('stay where they cross themselves', () => {
    const bow = polygon([A, C, B, D, A]);
    expect(mendGeometry(bow).geometry).toBe(bow);
    expect(ringFault(bow)?.code).toBe('self_intersection');
    const bowAtVertex = polygon([A, [2, 2], C, B, [2, 2], D, A]);
    expect(mendGeometry(bowAtVertex).geometry).toBe(bowAtVertex);
  });
});

it('leaves a sound geometry as the same object', () => {
  for (const sound of [
    polygon([A, B, C, D, A]),
    line(A, B),
    { type: 'Point', coordinates: A } as PlainGeometry,
  ]) {
    expect(mendGeometry(sound)).toEqual({ geometry: sound, notes: [] });
    expect(mendGeometry(sound).geometry).toBe(sound);
  }
});

const position = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
const ring = fc.array(position, { minLength: 1, maxLength: 9 });
const anyPolygon = fc
  .array(ring, { minLength: 1, maxLength: 3 })
  .map((rings) => polygon(...(rings as Position[][])));

it('mends once for all', () => {
  fc.assert(
    fc.property(anyPolygon, (geometry) => {
      const once = mendGeometry(geometry).geometry;
      expect(mendGeometry(once)).toEqual({ geometry: once, notes: [] });
    }),
    { numRuns: 2000 },
  );
});

it('keeps the area, whatever it mends', () => {
  fc.assert(
    fc.property(ring, (open) => {
      const first = open[0]!;
      const closed = [...open, first] as Position[];
      const mended = mendGeometry(polygon(closed)).geometry;
      const polygons =
        mended.type === 'MultiPolygon' ? mended.coordinates : [mended.coordinates as Position[][]];
      expect(polygons.flat().reduce((sum, one) => sum + area(one), 0)).toBe(area(closed));
    }),
    { numRuns: 2000 },
  );
});

/** Signed, of whole ordinates and so exact: a loop cut off takes its area along. */
function area(closed: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < closed.length; i++) {
    twice += closed[i - 1]![0]! * closed[i]![1]! - closed[i]![0]! * closed[i - 1]![1]!;
  }
  return twice;
}
