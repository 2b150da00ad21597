import { forEachMeeting } from '../geo/uniformGrid';
import type { Metres, PlaneMetres } from '../model/units';
import { areaHoldsPoint, cutsByOutlines, nearestToOutline, type PlaneArea } from './areas';
import { once } from './once';
import type { ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';

/** A pipe that lies under a footprint. */
export type Under = {
  readonly pipe: ReviewPipe;
  readonly building: string;
  readonly length: Metres;
  /** How far in from the outline its centre line comes, and where. */
  readonly depth: Metres;
  readonly at: PlaneMetres;
  readonly onOutline: PlaneMetres;
  readonly along: Metres;
};

/** Every buried pipe under every building, by building and pipe. */
export const underBuildings = once((model) => {
  const found = new Map<string, Map<number, Under>>();
  for (const { id, area } of model.areasOf('buildings')) {
    const inside = new Map<number, Under>();
    forEachMeeting(model.segmentGrid, area.minX, area.minY, area.maxX, area.maxY, (i) => {
      const pipe = model.pipes[model.segments.pipe[i]!]!;
      if (!pipe.buried) return;
      const here = underIn(model, i, area);
      if (here === null) return;
      const before = inside.get(pipe.index);
      const length = (before?.length ?? 0) + here.length;
      const deepest = before && before.depth >= here.depth ? before : here;
      inside.set(pipe.index, { ...deepest, pipe, building: id, length });
    });
    if (inside.size > 0) found.set(id, inside);
  }
  return found;
});

/** Places looked at along a stretch for the one furthest in. */
const LOOKS = 8;

type Stretch = Pick<Under, 'length' | 'depth' | 'at' | 'onOutline' | 'along'>;

function underIn({ segments }: ReviewModel, i: number, area: PlaneArea): Stretch | null {
  const [ax, ay] = [segments.x1[i]!, segments.y1[i]!];
  const [ux, uy] = [segments.x2[i]! - ax, segments.y2[i]! - ay];
  const whole = Math.hypot(ux, uy);
  const cuts = cutsByOutlines([area], ax, ay, ax + ux, ay + uy);
  let length = 0;
  let deepest: Stretch | null = null;
  for (let k = 1; k < cuts.length; k++) {
    const from = cuts[k - 1]!;
    const to = cuts[k]!;
    const middle = (from + to) / 2;
    if (!areaHoldsPoint(area, ax + ux * middle, ay + uy * middle)) continue;
    length += whole * (to - from);
    for (let n = 0; n <= LOOKS; n++) {
      const share = from + ((to - from) * n) / LOOKS;
      const at: PlaneMetres = [ax + ux * share, ay + uy * share];
      const { distance, onOutline } = nearestToOutline(area, at[0], at[1], at[0], at[1]);
      const here = { length, depth: distance, at, onOutline, along: segments.along[i]! + whole * share };
      if (deepest === null || distance > deepest.depth) deepest = here;
    }
  }
  return deepest && length > 0 ? { ...deepest, length } : null;
}
