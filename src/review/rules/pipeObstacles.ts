import { featuresOf } from '../../model/project';
import { type Thing, thingOf } from '../../standards/clearance';
import { horizontalClasses } from '../../standards/lineClass';
import { segmentsOfGeometry } from '../paths';
import { pipesNear } from '../pipesNear';
import type { Rule } from '../rule';
import type { RuleId } from '../ruleIds';
import { observeThing, thingClearance } from '../thingClearance';

/** Pipe to tree. */
export const pipeTree = obstacleRule('pipe_tree', ({ thing }) => thing === 'tree');

/** Pipe to shrub, pole, lamp, pylon and kerb. */
export const pipeObstacle = obstacleRule('pipe_obstacle', ({ thing }) => thing !== 'tree');

function obstacleRule(id: RuleId, isOurs: (thing: Thing) => boolean): Rule {
  return {
    id,
    *check(model, book, desk) {
      const clearance = thingClearance(model, book);
      for (const [k, { geometry, properties }] of featuresOf(model.project, 'obstacles').entries()) {
        if (k % 200 === 199) yield;
        const thing = thingOf(properties);
        if (thing === null || !isOurs(thing)) continue;
        const half = (properties.trunk_diameter_m ?? 0) / 2;
        const segments = segmentsOfGeometry(geometry, model.plane);
        for (const near of pipesNear(model, segments, clearance.reach(thing) + half)) {
          // A pipe that crosses a kerb does not run beside it.
          if (near.distance === 0 && geometry.type !== 'Point') continue;
          if (horizontalClasses(near.pipe.properties).kind === 'unclassifiable') continue;
          const seen = observeThing(near, properties.id, half, clearance.requirement(near.pipe, thing), book);
          if (seen === 'pass') desk.pass();
          else if (seen !== null) desk.report(seen);
        }
      }
    },
  };
}
