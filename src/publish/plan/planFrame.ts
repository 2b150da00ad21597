import type { Position } from 'geojson';
import { centreOfBounds } from '../../geo/bounds';
import { localPlane } from '../../geo/localPlane';
import { type Bounds, lonLat, type Metres } from '../../model/units';

/** A sheet of paper laid over an extent: north up, true to scale, with a strip for the scale bar below. */
export type PlanFrame = {
  /** Of the whole sheet, in units. */
  readonly width: number;
  readonly height: number;
  /** Where the drawing ends and the strip begins, units from the top. */
  readonly foot: number;
  /** Units from the sheet's upper left corner, rounded to 0.1 m. */
  toSheet(at: Position): SheetPoint;
};

/** x to the right, y down, in units. */
export type SheetPoint = readonly [x: number, y: number];

/** So that whole units are decimetres: short paths without decimals. */
export const UNITS_PER_METRE = 10;

export function planFrame(bounds: Bounds): PlanFrame {
  const [west, south, east, north] = bounds;
  const plane = localPlane(centreOfBounds(bounds));
  const corners = [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
  ].map((at) => plane.toPlane(lonLat(at)));
  const reach = (axis: 0 | 1) => Math.max(...corners.map((corner) => Math.abs(corner[axis])));
  const margin = Math.max(LEAST_MARGIN, MARGIN * Math.max(reach(0), reach(1)));
  const halfWidth = Math.max(reach(0) + margin, (reach(1) + margin) * NARROWEST);
  const halfHeight = Math.max(reach(1) + margin, (reach(0) + margin) / WIDEST);
  const width = units(2 * halfWidth);
  const foot = units(2 * halfHeight);
  return {
    width,
    foot,
    height: foot + Math.round(width * STRIP),
    toSheet(at) {
      const [x, y] = plane.toPlane(lonLat(at));
      return [units(halfWidth + x), units(halfHeight - y)];
    },
  };
}

function units(metres: Metres): number {
  return Math.round(metres * UNITS_PER_METRE);
}

const LEAST_MARGIN: Metres = 8;
/** Around the extent, as a share of half its longer side. */
const MARGIN = 0.08;
/** Width by height of the drawing at the least and at the most: a long narrow compound gets more of its surroundings. */
const NARROWEST = 0.72;
const WIDEST = 1.8;
/** Height of the strip, as a share of the width. */
const STRIP = 0.075;
