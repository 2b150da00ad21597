import { forEachMeeting } from '../../geo/uniformGrid';
import type { LayerId } from '../../model/layer';
import type { ParkingProperties } from '../../model/schema/surface';
import type { PlaneMetres } from '../../model/units';
import type { Figure } from '../../standards/figure';
import { PARKING_DUTY } from '../../standards/parking';
import type { RuleBook } from '../../standards/ruleBook';
import { buildingGrid, greenGrid, parkingGrid } from '../areaGrid';
import { areaHoldsPoint } from '../areas';
import type { Observation } from '../finding';
import { once } from '../once';
import { type Overlap, overlapWithConvex } from '../overlap';
import type { ReviewModel } from '../reviewModel';
import type { Desk, Rule } from '../rule';
import { isSound } from '../soundArea';
import { type Stall, stallsOf } from '../stalls';

/**
 * A stall over a manhole or valve, on green, on a building or on another stall, each told by itself. One that stands on a fire lane is
 * told by fire_lane_obstructed, with the width that is left.
 */
export const stallPlacement: Rule = {
  id: 'stall_placement',
  *check(model, book, desk) {
    const { single, areas, odd } = stallsOf(model, book);
    const duty = {
      covers: book.resolve(PARKING_DUTY.clear_of_covers),
      green: book.resolve(PARKING_DUTY.off_green),
      ground: book.resolve(PARKING_DUTY.own_ground),
    };
    desk.notCheckable(areas.length + odd.length);
    const covers = coversByStall(single, model, book);
    for (const [k, stall] of single.entries()) {
      if (k % 100 === 99) yield;
      const tell = (figure: Figure, other: string, layer: LayerId, { area, at }: Overlap) => {
        desk.report({
          verdict: 'violation',
          figure,
          measured: area,
          required: layer === 'pipe_nodes' ? null : 0,
          unit: 'm2',
          at,
          features: [stall.id, other],
          facts: { layer },
          advice: [{ code: 'remove', values: { feature: stall.id } }],
        });
      };
      const above = covers.get(stall.id) ?? [];
      for (const { id, at } of above) tellCover(stall, id, at, duty.covers, desk);
      if (model.nodes.size === 0) desk.notCheckable();
      else if (above.length === 0) desk.pass();
      for (const [layer, figure] of [
        ['green', duty.green],
        ['buildings', duty.ground],
        ['parking', duty.ground],
      ] as const) {
        const below = overlaps(stall, layer, model, book);
        for (const { id, overlap } of below) {
          if (overlap) tell(figure, id, layer, overlap);
          else desk.report(couldNot(stall, id, layer, figure));
        }
        if (model.areasOf(layer).length === 0) desk.notCheckable();
        else if (below.length === 0) desk.pass();
      }
    }
  },
};

/** Shared edges overlap by the rounding of their corners. */
const SLIVER_M2 = 0.05;
/** What someone has to open. */
const COVERS = ['manhole', 'inspection_chamber', 'valve', 'hydrant', 'handhole', 'meter', 'septic_tank'];

function isOutline(properties: object): boolean {
  const { kind, stalls } = properties as Partial<ParkingProperties>;
  return kind === 'area' && stalls == null;
}

const singleIds = once((model, book) => new Set(stallsOf(model, book).single.map(({ id }) => id)));

const GRIDS = { parking: parkingGrid, green: greenGrid, buildings: buildingGrid };

function overlaps(
  stall: Stall,
  layer: keyof typeof GRIDS,
  model: ReviewModel,
  book: RuleBook,
): { readonly id: string; readonly overlap: Overlap | null }[] {
  const others = model.areasOf(layer);
  const stalls = singleIds(model, book);
  const ring = stall.area.parts[0]![0]!;
  const { minX, minY, maxX, maxY } = stall.area;
  const found: { id: string; overlap: Overlap | null }[] = [];
  forEachMeeting(GRIDS[layer](model, book), minX, minY, maxX, maxY, (k) => {
    const { id, area, feature } = others[k]!;
    // Of two stalls the later one tells; an area without a count is the outline of a lot, not its stalls.
    if (layer === 'parking' && (stalls.has(id) ? id >= stall.id : isOutline(feature.properties))) return;
    const overlap = isSound(area) ? overlapWithConvex(area, ring) : null;
    if (overlap === null || overlap.area > SLIVER_M2) found.push({ id, overlap });
  });
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What lies beside it crosses itself: nobody can say which ground it covers. */
function couldNot({ id, rectangle }: Stall, other: string, layer: LayerId, figure: Figure): Observation {
  return {
    verdict: 'cannot_tell',
    figure,
    measured: null,
    required: 0,
    unit: 'm2',
    reason: 'could_not_check',
    at: rectangle.centre,
    features: [id, other],
    facts: { layer },
  };
}

type Cover = { readonly id: string; readonly at: PlaneMetres };

function coversByStall(stalls: readonly Stall[], model: ReviewModel, book: RuleBook): Map<string, Cover[]> {
  const single = new Set(stalls.map(({ id }) => id));
  const parking = model.areasOf('parking');
  const grid = parkingGrid(model, book);
  const found = new Map<string, Cover[]>();
  for (const { id, at, properties } of model.nodes.values()) {
    if (properties.kind == null || !COVERS.includes(properties.kind)) continue;
    const [x, y] = at;
    forEachMeeting(grid, x, y, x, y, (k) => {
      const stall = parking[k]!;
      if (!single.has(stall.id) || !areaHoldsPoint(stall.area, x, y)) return;
      found.set(stall.id, [...(found.get(stall.id) ?? []), { id, at }]);
    });
  }
  return found;
}

function tellCover(stall: Stall, node: string, at: PlaneMetres, figure: Figure, desk: Desk): void {
  desk.report({
    verdict: 'violation',
    figure,
    measured: null,
    at,
    features: [stall.id, node],
    facts: { layer: 'pipe_nodes' },
    advice: [{ code: 'remove', values: { feature: stall.id } }],
  });
}
