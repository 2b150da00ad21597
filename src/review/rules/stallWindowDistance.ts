import { forEachMeeting } from '../../geo/uniformGrid';
import type { Figure } from '../../standards/figure';
import { PARKING_FIRE_DISTANCE } from '../../standards/parking';
import { areaDistance } from '../areaDistance';
import { buildingGrid } from '../areaGrid';
import type { Rule } from '../rule';
import { stallsOf } from '../stalls';
import { judge } from '../verdict';

/**
 * From an open parking area to the walls and windows beside it, by the fire resistance of the building. Scattered
 * stalls along the roads are commonly not taken as a parking area, and nothing is asked of them.
 */
export const stallWindowDistance: Rule = {
  id: 'stall_window_distance',
  *check(model, book, desk) {
    const byGrade = [
      PARKING_FIRE_DISTANCE.open_lot_to_civil_building_grade_1_2,
      PARKING_FIRE_DISTANCE.open_lot_to_civil_building_grade_1_2,
      PARKING_FIRE_DISTANCE.open_lot_to_civil_building_grade_3,
      PARKING_FIRE_DISTANCE.open_lot_to_civil_building_grade_4,
    ].map((figure) => book.resolve(figure));
    const [least, most] = [byGrade[0]!, byGrade.at(-1)!];
    const buildings = model.areasOf('buildings');
    const grid = buildingGrid(model, book);
    const lots = stallsOf(model, book).areas;
    if (buildings.length === 0) desk.notCheckable(lots.length);
    for (const lot of lots) {
      yield;
      const { minX, minY, maxX, maxY } = lot.area;
      const reach = most.value ?? 0;
      const near: number[] = [];
      forEachMeeting(grid, minX - reach, minY - reach, maxX + reach, maxY + reach, (k) => near.push(k));
      for (const k of near.sort((a, b) => a - b)) {
        const { id, area, feature } = buildings[k]!;
        const grade = feature.properties.fire_resistance_grade ?? null;
        const wall = areaDistance(lot.area, area);
        const falls = (figure: Figure) =>
          figure.value !== null && judge(wall.distance, 0, figure.value) !== 'pass';
        const figure = grade === null ? (falls(least) ? least : most) : byGrade[grade - 1]!;
        if (!falls(figure)) {
          desk.pass();
          continue;
        }
        const sure = grade !== null || falls(least);
        desk.report({
          verdict: sure ? 'violation' : 'cannot_tell',
          figure,
          measured: wall.distance,
          reason: sure ? null : 'fire_resistance_grade_not_stated',
          at: wall.onFirst,
          nearest: [wall.onFirst, wall.onSecond],
          features: [lot.id, id],
        });
      }
    }
  },
};
