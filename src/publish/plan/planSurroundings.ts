import type { Feature } from 'geojson';
import type { PublicDrawing } from '../publicSite';
import { PLAN_COLOURS } from './planColours';
import type { PlanFrame } from './planFrame';
import { areaPath, linesOf, ringsOf } from './planPath';
import { bands, drawn } from './planShapes';

/** The town around, faint: as far as it reaches onto the sheet. */
export function planSurroundings(drawing: PublicDrawing, frame: PlanFrame): string[] {
  const near = townOn(drawing, frame);
  const of = (kind: string) => near.filter(({ properties }) => properties?.kind === kind);
  const areas = (kind: string, fill: string) => drawn(areaPath, of(kind), frame, { fill });
  return [
    areas('block', PLAN_COLOURS.block),
    areas('green', PLAN_COLOURS.park),
    areas('water', PLAN_COLOURS.water),
    ...bands(of('street'), PLAN_COLOURS.streetEdge, STREET_WIDTH, frame, frame.width * 0.004),
    ...bands(of('street'), PLAN_COLOURS.street, STREET_WIDTH, frame),
    areas('building', PLAN_COLOURS.townBuilding),
  ];
}

/** Metres, of a street that does not state its width. */
const STREET_WIDTH = 8;

/** What of the town reaches onto the sheet; some of it may count to a compound. */
export function townOn({ elsewhere, compounds }: PublicDrawing, frame: PlanFrame): readonly Feature[] {
  return [elsewhere, ...compounds.values()].flatMap(({ surroundings }) =>
    (surroundings?.features ?? []).filter((feature) => reaches(feature, frame)),
  );
}

/** Whether the extent of a feature touches the drawing. */
export function reaches({ geometry }: Feature, frame: PlanFrame): boolean {
  const points = [...ringsOf(geometry), ...linesOf(geometry)].flat().map((at) => frame.toSheet(at));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return (
    points.length > 0 &&
    Math.min(...xs) < frame.width &&
    Math.max(...xs) > 0 &&
    Math.min(...ys) < frame.foot &&
    Math.max(...ys) > 0
  );
}
