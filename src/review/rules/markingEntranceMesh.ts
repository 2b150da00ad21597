import { MARKING_DUTY } from '../../standards/markings';
import { areaHoldsPoint, nearestToOutline } from '../areas';
import type { Entrance } from '../laneGates';
import { laneJoinsOf } from '../laneJoins';
import { laneMarkingsOf, type Mesh } from '../laneMarkings';
import { lanesNear, lanesOf, placeAlong } from '../lanes';
import type { Rule } from '../rule';
import { judge } from '../verdict';

/** A mesh as wide as the lane at each place where a lane comes into a compound. */
export const markingEntranceMesh: Rule = {
  id: 'marking_entrance_mesh',
  *check(model, book, desk) {
    const { meshes, recorded } = laneMarkingsOf(model, book);
    const lanes = lanesOf(model, book);
    desk.notCheckable(lanes.undrawn);
    const figure = book.resolve(MARKING_DUTY.entrance_mesh);
    for (const { lane, at, compound } of laneJoinsOf(model, book).entrances) {
      yield;
      if (!recorded.has(compound)) {
        desk.notCheckable();
        continue;
      }
      const asked = lane.properties.width_m ?? null;
      const painted = meshes.filter((mesh) => distanceTo(mesh, at) <= AT_ENTRANCE_M);
      const widest = painted
        .map((mesh) => ({ mesh, width: widthAcross(mesh) }))
        .reduce<{ mesh: Mesh; width: number | null } | null>(
          (best, one) => (best && (best.width ?? 0) >= (one.width ?? 0) ? best : one),
          null,
        );
      const narrow =
        widest !== null &&
        asked !== null &&
        widest.width !== null &&
        judge(widest.width, 0, asked, WIDTH_SLACK_M) !== 'pass';
      if (widest !== null && !narrow) {
        desk.pass();
        continue;
      }
      desk.report({
        verdict: 'violation',
        figure,
        measured: narrow ? widest.width : null,
        required: asked,
        at,
        features: narrow ? [lane.id, widest.mesh.id] : [lane.id],
        compound,
        advice: [{ code: 'add', values: { what: 'entrance_mesh', feature: lane.id } }],
      });

      /** How far the mesh reaches across the lane there. */
      function widthAcross({ area }: Mesh): number | null {
        const here = lanesNear(lanes, at, 1).find((near) => near.lane === lane.index);
        if (!area || !here) return null;
        const { dx, dy } = placeAlong(lane.paths[here.path]!, here.along);
        let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        for (const ring of area.parts.flat()) {
          for (let i = 0; i < ring.length; i += 2) {
            const across = ring[i + 1]! * dx - ring[i]! * dy;
            low = Math.min(low, across);
            high = Math.max(high, across);
          }
        }
        return high - low;
      }
    }
  },
};

/** The mesh begins this near the gate. */
const AT_ENTRANCE_M = 8;
/** Painted by hand, and between kerbs. */
const WIDTH_SLACK_M = 0.1;

function distanceTo({ area, at }: Mesh, [x, y]: Entrance['at']): number {
  if (!area) return Math.hypot(at[0] - x, at[1] - y);
  return areaHoldsPoint(area, x, y) ? 0 : nearestToOutline(area, x, y, x, y).distance;
}
