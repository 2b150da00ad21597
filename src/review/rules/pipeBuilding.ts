import { outsideTable } from '../outsideTable';
import { segmentsOfGeometry } from '../paths';
import { buriedCount } from '../pipes';
import { pipesNear } from '../pipesNear';
import type { Rule } from '../rule';
import { approach, entries } from '../service';
import { observeThing, thingClearance } from '../thingClearance';
import { underBuildings } from '../underBuilding';

const BUILDING = { thing: 'building' } as const;

/** Pipe beside a building, to its footprint. A service pipe comes near where it enters; that part is left out. */
export const pipeBuilding: Rule = {
  id: 'pipe_building',
  *check(model, book, desk) {
    const clearance = thingClearance(model, book);
    const reach = clearance.reach(BUILDING);
    const under = underBuildings(model, book);
    const outside = outsideTable(model, book);
    for (const { id, feature, area } of model.areasOf('buildings')) {
      yield;
      const segments = segmentsOfGeometry(feature.geometry, model.plane);
      const near = pipesNear(model, segments, reach, (pipe) => {
        const at = entries(pipe, area, model);
        const requirement = clearance.requirement(pipe, BUILDING);
        const needed = requirement.kind === 'figure' ? (requirement.figure.value ?? 0) : reach;
        return approach(pipe, at, APPROACH * (needed + 0.5));
      });
      for (const here of near) {
        if (under.get(id)?.has(here.pipe.index)) continue;
        if (outside.has(here.pipe)) continue;
        const seen = observeThing(here, id, 0, clearance.requirement(here.pipe, BUILDING), book);
        if (seen === 'pass') desk.pass();
        else if (seen !== null) desk.report(seen);
      }
    }
    // Without a building nobody knows what the pipes lie beside.
    const isDrawn = model.areasOf('buildings').length > 0;
    desk.notCheckable(isDrawn ? outside.size : buriedCount(model));
  },
};

/** A service pipe may come in aslant: this many times the straight way. */
const APPROACH = 1.5;
