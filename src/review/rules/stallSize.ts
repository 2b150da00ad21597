import { segmentDistance } from '../../geo/segmentDistance';
import { forEachMeeting } from '../../geo/uniformGrid';
import { featuresOf } from '../../model/project';
import type { Metres, PlaneMetres } from '../../model/units';
import type { Figure } from '../../standards/figure';
import { STALL } from '../../standards/parking';
import type { RuleBook } from '../../standards/ruleBook';
import { buildingGrid, greenGrid, parkingGrid } from '../areaGrid';
import { areaHoldsPoint, nearestToOutline } from '../areas';
import type { Observation, Reason } from '../finding';
import { once } from '../once';
import { segmentsOfGeometry } from '../paths';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { type Stall, stallsOf } from '../stalls';
import { judge } from '../verdict';

/**
 * Width and length of a single stall by its kind; of one at right angles by what its end stands at: a wall asks
 * for more than another row. The size of angled stalls depends on the angle to the aisle, which is not drawn.
 */
export const stallSize: Rule = {
  id: 'stall_size',
  *check(model, book, desk) {
    const { single, areas, odd } = stallsOf(model, book);
    desk.notCheckable(areas.length + odd.length);
    for (const [k, stall] of single.entries()) {
      if (k % 200 === 199) yield;
      if (stall.feature.properties.kind === 'angled') {
        desk.notCheckable();
        continue;
      }
      const short = tooSmall(stall, model, book);
      if (short === null) desk.pass();
      else desk.report(observe(stall, short));
    }
  },
};

type Short = {
  readonly figure: Figure;
  readonly required: Metres;
  readonly measured: Metres;
  readonly reason: Reason | null;
};

/** Two rounded corners are up to this far off together. */
const DRAWN_M = 0.002;

function tooSmall(stall: Stall, model: ReviewModel, book: RuleBook): Short | null {
  return tooNarrow(stall, book) ?? tooShort(stall, model, book);
}

function tooNarrow({ feature, rectangle }: Stall, book: RuleBook): Short | null {
  const { kind, accessible } = feature.properties;
  if (accessible) return withoutStrip(rectangle.width, book);
  const width = book.resolve(kind === 'parallel' ? STALL.car_parallel_w : STALL.car_perp_wall_w);
  return shortOf(rectangle.width, width);
}

/** The strip beside an accessible stall may be drawn with it or not at all. */
function withoutStrip(width: Metres, book: RuleBook): Short | null {
  const whole = book.resolve(STALL.accessible_w);
  const short = shortOf(width, whole);
  if (short === null) return null;
  const own = short.required - book.value(STALL.accessible_side_strip);
  const narrow = judge(width, 0, own, DRAWN_M) !== 'pass';
  return narrow ? { ...short, required: own } : { ...short, reason: 'side_strip_not_drawn' };
}

function tooShort(stall: Stall, model: ReviewModel, book: RuleBook): Short | null {
  const { length } = stall.rectangle;
  const atWall = shortOf(length, book.resolve(STALL.car_perp_wall_l));
  const inRow = shortOf(length, book.resolve(STALL.car_perp_stall_row_l));
  const parallel = shortOf(length, book.resolve(STALL.car_parallel_l));
  const { kind } = stall.feature.properties;
  if (kind === 'parallel') return parallel;
  if (inRow) return inRow;
  if (kind == null) return parallel && { ...parallel, reason: 'kind_not_stated' };
  if (atWall === null) return null;
  const behind = whatStandsBehind(stall, model, book);
  if (behind === 'row') return null;
  return behind === 'wall' ? atWall : { ...atWall, reason: 'nothing_behind_drawn' };
}

function shortOf(measured: Metres, figure: Figure): Short | null {
  if (figure.value === null || judge(measured, 0, figure.value, DRAWN_M) === 'pass') return null;
  return { figure, required: figure.value, measured, reason: null };
}

function observe({ id, rectangle }: Stall, { figure, required, measured, reason }: Short): Observation {
  return {
    verdict: reason === null ? 'violation' : 'cannot_tell',
    figure,
    required,
    measured,
    reason,
    at: rectangle.centre,
    features: [id],
    facts: { width_m: rounded(rectangle.width), length_m: rounded(rectangle.length) },
    advice:
      reason === null ? [{ code: 'widen', values: { feature: id, by_m: rounded(required - measured) } }] : [],
  };
}

/** Looked for this far beyond the ends. */
const BEHIND_M = 0.3;

/** Another row, or something that a car cannot stand over; either end may be the back one. */
function whatStandsBehind(stall: Stall, model: ReviewModel, book: RuleBook): 'row' | 'wall' | null {
  const { centre, alongX, alongY, length } = stall.rectangle;
  const ends = [1, -1].map((turn): PlaneMetres => {
    const off = turn * (length / 2 + BEHIND_M);
    return [centre[0] + alongX * off, centre[1] + alongY * off];
  });
  if (ends.some((end) => holds('parking', end, model, book, stall.id))) return 'row';
  const wall = ends.some(
    (end) =>
      holds('green', end, model, book, '') ||
      holds('buildings', end, model, book, '') ||
      nearBarrier(end, model, book),
  );
  return wall ? 'wall' : null;
}

const GRIDS = { parking: parkingGrid, green: greenGrid, buildings: buildingGrid };

function holds(
  layer: keyof typeof GRIDS,
  [x, y]: PlaneMetres,
  model: ReviewModel,
  book: RuleBook,
  except: string,
): boolean {
  const areas = model.areasOf(layer);
  let found = false;
  forEachMeeting(GRIDS[layer](model, book), x - BEHIND_M, y - BEHIND_M, x + BEHIND_M, y + BEHIND_M, (k) => {
    const { id, area } = areas[k]!;
    if (found || id === except) return;
    found = areaHoldsPoint(area, x, y);
    if (layer === 'buildings') found ||= nearestToOutline(area, x, y, x, y).distance <= BEHIND_M;
  });
  return found;
}

const barriersOf = once((model) =>
  featuresOf(model.project, 'obstacles')
    .filter(({ properties: { kind } }) => kind === 'wall' || kind === 'kerb')
    .map(({ geometry }) => segmentsOfGeometry(geometry, model.plane)),
);

function nearBarrier([x, y]: PlaneMetres, model: ReviewModel, book: RuleBook): boolean {
  const out = { distance: 0, onFirst: 0, onSecond: 0 };
  return barriersOf(model, book).some((segments) => {
    for (let k = 0; k < segments.length; k += 4) {
      segmentDistance(x, y, x, y, segments[k]!, segments[k + 1]!, segments[k + 2]!, segments[k + 3]!, out);
      if (out.distance <= BEHIND_M) return true;
    }
    return false;
  });
}

function rounded(metres: Metres): Metres {
  return Math.round(metres * 100) / 100;
}
