import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { planAt } from '../../test/builders/plan';
import { fromOffset } from '../formats/crs/chinaOffset';
import { gaussKrueger } from '../geo/gaussKrueger';
import { geodesicDistance } from '../geo/geodesic';
import { lonLat } from '../model/units';
import { publicGeometry, publicPosition } from './publicGeometry';

const GRID = { grid_m: 0.1, coordinates: 'cgcs2000' } as const;
const anywhere = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

describe('a public position', () => {
  it('lies on whole steps of the national 3° grid', () => {
    const zone = gaussKrueger(117);
    const at = publicPosition({ grid_m: 10, coordinates: 'cgcs2000' })([118.2731234, 32.0851234]);
    const [east, north] = zone.forward(lonLat(at));
    expect(east / 10).toBeCloseTo(Math.round(east / 10), 3);
    expect(north / 10).toBeCloseTo(Math.round(north / 10), 3);
  });

  it.each([0.01, 0.1, 1, 25])('is half a diagonal of a %s m grid away at most, at any latitude', (grid_m) => {
    const round = publicPosition({ grid_m, coordinates: 'cgcs2000' });
    fc.assert(
      fc.property(anywhere, (at) => {
        // The scale of a 3° zone is off by 4e-4 at most, and 8 decimals by a millimetre.
        expect(geodesicDistance(lonLat(round(at)), at)).toBeLessThan(grid_m * Math.SQRT1_2 * 1.001 + 0.001);
      }),
    );
  });

  it('says nothing below the grid: all that rounds to one place gives the same numbers', () => {
    const plan = planAt();
    const round = publicPosition({ grid_m: 1, coordinates: 'cgcs2000' });
    const centre = round(plan.at(12, 34));
    const local = planAt([centre[0]!, centre[1]!]);
    for (const [east, north] of [
      [0.4, 0],
      [-0.4, 0.4],
      [0.3, -0.4],
    ] as const) {
      expect(round(local.at(east, north))).toEqual(centre);
    }
    expect(round(local.at(1, 0))).not.toEqual(centre);
  });

  it('drops heights', () => {
    expect(publicPosition(GRID)([118.27, 32.08, 17.3])).toHaveLength(2);
  });

  it('in GCJ-02 lies hundreds of metres off, and leads back to no more than the grid', () => {
    const round = publicPosition({ grid_m: 5, coordinates: 'gcj02' });
    const true_ = [118.2731234, 32.0851234] as const;
    const shown = round([...true_]);
    const away = geodesicDistance(lonLat(shown), true_);
    expect(away).toBeGreaterThan(300);
    expect(away).toBeLessThan(800);
    const plan = planAt(true_);
    const back = fromOffset('gcj02', shown[0]!, shown[1]!)!;
    expect(geodesicDistance(back, true_)).toBeLessThan(5 * Math.SQRT1_2 * 1.001);
    // Its neighbours within the cell are shown at the same place.
    const cell = [0.2, 0.1].map((east) => round(plan.at(east, 0)));
    expect(new Set([String(shown), ...cell.map(String)]).size).toBeLessThan(3);
  });
});

describe('a public geometry', () => {
  /** On the central meridian of a zone, where its grid and the plan have the same north. */
  const plan = planAt([117, 32.085]);
  const metre = publicGeometry({ grid_m: 1, coordinates: 'cgcs2000' });
  const origin = publicPosition({ grid_m: 1, coordinates: 'cgcs2000' })(plan.at(0, 0));
  /** Metres from a vertex of the grid, so that what rounds where is plain. */
  const onGrid = planAt([origin[0]!, origin[1]!]);

  it('has no repeated vertices, no spikes and is closed', () => {
    const ring = onGrid.polygon([0, 0], [10, 0], [10.2, 0.1], [10, 10], [10.3, 20], [10, 10.1], [0, 10]);
    const shown = metre(ring);
    const corners = [onGrid.at(0, 0), onGrid.at(10, 0), onGrid.at(10, 10), onGrid.at(0, 10)];
    expect(shown?.type).toBe('Polygon');
    const [outer] = (shown as { coordinates: Position[][] }).coordinates;
    expect(outer).toHaveLength(5);
    expect(outer!.at(-1)).toEqual(outer![0]);
    for (const [i, corner] of corners.entries()) {
      expect(geodesicDistance(lonLat(outer![i]!), lonLat(corner))).toBeLessThan(0.02);
    }
  });

  it('is left out where nothing of it remains', () => {
    expect(metre(onGrid.rectangle(0, 0, 0.3, 0.3))).toBeNull();
    expect(metre(onGrid.rectangle(0, 0, 30, 0.3))).toBeNull();
    expect(metre(onGrid.line([0, 0], [0.3, 0.2]))).toBeNull();
    expect(metre({ type: 'GeometryCollection', geometries: [] })).toBeNull();
  });

  it('loses the holes and parts that collapse, and keeps the others', () => {
    const [outer, small, large] = [
      onGrid.rectangle(0, 0, 50, 50),
      onGrid.rectangle(5, 5, 0.2, 0.2),
      onGrid.rectangle(20, 20, 5, 5),
    ].map(({ coordinates }) => coordinates[0]!);
    const holed = metre({ type: 'Polygon', coordinates: [outer!, small!, large!] });
    expect((holed as { coordinates: Position[][] }).coordinates).toHaveLength(2);
    const parts = metre({ type: 'MultiPolygon', coordinates: [[small!], [outer!]] });
    expect((parts as { coordinates: Position[][][] }).coordinates).toHaveLength(1);
    const paths = metre({
      type: 'MultiLineString',
      coordinates: [
        [onGrid.at(0, 0), onGrid.at(0.1, 0)],
        [onGrid.at(0, 0), onGrid.at(9, 0), onGrid.at(9.2, 0)],
      ],
    });
    expect((paths as { coordinates: Position[][] }).coordinates).toEqual([
      [expect.any(Array), expect.any(Array)],
    ]);
  });

  it('comes out the same when it is rounded again', () => {
    const shown = metre(plan.polygon([0.37, 0.21], [80.6, 3.3], [71.2, 44.9], [2.4, 39.7]))!;
    expect(metre(shown)).toEqual(shown);
  });
});
