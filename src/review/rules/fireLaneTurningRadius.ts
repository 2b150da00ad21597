import type { Metres, PlaneMetres } from '../../model/units';
import { FIRE_LANE } from '../../standards/fireLanes';
import { continuations, type LaneEnd } from '../laneContinuations';
import { type LanePath, lanesOf } from '../lanes';
import type { Rule } from '../rule';
import { judge } from '../verdict';

/**
 * The radius of the bends of a centre line. A bend that is drawn as a curve has the radius of the circle through
 * its points. A single corner stands for a curve that is not drawn: it passes when a curve of the radius fits in
 * the middle half of the lane, otherwise nobody can tell. Where a centre line runs on into the next lane the bend
 * over the joint counts; at a junction of more lanes nothing says which way an engine turns.
 */
export const fireLaneTurningRadius: Rule = {
  id: 'fire_lane_turning_radius',
  *check(model, book, desk) {
    const figure = book.resolve(
      book.settings.fire_engine === 'aerial'
        ? FIRE_LANE.turning_radius_aerial
        : FIRE_LANE.turning_radius_ordinary,
    );
    const asked = figure.value ?? 0;
    const lanes = lanesOf(model, book);
    desk.notCheckable(lanes.undrawn);
    const tell = ({ at, radius, drawn }: Bend, features: readonly string[]) =>
      desk.report({
        verdict: drawn ? 'violation' : 'cannot_tell',
        figure,
        measured: drawn ? radius : null,
        reason: drawn ? null : 'curve_not_drawn',
        at,
        features,
        facts: { engine: book.settings.fire_engine },
        advice: [{ code: 'widen', values: { feature: features[0]!, radius_m: asked } }],
      });
    for (const lane of lanes.all) {
      yield;
      if (lane.area) {
        desk.notCheckable();
        continue;
      }
      const bends = lane.paths.flatMap((path) => tightBends(path, asked, lane.leastHalf / 2));
      if (bends.length === 0) desk.pass();
      for (const bend of bends) tell(bend, [lane.id]);
    }
    for (const { first, second } of continuations(lanes)) {
      const bend = bendOver(first, second, asked);
      if (bend === null) desk.pass();
      else tell(bend, [first.lane.id, second.lane.id]);
    }
  },
};

/** The bend where one centre line runs on as another; null when it is wide enough, or belongs to a bend that is told. */
function bendOver(first: LaneEnd, second: LaneEnd, asked: Metres): Bend | null {
  const [before, after] = [first, second].map(({ points }) => simplified(points)) as [
    PlaneMetres[],
    PlaneMetres[],
  ];
  const mayShift = Math.min(first.lane.leastHalf, second.lane.leastHalf) / 2;
  const at = before[0]!;
  const tight = (a: PlaneMetres, here: PlaneMetres, b: PlaneMetres) => {
    const bend = bendAt(a, here, b, mayShift);
    return bend === null || isWide(bend, asked) ? null : bend;
  };
  const bend = tight(before[1]!, at, after[1]!);
  const goesOn = [before, after].some(
    (points) => points.length > 2 && tight(at, points[1]!, points[2]!) !== null,
  );
  return goesOn ? null : bend;
}

function isWide({ radius }: Bend, asked: Metres): boolean {
  return judge(radius, 0, asked, asked * ROUNDING_SHARE) === 'pass';
}

type Bend = { readonly at: PlaneMetres; readonly radius: Metres; readonly drawn: boolean };

/** Wobbles of this size are drawing, not bends. */
const WOBBLE_M = 0.05;
/** The circle through points that are kept to a millimetre is no sharper than this. */
const ROUNDING_SHARE = 0.005;

/** The bends that are too tight, each run of corners once, where it is tightest. */
function tightBends(path: LanePath, asked: Metres, mayShift: Metres): Bend[] {
  const points = simplified(path.points);
  const bends: Bend[] = [];
  let run: Bend | null = null;
  const end = () => {
    if (run) bends.push(run);
    run = null;
  };
  const closed = isClosed(points);
  const last = points.length - 1;
  for (let i = closed ? 0 : 1; i < last; i++) {
    const before = points[i === 0 ? last - 1 : i - 1]!;
    const bend = bendAt(before, points[i]!, points[i + 1]!, mayShift);
    if (bend === null || isWide(bend, asked)) {
      end();
      continue;
    }
    if (run === null || bend.radius < (run as Bend).radius) run = bend;
  }
  end();
  return bends;
}

function bendAt(a: PlaneMetres, at: PlaneMetres, b: PlaneMetres, mayShift: Metres): Bend | null {
  const before = Math.hypot(at[0] - a[0], at[1] - a[1]);
  const after = Math.hypot(b[0] - at[0], b[1] - at[1]);
  const across = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const cross = (at[0] - a[0]) * (b[1] - at[1]) - (at[1] - a[1]) * (b[0] - at[0]);
  const dot = (at[0] - a[0]) * (b[0] - at[0]) + (at[1] - a[1]) * (b[1] - at[1]);
  const turn = Math.abs(Math.atan2(cross, dot));
  if (turn < 1e-6) return null;
  const circle = cross === 0 ? 0 : (before * after * across) / (2 * Math.abs(cross));
  const longer = Math.max(before, after);
  // How far the circle leaves the drawn line between two of its points.
  const leaves = longer >= 2 * circle ? longer : circle - Math.sqrt(circle ** 2 - (longer / 2) ** 2);
  const fitting = Math.min(
    mayShift / (1 / Math.cos(turn / 2) - 1),
    Math.min(before, after) / 2 / Math.tan(turn / 2),
  );
  if (leaves <= mayShift) return { at, radius: Math.max(circle, fitting), drawn: true };
  return { at, radius: fitting, drawn: false };
}

/** Douglas and Peucker. */
function simplified(points: Float64Array): PlaneMetres[] {
  const all: PlaneMetres[] = [];
  for (let i = 0; i < points.length; i += 2) all.push([points[i]!, points[i + 1]!]);
  const keep = new Set([0, all.length - 1]);
  const split = (from: number, to: number) => {
    let [far, most] = [-1, WOBBLE_M];
    for (let i = from + 1; i < to; i++) {
      const off = distanceToChord(all[i]!, all[from]!, all[to]!);
      if (off > most) [far, most] = [i, off];
    }
    if (far < 0) return;
    keep.add(far);
    split(from, far);
    split(far, to);
  };
  split(0, all.length - 1);
  return all.filter((_, i) => keep.has(i));
}

function distanceToChord([x, y]: PlaneMetres, a: PlaneMetres, b: PlaneMetres): Metres {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(ux, uy);
  if (length === 0) return Math.hypot(x - a[0], y - a[1]);
  return Math.abs(ux * (y - a[1]) - uy * (x - a[0])) / length;
}

function isClosed(points: readonly PlaneMetres[]): boolean {
  const [first, last] = [points[0]!, points.at(-1)!];
  return points.length > 3 && Math.hypot(first[0] - last[0], first[1] - last[1]) < WOBBLE_M;
}
