import { forEachMeeting } from '../../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../../model/units';
import { AISLE } from '../../standards/parking';
import type { RuleBook } from '../../standards/ruleBook';
import { buildingGrid, parkingGrid, roadGrid } from '../areaGrid';
import { areaHoldsPoint, cutsByOutlines, type PlaneArea } from '../areas';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { type Stall, stallsOf } from '../stalls';
import { judge } from '../verdict';

/**
 * The carriageway in front of a stall, straight out from its middle to its far edge or to whatever stands on it.
 * Stalls at right angles are backed into. Of angled stalls and of those without a road nothing can be said.
 */
export const aisleWidth: Rule = {
  id: 'aisle_width',
  *check(model, book, desk) {
    const { single, areas, odd } = stallsOf(model, book);
    desk.notCheckable(areas.length + odd.length);
    for (const [k, stall] of single.entries()) {
      if (k % 100 === 99) yield;
      const figure = figureFor(stall, book);
      const aisle = figure && aisleOf(stall, model, book);
      if (!figure || figure.value === null || !aisle) {
        desk.notCheckable();
        continue;
      }
      if (judge(aisle.width, 0, figure.value, DRAWN_M) === 'pass') {
        desk.pass();
        continue;
      }
      desk.report({
        verdict: 'violation',
        figure,
        measured: aisle.width,
        at: aisle.from,
        nearest: [aisle.from, aisle.to],
        features: [stall.id, ...aisle.road],
        advice: [{ code: 'widen', values: { by_m: Math.round((figure.value - aisle.width) * 100) / 100 } }],
      });
    }
  },
};

/** Edges of two drawings that should meet. */
const DRAWN_M = 0.02;
/** A stall is painted this near to the road it opens on. */
const AT_ROAD_M = 0.6;
/** Looked at no farther than any aisle must be wide. */
const LOOK_M = 12;

function figureFor({ feature }: Stall, book: RuleBook) {
  const { kind } = feature.properties;
  if (kind === 'perpendicular') return book.resolve(AISLE.perpendicular_backing);
  return kind === 'parallel' ? book.resolve(AISLE.parallel) : null;
}

type Aisle = {
  readonly width: Metres;
  readonly from: PlaneMetres;
  readonly to: PlaneMetres;
  readonly road: readonly string[];
};

/** The wider of the two sides on which a car can come out. */
function aisleOf(stall: Stall, model: ReviewModel, book: RuleBook): Aisle | null {
  const { centre, alongX, alongY, length, width } = stall.rectangle;
  const out = stall.feature.properties.kind === 'parallel' ? width / 2 : length / 2;
  const [dx, dy] = stall.feature.properties.kind === 'parallel' ? [-alongY, alongX] : [alongX, alongY];
  let best: Aisle | null = null;
  for (const turn of [1, -1]) {
    const [ux, uy] = [dx * turn, dy * turn];
    const aisle = straightOut([centre[0] + ux * out, centre[1] + uy * out], ux, uy, stall, model, book);
    if (aisle && (best === null || aisle.width > best.width)) best = aisle;
  }
  return best;
}

function straightOut(
  from: PlaneMetres,
  ux: number,
  uy: number,
  stall: Stall,
  model: ReviewModel,
  book: RuleBook,
): Aisle | null {
  const [ax, ay] = from;
  const [bx, by] = [ax + ux * LOOK_M, ay + uy * LOOK_M];
  const near = (grid: ReturnType<typeof roadGrid>, visit: (k: number) => void) =>
    forEachMeeting(grid, Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), visit);
  const roads: { id: string; area: PlaneArea }[] = [];
  near(roadGrid(model, book), (k) => {
    const { id, area, feature } = model.areasOf('roads')[k]!;
    if ((feature.properties.use ?? 'carriageway') === 'carriageway') roads.push({ id, area });
  });
  if (roads.length === 0) return null;
  const outlines = roads.map(({ area }) => area);
  const cuts = cutsByOutlines(outlines, ax, ay, bx, by);
  const used = new Set<string>();
  let end: number | null = null;
  for (let i = 1; i < cuts.length; i++) {
    const middle = (cuts[i - 1]! + cuts[i]!) / 2;
    const [x, y] = [ax + (bx - ax) * middle, ay + (by - ay) * middle];
    const road = roads.find(({ area }) => areaHoldsPoint(area, x, y));
    // A hair between two roads, or between the stall and the road, is no edge.
    if (!road) {
      const gap = (cuts[i]! - cuts[i - 1]!) * LOOK_M;
      if (gap <= (end === null ? AT_ROAD_M : DRAWN_M)) continue;
      break;
    }
    used.add(road.id);
    end = cuts[i]!;
  }
  if (end === null) return null;
  let blocked = end;
  const block = (area: PlaneArea) => {
    for (const cut of cutsByOutlines([area], ax, ay, bx, by)) {
      if (cut > 0 && cut < blocked) blocked = cut;
    }
  };
  near(parkingGrid(model, book), (k) => {
    const { id, area } = model.areasOf('parking')[k]!;
    if (id !== stall.id) block(area);
  });
  near(buildingGrid(model, book), (k) => block(model.areasOf('buildings')[k]!.area));
  return {
    width: blocked * LOOK_M,
    from,
    to: [ax + (bx - ax) * blocked, ay + (by - ay) * blocked],
    road: [...used].slice(0, 1),
  };
}
