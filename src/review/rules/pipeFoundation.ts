import type { Metres, PlaneMetres } from '../../model/units';
import { DEEP_PIPE } from '../../standards/clearanceNotes';
import type { Figure } from '../../standards/figure';
import type { Requirement } from '../../standards/requirement';
import type { RuleBook } from '../../standards/ruleBook';
import { nearestToOutline, type PlaneArea } from '../areas';
import type { Observation } from '../finding';
import { judgement } from '../judgement';
import { segmentsOfGeometry } from '../paths';
import { LARGEST_UNSTATED_M } from '../pipeSection';
import { centreDepthAt, interpolate, type ReviewPipe } from '../pipes';
import { type PipeNear, pipesNear } from '../pipesNear';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import { approach, entries } from '../service';
import { depthBand, planBand } from '../uncertainty';
import { underBuildings } from '../underBuilding';
import { type Span, together } from '../verdict';

/**
 * A pipe deeper than the foundation beside it (GB 50289-2016 4.1.11). The trench is at least as deep and as wide
 * as the pipe; a stated trench_width_m counts. Whether Table 4.1.9 asks for more is told by pipe_building.
 */
export const pipeFoundation: Rule = {
  id: 'pipe_foundation',
  *check(model, book, desk) {
    const under = underBuildings(model, book);
    const buildings = model.areasOf('buildings');
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
        const place = tightest(near, leftOut(near.pipe), foundation, area, model);
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
/** No soil that carries a building stands at less than this: what lies farther off passes without its angle. */
const WEAKEST_SOIL_DEG = 15;
/** Places looked at along a segment; the depth changes in proportion. */
const LOOKS = 8;

type Place = Pick<PipeNear, 'pipe' | 'distance' | 'along' | 'onPipe' | 'onThing'>;

function observe(
  { pipe, distance, along, onPipe, onThing }: Place,
  foundation: Metres,
  building: string,
  book: RuleBook,
): Observation | null {
  const half = pipe.section.halfWidth ?? 0;
  const deeper = bottomAt(pipe, along)!;
  if (deeper.high <= foundation) return null;
  const soil = book.resolve(DEEP_PIPE.soil_friction_angle);
  const clearFor = (angle: number, bottom: Metres) =>
    Math.max(0, toMillimetre(neededBy(bottom - foundation, trenchWidth(pipe), angle) - half));
  const figureOf = (value: Metres): Figure => ({
    ...book.resolve(DEEP_PIPE.centre_to_building),
    value,
    ...(soil.overridden ? { overridden: true as const } : {}),
  });
  const sure = soil.value !== null && deeper.low === deeper.high;
  const requirement: Requirement = sure
    ? { kind: 'figure', figure: figureOf(clearFor(soil.value!, deeper.high)) }
    : {
        kind: 'either',
        low: soil.value === null ? null : figureOf(clearFor(soil.value, deeper.low)),
        high: figureOf(clearFor(soil.value ?? WEAKEST_SOIL_DEG, deeper.high)),
        missing: [soil.value === null ? 'soil_angle' : 'diameter'],
      };
  const centre = centreDepthAt(pipe, along);
  const depth = depthBand(pipe.properties, centre, book);
  const cotangent = 1 / Math.tan(((soil.value ?? WEAKEST_SOIL_DEG) * Math.PI) / 180);
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
  const required = soil.value === null ? null : found.required;
  return {
    verdict: found.verdict,
    figure: found.figure,
    required,
    measured: distance - half,
    uncertainty: band?.limit ?? null,
    reason: found.reason,
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

/** L of the clause, from the centre of the pipe; nothing beside a foundation that is as deep. */
function neededBy(deeper: Metres, width: Metres, angleDeg: number): Metres {
  return deeper <= 0 ? 0 : deeper / Math.tan((angleDeg * Math.PI) / 180) + width / 2;
}

function toMillimetre(metres: Metres): Metres {
  return Math.round(metres * 1000) / 1000;
}

function trenchWidth({ properties, section }: ReviewPipe): Metres {
  const own = 2 * (section.halfWidth ?? 0);
  const stated = properties.trench_width_m;
  return typeof stated === 'number' && stated > own ? stated : own;
}

/** Depth of the outer bottom; a span where size or reference is not stated. */
function bottomAt(pipe: ReviewPipe, along: Metres): Span | null {
  const depth = interpolate(pipe.depths, along, pipe.length);
  if (depth === null) return null;
  const bottoms = pipe.section.readings.flatMap(({ toBottom }) => [
    depth + toBottom.low,
    depth + toBottom.high,
  ]);
  return { low: Math.min(...bottoms), high: Math.max(...bottoms) };
}

function deepestBottom(pipe: ReviewPipe): Metres | null {
  const start = bottomAt(pipe, 0);
  const end = bottomAt(pipe, pipe.length);
  return start && end && Math.max(start.high, end.high);
}

/** Where the pipe has least room: deeper farther on may want more than is left at the nearest place. */
function tightest(
  near: PipeNear,
  leftOut: readonly (readonly [Metres, Metres])[],
  foundation: Metres,
  area: PlaneArea,
  { segments }: ReviewModel,
): Place {
  const { pipe } = near;
  const roomAt = ({ along, distance }: Place) =>
    distance - neededBy(bottomAt(pipe, along)!.high - foundation, trenchWidth(pipe), WEAKEST_SOIL_DEG);
  let best: Place = near;
  const last = pipe.firstSegment + pipe.segmentCount;
  for (let i = pipe.firstSegment; i < last; i++) {
    const [ax, ay] = [segments.x1[i]!, segments.y1[i]!];
    const [ux, uy] = [segments.x2[i]! - ax, segments.y2[i]! - ay];
    const whole = Math.hypot(ux, uy);
    for (let look = 0; look <= LOOKS; look++) {
      const share = look / LOOKS;
      const along = segments.along[i]! + whole * share;
      if (leftOut.some(([from, to]) => along > from && along < to)) continue;
      const [x, y] = [ax + ux * share, ay + uy * share];
      const { distance, onOutline } = nearestToOutline(area, x, y, x, y);
      const here: Place = { pipe, distance, along, onPipe: [x, y], onThing: onOutline };
      if (roomAt(here) < roomAt(best) - 1e-6) best = here;
    }
  }
  return best;
}

function bearingOf([fromX, fromY]: PlaneMetres, [toX, toY]: PlaneMetres): number {
  return Math.round(((Math.atan2(toX - fromX, toY - fromY) * 180) / Math.PI + 360) % 360);
}
