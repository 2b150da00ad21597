import type { Feature, Position } from 'geojson';
import { PLAN_COLOURS } from './planColours';
import type { PlanFrame } from './planFrame';
import { areaPath, dotPath, linePath, linesOf } from './planPath';
import { amount, bands, drawn, hairline } from './planShapes';

/** Pale red bands of the clear width between red edges; without a stated width a dashed centre line alone. */
export function lanes(all: readonly Feature[], frame: PlanFrame): string[] {
  const edge = Math.max(3, Math.round(frame.width * 0.0013));
  const stated = all.filter(({ properties }) => amount(properties?.width_m) !== null);
  const unstated = all.filter(({ properties }) => amount(properties?.width_m) === null);
  const wide = [...stated, ...cornersOf(stated)];
  return [
    ...bands(wide, PLAN_COLOURS.laneEdge, 0, frame, 2 * edge),
    drawn(areaPath, all, frame, {
      fill: PLAN_COLOURS.lane,
      stroke: PLAN_COLOURS.laneEdge,
      'stroke-width': 2 * edge,
    }),
    ...bands(wide, PLAN_COLOURS.lane, 0, frame),
    drawn(areaPath, all, frame, { fill: PLAN_COLOURS.lane }),
    drawn(linePath, unstated, frame, {
      fill: 'none',
      stroke: PLAN_COLOURS.laneEdge,
      'stroke-width': 2 * edge,
      'stroke-dasharray': `${8 * edge} ${5 * edge}`,
    }),
  ];
}

/** Where two lanes end at one place the corner would stay open: a short stretch turns from the one into the other. */
function cornersOf(stated: readonly Feature[]): Feature[] {
  const ends = stated.flatMap((lane) =>
    linesOf(lane.geometry)
      .filter((line) => line.length > 1)
      .flatMap((line) => [
        { lane, at: line[0]!, before: line[1]! },
        { lane, at: line.at(-1)!, before: line.at(-2)! },
      ]),
  );
  return ends.flatMap((end, i) =>
    ends.slice(i + 1).flatMap((other): Feature[] => {
      if (other.lane === end.lane || !isSamePlace(end.at, other.at)) return [];
      const widths = [end, other].map(({ lane }) => amount(lane.properties?.width_m) ?? 0);
      const width_m = Math.min(...widths);
      const coordinates = [shortly(end), end.at, shortly(other)];
      return [{ type: 'Feature', properties: { width_m }, geometry: { type: 'LineString', coordinates } }];
    }),
  );
}

/** To a hundred-thousandth of a degree, which is a metre. */
function isSamePlace(one: Position, other: Position): boolean {
  return [0, 1].every((axis) => Math.abs(one[axis]! - other[axis]!) < 1e-5);
}

function shortly({ at, before }: { readonly at: Position; readonly before: Position }): Position {
  return [0, 1].map((axis) => at[axis]! + (before[axis]! - at[axis]!) * 0.05);
}

/** Paint on the ground as far as the sheet is large enough to tell it apart; the nets at the entrances always. */
export function markings(all: readonly Feature[], hatch: readonly Feature[], frame: PlanFrame): string[] {
  const paint = { fill: 'none', stroke: PLAN_COLOURS.paint };
  const isMesh = ({ properties }: Feature) => properties?.kind === 'entrance_mesh';
  const meshes = drawn(areaPath, all.filter(isMesh), frame, {
    ...paint,
    'stroke-width': 2,
    fill: PLAN_COLOURS.paint,
    'fill-opacity': 0.3,
  });
  if (frame.width > PAINT_SHOWN) return [meshes];
  const others = all.filter((marking) => !isMesh(marking));
  const signs = (stroke: string, share: number) =>
    drawn(dotPath, others, frame, {
      stroke,
      'stroke-width': Math.round(frame.width * share),
      'stroke-linecap': 'round',
    });
  const line = Math.max(2, hairline(frame));
  return [
    drawn(linePath, others, frame, { ...paint, 'stroke-width': line }),
    drawn(areaPath, others, frame, { ...paint, 'stroke-width': line }),
    meshes,
    drawn(linePath, hatch, frame, { ...paint, 'stroke-width': 1 }),
    signs(PLAN_COLOURS.laneEdge, 0.005),
    signs(PLAN_COLOURS.paper, 0.0025),
  ];
}

/** Units of width: 350 m. */
const PAINT_SHOWN = 3500;
