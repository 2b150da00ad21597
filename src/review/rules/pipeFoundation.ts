import type { Metres, PlaneMetres } from '../../model/units';
import { DEEP_PIPE } from '../../standards/clearanceNotes';
import type { Figure } from '../../standards/figure';
import type { Requirement } from '../../standards/requirement';
import type { RuleBook } from '../../standards/ruleBook';
import {
  bottomAt,
  type DeepPlace,
  deepestBottom,
  neededBy,
  tightest,
  trenchWidth,
  WEAKEST_SOIL_DEG,
} from '../deepPipe';
import type { Observation, Reason } from '../finding';
import { judgement } from '../judgement';
import { segmentsOfGeometry } from '../paths';
import { LARGEST_UNSTATED_M } from '../pipeSection';
import { buriedCount, centreDepthAt, type ReviewPipe } from '../pipes';
import { pipesNear } from '../pipesNear';
import type { Rule } from '../rule';
import { approach, entries } from '../service';
import { depthBand, planBand } from '../uncertainty';
import { underBuildings } from '../underBuilding';
import { together } from '../verdict';

/**
 * A pipe deeper than the foundation beside it (GB 50289-2016 4.1.11). The trench is at least as deep and as wide
 * as the pipe; a stated trench_width_m counts. Whether Table 4.1.9 asks for more is told by pipe_building.
 */
export const pipeFoundation: Rule = {
  id: 'pipe_foundation',
  *check(model, book, desk) {
    const under = underBuildings(model, book);
    const buildings = model.areasOf('buildings');
    if (buildings.length === 0) desk.notCheckable(buriedCount(model));
    const angle = soilAngle(book) ?? WEAKEST_SOIL_DEG;
    const isStated = buildings.some(({ feature }) => feature.properties.foundation_depth_m != null);
    const pipes = isStated ? model.pipes : [];
    const lowest = pipes.reduce((most, pipe) => Math.max(most, deepestBottom(pipe) ?? 0), 0);
    for (const { id, feature, area } of buildings) {
      yield;
      const foundation = feature.properties.foundation_depth_m ?? null;
      if (foundation === null) {
        desk.notCheckable();
        continue;
      }
      const reach = Math.max(BESIDE_M, neededBy(lowest - foundation, LARGEST_UNSTATED_M, WEAKEST_SOIL_DEG));
      const segments = segmentsOfGeometry(feature.geometry, model.plane);
      const leftOut = (pipe: ReviewPipe) => {
        const deeper = (deepestBottom(pipe) ?? 0) - foundation;
        const needed = neededBy(deeper, trenchWidth(pipe), WEAKEST_SOIL_DEG);
        return approach(pipe, entries(pipe, area, model), APPROACH * (needed + 0.5));
      };
      for (const near of pipesNear(model, segments, reach, leftOut)) {
        if (under.get(id)?.has(near.pipe.index)) continue;
        if (deepestBottom(near.pipe) === null) {
          desk.notCheckable();
          continue;
        }
        const place = tightest(near, leftOut(near.pipe), foundation, angle, area, model);
        const seen = observe(place, foundation, id, book);
        if (seen === null) desk.pass();
        else desk.report(seen);
      }
    }
  },
};

/** A pipe as near as this stands beside the building, however shallow. */
const BESIDE_M = 3;
/** A service pipe may come in aslant: this many times the straight way. */
const APPROACH = 1.5;

function observe(
  { pipe, distance, along, onPipe, onThing }: DeepPlace,
  foundation: Metres,
  building: string,
  book: RuleBook,
): Observation | null {
  const half = pipe.section.halfWidth ?? 0;
  const deeper = bottomAt(pipe, along)!;
  if (deeper.high <= foundation) return null;
  const soil = soilAngle(book);
  const clearFor = (angle: number, bottom: Metres) =>
    Math.max(0, toMillimetre(neededBy(bottom - foundation, trenchWidth(pipe), angle) - half));
  const figureOf = (value: Metres): Figure => ({
    ...book.resolve(DEEP_PIPE.centre_to_building),
    value,
    ...(soil !== null ? { overridden: true as const } : {}),
  });
  const sure = soil !== null && deeper.low === deeper.high;
  const requirement: Requirement = sure
    ? { kind: 'figure', figure: figureOf(clearFor(soil, deeper.high)) }
    : {
        kind: 'either',
        low: soil === null ? null : figureOf(clearFor(soil, deeper.low)),
        high: figureOf(clearFor(soil ?? WEAKEST_SOIL_DEG, deeper.high)),
        missing: [soil === null ? 'soil_angle' : 'diameter'],
      };
  const centre = centreDepthAt(pipe, along);
  const depth = depthBand(pipe.properties, centre, book);
  const cotangent = 1 / Math.tan(((soil ?? WEAKEST_SOIL_DEG) * Math.PI) / 180);
  const plan = planBand(pipe.properties, centre, book);
  const band = depth && together(plan, { ...depth, limit: depth.limit * cotangent });
  const least = distance - (pipe.section.halfWidth ?? LARGEST_UNSTATED_M / 2);
  const found = judgement(
    {
      span: { low: least, high: distance - half },
      open: 'diameter_missing',
      band,
      unproven: 'survey_method_unknown',
    },
    requirement,
  );
  if (found === null || found.verdict === 'pass') return null;
  const required = soil === null ? null : found.required;
  return {
    verdict: found.verdict,
    figure: found.figure,
    required,
    measured: distance - half,
    uncertainty: band?.limit ?? null,
    reason: found.reason === 'diameter_not_stated' ? openDepth(pipe) : found.reason,
    at: onPipe,
    nearest: [onPipe, onThing],
    features: [pipe.id, building],
    facts: { deeper_m: Math.round((deeper.high - foundation) * 100) / 100 },
    advice:
      found.verdict === 'violation' && required !== null
        ? [
            {
              code: 'shift',
              values: {
                feature: pipe.id,
                distance_m: Math.round((required + (band?.limit ?? 0) - distance + half) * 100) / 100,
                bearing_deg: bearingOf(onThing, onPipe),
              },
            },
          ]
        : [],
  };
}

/** What leaves the depth of its underside open. */
function openDepth({ section }: ReviewPipe): Reason {
  return section.halfWidth === null ? 'diameter_missing' : 'depth_reference_unknown';
}

function bearingOf([fromX, fromY]: PlaneMetres, [toX, toY]: PlaneMetres): number {
  return Math.round(((Math.atan2(toX - fromX, toY - fromY) * 180) / Math.PI + 360) % 360);
}

/** What the project states for its site; no soil lies outside 0 to 90°. */
function soilAngle(book: RuleBook): number | null {
  const { value } = book.resolve(DEEP_PIPE.soil_friction_angle);
  return value !== null && value > 0 && value < 90 ? value : null;
}

function toMillimetre(metres: Metres): Metres {
  return Math.round(metres * 1000) / 1000;
}
