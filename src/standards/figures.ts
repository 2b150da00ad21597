import { HORIZONTAL_FIGURES } from './clearanceHorizontal';
import { DEEP_PIPE, HORIZONTAL_NOTES } from './clearanceNotes';
import { VERTICAL_FIGURES, VERTICAL_NOTES } from './clearanceVertical';
import { COVER_FIGURES } from './cover';
import type { Figure } from './figure';
import { FIRE_LANE, FIRE_LANE_NO_OBSTACLES } from './fireLanes';
import { LEDGER_DUTY } from './ledger';
import { MARKING, MARKING_DUTY } from './markings';
import { AISLE, PARKING_DUTY, PARKING_FIRE_DISTANCE, PARKING_RATIO, STALL } from './parking';
import { RESCUE_SITE } from './rescueSites';
import { ROAD } from './roads';
import {
  COMMON_SLOPE,
  COMPOUND_SLOPE,
  DRAIN_DIAMETER,
  DRAIN_DUTY,
  MANHOLE_SPACING,
  PUBLIC_SLOPE,
} from './sewers';
import { IMPORT_CHECK, IMPORT_DUTY, SURVEY } from './survey';

/** Every figure by its id: what a project's rules.json may override. */
export const FIGURES: ReadonlyMap<string, Figure> = new Map(
  [
    ...HORIZONTAL_FIGURES,
    ...Object.values(HORIZONTAL_NOTES),
    ...Object.values(DEEP_PIPE),
    ...VERTICAL_FIGURES,
    ...Object.values(VERTICAL_NOTES),
    ...COVER_FIGURES,
    ...[FIRE_LANE, RESCUE_SITE, MARKING, MARKING_DUTY, STALL, AISLE, PARKING_RATIO].flatMap(listed),
    FIRE_LANE_NO_OBSTACLES,
    ...[PARKING_DUTY, LEDGER_DUTY].flatMap(listed),
    ...[PARKING_FIRE_DISTANCE, ROAD, PUBLIC_SLOPE, COMMON_SLOPE, COMPOUND_SLOPE].flatMap(listed),
    ...[DRAIN_DIAMETER, MANHOLE_SPACING, DRAIN_DUTY, SURVEY, IMPORT_CHECK, IMPORT_DUTY].flatMap(listed),
  ].map((figure) => [figure.id, figure]),
);

function listed(figures: Readonly<Record<string, Figure>>): Figure[] {
  return Object.values(figures);
}
