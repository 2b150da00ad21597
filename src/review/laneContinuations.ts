import type { Metres, PlaneMetres } from '../model/units';
import { type Lanes, lanesNear, type ReviewLane } from './lanes';

/** A centre line from one of its ends: x, y, x, y, … beginning there. */
export type LaneEnd = { readonly lane: ReviewLane; readonly points: Float64Array };

/** Where one centre line ends and just one other begins: one way that is drawn as two lanes. */
export type Continuation = { readonly first: LaneEnd; readonly second: LaneEnd };

/** Ends of centre lines this near are one place. */
const SAME_PLACE_M = 0.5;

export function continuations(lanes: Lanes): Continuation[] {
  const byLane = lanes.all.map((lane) => lane.paths.flatMap(({ points }) => endsOf(lane, points)));
  const order = new Map(byLane.flat().map((end, k) => [end, k]));
  const found: Continuation[] = [];
  for (const first of order.keys()) {
    const at = placeOf(first);
    const here = lanesNear(lanes, at, SAME_PLACE_M).map(({ lane }) => lane);
    const others = here
      .flatMap((lane) => byLane[lane]!)
      .filter((end) => end !== first && apart(placeOf(end), at) <= SAME_PLACE_M);
    const [second] = others;
    if (!second || others.length > 1 || order.get(second)! < order.get(first)!) continue;
    // A third lane that passes there makes it a junction.
    if (here.some((lane) => lane !== first.lane.index && lane !== second.lane.index)) continue;
    // By id, so that the place told does not depend on the order of the input.
    found.push(first.lane.id <= second.lane.id ? { first, second } : { first: second, second: first });
  }
  return found;
}

/** A closed centre line has no ends; its first corner is a bend of its own. */
function endsOf(lane: ReviewLane, points: Float64Array): LaneEnd[] {
  const back = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    back[i] = points[points.length - 2 - i]!;
    back[i + 1] = points[points.length - 1 - i]!;
  }
  const ends = [
    { lane, points },
    { lane, points: back },
  ];
  return apart(placeOf(ends[0]!), placeOf(ends[1]!)) <= SAME_PLACE_M ? [] : ends;
}

function placeOf({ points }: LaneEnd): PlaneMetres {
  return [points[0]!, points[1]!];
}

function apart([ax, ay]: PlaneMetres, [bx, by]: PlaneMetres): Metres {
  return Math.hypot(bx - ax, by - ay);
}
