import { forEachMeeting } from '../../geo/uniformGrid';
import type { PlaneMetres } from '../../model/units';
import type { Figure } from '../../standards/figure';
import { RESCUE_SITE } from '../../standards/rescueSites';
import type { RuleBook } from '../../standards/ruleBook';
import { areaDistance } from '../areaDistance';
import { buildingGrid } from '../areaGrid';
import type { Observation } from '../finding';
import { RECTANGULAR, type Rectangle, smallestRectangle } from '../rectangle';
import type { AreaFeature, ReviewModel } from '../reviewModel';
import type { Desk, Rule } from '../rule';
import { judge, judgeMaximum } from '../verdict';

/** Size by the height of the building that it serves, distance to its wall, slope. */
export const rescueSite: Rule = {
  id: 'rescue_site',
  *check(model, book, desk) {
    for (const site of model.areasOf('rescue_sites')) {
      yield;
      const served = nearestBuilding(site, model, book);
      checkSize(site, served, book, desk);
      checkDistance(site, served, book, desk);
      checkSlope(site, book, desk);
    }
  },
};

type Site = AreaFeature<'rescue_sites'>;
type Served = {
  readonly id: string;
  readonly height: number | null;
  readonly distance: number;
  readonly onSite: PlaneMetres;
  readonly onWall: PlaneMetres;
};

const HIGH_M = 50;
/** Two rounded corners are up to this far off together. */
const DRAWN_M = 0.002;
/** A building farther away is not the one that the site serves. */
const SERVES_M = 30;

function checkSize(site: Site, served: Served | null, book: RuleBook, desk: Desk): void {
  const rectangle = smallestRectangle(site.area);
  if (rectangle === null) {
    desk.notCheckable();
    return;
  }
  const low = [RESCUE_SITE.length_min_h_le_50, RESCUE_SITE.width_min_h_le_50].map(book.resolve);
  const high = [RESCUE_SITE.length_min_h_gt_50, RESCUE_SITE.width_min_h_gt_50].map(book.resolve);
  const height = served?.height ?? null;
  const sure = height === null || height <= HIGH_M ? low : high;
  const short = tooSmall(rectangle, sure);
  const features = served ? [site.id, served.id] : [site.id];
  const report = (figure: Figure, seen: Pick<Observation, 'verdict' | 'reason'>) =>
    desk.report({
      ...seen,
      figure,
      measured: figure === sure[1] || figure === high[1] ? rectangle.width : rectangle.length,
      at: rectangle.centre,
      features,
      facts: { length_m: rounded(rectangle.length), width_m: rounded(rectangle.width) },
      advice: [{ code: 'widen', values: { feature: site.id } }],
    });
  if (short) report(short, { verdict: 'violation' });
  else if (height === null && tooSmall(rectangle, high))
    report(tooSmall(rectangle, high)!, { verdict: 'cannot_tell', reason: 'height_not_stated' });
  else if (rectangle.fill < RECTANGULAR)
    report(sure[0]!, { verdict: 'cannot_tell', reason: 'not_a_rectangle' });
  else desk.pass();
}

function tooSmall({ length, width }: Rectangle, [long, wide]: readonly Figure[]): Figure | undefined {
  if (judge(length, 0, long!.value ?? 0, DRAWN_M) === 'violation') return long;
  return judge(width, 0, wide!.value ?? 0, DRAWN_M) === 'violation' ? wide : undefined;
}

/** Not nearer than 5 m, not farther than 10 m. */
function checkDistance(site: Site, served: Served | null, book: RuleBook, desk: Desk): void {
  if (served === null) {
    desk.notCheckable();
    return;
  }
  const least = book.resolve(RESCUE_SITE.edge_to_wall_min);
  const most = book.resolve(RESCUE_SITE.edge_to_wall_max);
  const { distance } = served;
  const near = least.value !== null && judge(distance, 0, least.value, DRAWN_M) !== 'pass';
  const far = most.value !== null && judgeMaximum(distance, 0, most.value, DRAWN_M) !== 'pass';
  if (!near && !far) {
    desk.pass();
    return;
  }
  const figure = far ? most : least;
  const by = Math.abs((figure.value ?? 0) - distance);
  desk.report({
    verdict: 'violation',
    figure,
    measured: distance,
    at: served.onSite,
    nearest: [served.onSite, served.onWall],
    features: [site.id, served.id],
    advice: [{ code: 'shift', values: { feature: site.id, distance_m: rounded(by) } }],
  });
}

function checkSlope(site: Site, book: RuleBook, desk: Desk): void {
  const figure = book.resolve(RESCUE_SITE.slope_max_pct);
  const slope = site.feature.properties.slope_pct;
  if (slope == null || figure.value === null) {
    desk.notCheckable();
    return;
  }
  if (judgeMaximum(Math.abs(slope), 0, figure.value, 0) === 'pass') {
    desk.pass();
    return;
  }
  const { minX, minY, maxX, maxY } = site.area;
  desk.report({
    verdict: 'violation',
    figure,
    measured: Math.abs(slope),
    at: [(minX + maxX) / 2, (minY + maxY) / 2],
    features: [site.id],
    advice: [{ code: 'relay_slope', values: { feature: site.id } }],
  });
}

function nearestBuilding({ area }: Site, model: ReviewModel, book: RuleBook): Served | null {
  const buildings = model.areasOf('buildings');
  let best: Served | null = null;
  forEachMeeting(
    buildingGrid(model, book),
    area.minX - SERVES_M,
    area.minY - SERVES_M,
    area.maxX + SERVES_M,
    area.maxY + SERVES_M,
    (k) => {
      const { id, area: wall, feature } = buildings[k]!;
      const { distance, onFirst, onSecond } = areaDistance(area, wall);
      const found = { distance, onSite: onFirst, onWall: onSecond };
      if (found.distance > SERVES_M) return;
      if (best && (best.distance < found.distance || (best.distance === found.distance && best.id < id)))
        return;
      best = { ...found, id, height: feature.properties.height_m ?? null };
    },
  );
  return best;
}

function rounded(metres: number): number {
  return Math.round(metres * 100) / 100;
}
