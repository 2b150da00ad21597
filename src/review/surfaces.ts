import { emptyBoxes, forEachMeeting, type UniformGrid, uniformGrid } from '../geo/uniformGrid';
import type { SurfaceAbove } from '../standards/minimumCover';
import { areaHoldsPoint, cutsByOutlines, type PlaneArea } from './areas';
import { once } from './once';

type Surface = { readonly area: PlaneArea; readonly kind: SurfaceAbove };

/** A stretch of a segment under one surface, as shares of its length. */
export type UnderSurface = { readonly from: number; readonly to: number; readonly surface: SurfaceAbove };

export type Surfaces = {
  along(x1: number, y1: number, x2: number, y2: number): UnderSurface[];
};

/**
 * What lies on the ground: roads by their use (one that does not say is for cars), stalls and fire lanes for cars,
 * green. Where they lie on one another the one that asks for more cover counts.
 */
export const surfacesOf = once((model): Surfaces => {
  const all: Surface[] = [];
  for (const { area, feature } of model.areasOf('roads')) {
    const use = feature.properties.use ?? 'carriageway';
    all.push({ area, kind: use === 'carriageway' ? 'carriageway' : 'footway' });
  }
  for (const layer of ['parking', 'fire_lanes', 'turning_areas', 'rescue_sites'] as const) {
    for (const { area } of model.areasOf(layer)) all.push({ area, kind: 'carriageway' });
  }
  for (const { area } of model.areasOf('green')) all.push({ area, kind: 'green' });
  const grid = gridOf(all);
  const elsewhere: SurfaceAbove = all.some(({ kind }) => kind === 'carriageway') ? 'off_road' : 'unknown';
  return {
    along(x1, y1, x2, y2) {
      const near: Surface[] = [];
      const [minX, maxX] = x1 < x2 ? [x1, x2] : [x2, x1];
      const [minY, maxY] = y1 < y2 ? [y1, y2] : [y2, y1];
      forEachMeeting(grid, minX, minY, maxX, maxY, (k) => near.push(all[k]!));
      if (near.length === 0) return [{ from: 0, to: 1, surface: elsewhere }];
      const cuts = cutsByOutlines(
        near.map(({ area }) => area),
        x1,
        y1,
        x2,
        y2,
      );
      const parts: UnderSurface[] = [];
      for (let k = 1; k < cuts.length; k++) {
        const from = cuts[k - 1]!;
        const to = cuts[k]!;
        if (to - from < 1e-9 && cuts.length > 2) continue;
        const middle = (from + to) / 2;
        const surface = surfaceAt(near, x1 + (x2 - x1) * middle, y1 + (y2 - y1) * middle) ?? elsewhere;
        const before = parts.at(-1);
        if (before?.surface === surface) parts[parts.length - 1] = { ...before, to };
        else parts.push({ from, to, surface });
      }
      return parts;
    },
  };
});

const RANK: readonly SurfaceAbove[] = ['carriageway', 'footway', 'green'];

function surfaceAt(near: readonly Surface[], x: number, y: number): SurfaceAbove | null {
  let rank = RANK.length;
  for (const { area, kind } of near) {
    if (RANK.indexOf(kind) < rank && areaHoldsPoint(area, x, y)) rank = RANK.indexOf(kind);
  }
  return RANK[rank] ?? null;
}

function gridOf(all: readonly Surface[]): UniformGrid {
  const boxes = emptyBoxes(all.length);
  all.forEach(({ area }, k) => {
    boxes.minX[k] = area.minX;
    boxes.minY[k] = area.minY;
    boxes.maxX[k] = area.maxX;
    boxes.maxY[k] = area.maxY;
  });
  return uniformGrid(boxes);
}
