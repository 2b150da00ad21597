import type { Geometry } from 'geojson';
import { featuresOf } from '../../model/project';
import { type Thing, thingOf } from '../../standards/clearance';
import { planeArea } from '../areas';
import type { Observation } from '../finding';
import { outsideTable } from '../outsideTable';
import { segmentsOfGeometry } from '../paths';
import { crossedAway, insideOf } from '../pipeBesideThing';
import { buriedCount } from '../pipes';
import { type PipeNear, pipesNear } from '../pipesNear';
import type { ReviewModel } from '../reviewModel';
import type { Rule } from '../rule';
import type { RuleId } from '../ruleIds';
import { observeThing, thingClearance } from '../thingClearance';

/** Pipe to tree. */
export const pipeTree = obstacleRule('pipe_tree', ({ thing }) => thing === 'tree');

/** Pipe to shrub, pole, lamp, pylon and kerb. A trench is a line like the pipes: pipe_horizontal has it. */
export const pipeObstacle = obstacleRule('pipe_obstacle', ({ thing }) => thing !== 'tree');

function obstacleRule(id: RuleId, isOurs: (thing: Thing) => boolean): Rule {
  return {
    id,
    *check(model, book, desk) {
      const clearance = thingClearance(model, book);
      const outside = outsideTable(model, book);
      const obstacles = featuresOf(model.project, 'obstacles');
      if (obstacles.length === 0) desk.notCheckable(buriedCount(model));
      let ours = false;
      for (const [k, { geometry, properties }] of obstacles.entries()) {
        if (k % 200 === 199) yield;
        const thing = thingOf(properties);
        // One of no stated kind may be any of them; it is counted here once.
        if (properties.kind == null && id === 'pipe_obstacle') desk.notCheckable();
        if (thing === null || !isOurs(thing)) continue;
        ours = true;
        const half = (properties.trunk_diameter_m ?? 0) / 2;
        const reach = clearance.reach(thing) + half;
        for (const near of besides(geometry, thing, reach, model)) {
          if (outside.has(near.pipe)) continue;
          const seen = observeThing(near, properties.id, half, clearance.requirement(near.pipe, thing), book);
          if (seen === 'pass') desk.pass();
          else if (seen !== null) desk.report(isCrown(geometry, thing) ? withoutTrunk(seen) : seen);
        }
      }
      if (ours) desk.notCheckable(outside.size);
    },
  };
}

/** A pipe that crosses a kerb does not run beside it there; what stands on an area stands on the pipe below. */
function besides(geometry: Geometry, { thing }: Thing, reach: number, model: ReviewModel): PipeNear[] {
  const segments = segmentsOfGeometry(geometry, model.plane);
  const near = pipesNear(model, segments, reach);
  if (thing === 'kerb') return crossedAway(near, segments, reach, model);
  const area = planeArea(geometry, model.plane);
  return area ? insideOf(near, area, model) : near;
}

/** A tree that is drawn as an area is its crown or its pit. */
function isCrown({ type }: Geometry, { thing }: Thing): boolean {
  return thing === 'tree' && (type === 'Polygon' || type === 'MultiPolygon');
}

function withoutTrunk(seen: Observation): Observation {
  return { ...seen, verdict: 'cannot_tell', reason: 'trunk_not_drawn', advice: [] };
}
