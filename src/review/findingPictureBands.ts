import { difference, featureCollection, multiPolygon } from '@turf/turf';
import { isArea, partsOf } from '../geo/area';
import type { LocalPlane } from '../geo/localPlane';
import { type PlaneRings, ringsOf, stripAround } from '../geo/strip';
import type { LayerFeature } from '../model/layer';
import { type LonLat, lonLat, type Metres, type PlaneMetres } from '../model/units';
import type { Finding } from './finding';
import { meetings, nearestPath, runBeside } from './findingPictureRun';
import type { PlanShape } from './planShape';
import type { ReviewModel } from './reviewModel';
import type { RuleId } from './ruleIds';

/** An area that the map draws of a finding, as the coordinates of a MultiPolygon. */
export type PlanArea = {
  /** The room that the second feature asks for, where the first may be by its survey, and a pipe's true width. */
  readonly part: 'required' | 'uncertainty' | 'outline';
  readonly coordinates: readonly (readonly (readonly LonLat[])[])[];
};

/** Rules whose figure is a clearance in plan between the outsides of two features. */
export const CLEARANCES: readonly RuleId[] = [
  'pipe_horizontal',
  'pipe_building',
  'pipe_tree',
  'pipe_obstacle',
  'fire_lane_wall_distance',
  'stall_window_distance',
  'aisle_width',
];

/** The bands of a clearance along the whole run of two features beside each other, bends followed. */
export function planAreas(
  model: ReviewModel,
  finding: Pick<Finding, 'rule' | 'nearest' | 'measured' | 'required' | 'uncertainty' | 'unit'>,
  first: PlanShape,
  second: PlanShape,
): PlanArea[] {
  const { rule, measured, required, uncertainty, unit } = finding;
  if (!CLEARANCES.includes(rule) || unit !== 'm' || measured === null) return [];
  const [onFirst, onSecond] = finding.nearest.map((at) => model.plane.toPlane(at)) as [
    PlaneMetres,
    PlaneMetres,
  ];
  const apart = Math.hypot(onFirst[0] - onSecond[0], onFirst[1] - onSecond[1]);
  // What lies between the drawn lines and the outsides that the figure is of.
  const halfSecond = second.pipe?.section.halfWidth ?? trunkOf(second);
  const halfFirst = first.pipe?.section.halfWidth ?? Math.max(0, apart - measured - halfSecond);
  const error = uncertainty ?? 0;
  const reach = Math.max(apart, (required ?? 0) + error + halfFirst + halfSecond) + 0.001;
  const away = rule === 'pipe_horizontal' ? meetings(first.paths, second.paths) : [];
  const runOf = (shape: PlanShape, other: PlanShape, at: PlaneMetres) =>
    runBeside(nearestPath(shape.paths, at), other.paths, reach, at, away) ?? [at];
  const [runFirst, runSecond] = [runOf(first, second, onFirst), runOf(second, first, onSecond)];
  const areas: { part: PlanArea['part']; rings: PlaneRings }[] = [];
  if (required) {
    const strip = stripAround(runSecond, required + halfSecond);
    areas.push({ part: 'required', rings: outside(strip, second.feature, model.plane) });
  }
  if (error > 0) areas.push({ part: 'uncertainty', rings: stripAround(runFirst, halfFirst + error) });
  for (const [shape, run, half] of [
    [first, runFirst, halfFirst],
    [second, runSecond, halfSecond],
  ] as const) {
    if (shape.pipe || !shape.isArea) areas.push({ part: 'outline', rings: stripAround(run, half) });
  }
  return areas.flatMap(({ part, rings }) =>
    rings.length === 0
      ? []
      : [
          {
            part,
            coordinates: rings.map((piece) =>
              piece.map((ring) => ring.map((at) => model.plane.toLonLat(at))),
            ),
          },
        ],
  );
}

/** Half the trunk of a tree or the shaft of a pole, where it is stated. */
export function trunkOf({ feature }: PlanShape): Metres {
  const { trunk_diameter_m } = feature.properties as { trunk_diameter_m?: number | null };
  return (trunk_diameter_m ?? 0) / 2;
}

/** What of a strip lies outside the area whose outline it runs along. */
function outside(strip: PlaneRings, { geometry }: LayerFeature, plane: LocalPlane): PlaneRings {
  if (!isArea(geometry)) return strip;
  const coordinates = strip.map((piece) => piece.map((ring) => ring.map(([x, y]) => [x, y])));
  const area = partsOf(geometry).map((rings) =>
    rings.map((ring) => ring.map((at) => [...plane.toPlane(lonLat(at))])),
  );
  try {
    const left = difference(featureCollection([multiPolygon(coordinates), multiPolygon(area)]));
    return left ? ringsOf(left.geometry) : [];
  } catch {
    return strip;
  }
}
