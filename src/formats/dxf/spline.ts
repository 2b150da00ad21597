import type { Vector } from './matrix';

export type Spline = {
  readonly degree: number;
  readonly knots: readonly number[];
  readonly control: readonly Vector[];
  /** One for each control point; null where the curve is not rational. */
  readonly weights: readonly number[] | null;
};

/** CAD programs draw degree 3, and raise it to 11 at most. */
const MAX_DEGREE = 11;
/** Each costs several looks at the curve. */
const MAX_SPLINE_POINTS = 200_000;
/** Halvings of a span: chords of a span of 100 m keep within a millimetre by far. */
const MAX_SPLITS = 9;

/** The curve as chords no farther off than `sagitta`; null where knots, weights and control points do not fit or it takes too many. */
export function flattenSpline(spline: Spline, sagitta: number): Vector[] | null {
  const { degree, knots, control, weights } = spline;
  const fits =
    Number.isInteger(degree) &&
    degree >= 1 &&
    degree <= MAX_DEGREE &&
    control.length > degree &&
    knots.length === control.length + degree + 1 &&
    knots.every((knot, i) => i === 0 || knot >= knots[i - 1]!) &&
    (weights === null || (weights.length === control.length && weights.every((weight) => weight > 0)));
  if (!fits) return null;
  const breaks = knots
    .slice(degree, control.length + 1)
    .filter((knot, i, inside) => i === 0 || knot > inside[i - 1]!);
  if (breaks.length < 2) return null;
  return flatten((t) => splinePoint(spline, t), breaks, sagitta);
}

/** De Boor's algorithm in homogeneous coordinates. */
function splinePoint({ degree, knots, control, weights }: Spline, t: number): Vector {
  const span = spanOf(knots, degree, control.length, t);
  for (let j = 0; j <= degree; j++) {
    const i = span - degree + j;
    const weight = weights?.[i] ?? 1;
    const point = control[i]!;
    for (let axis = 0; axis < 3; axis++) WORK[j * 4 + axis] = point[axis]! * weight;
    WORK[j * 4 + 3] = weight;
  }
  for (let level = 1; level <= degree; level++) {
    for (let j = degree; j >= level; j--) {
      const i = span - degree + j;
      const width = knots[i + degree - level + 1]! - knots[i]!;
      const share = width > 0 ? (t - knots[i]!) / width : 0;
      for (let axis = j * 4; axis < j * 4 + 4; axis++) {
        WORK[axis] = WORK[axis - 4]! * (1 - share) + WORK[axis]! * share;
      }
    }
  }
  const last = degree * 4;
  const weight = WORK[last + 3]!;
  return [WORK[last]! / weight, WORK[last + 1]! / weight, WORK[last + 2]! / weight];
}

const WORK = new Float64Array((MAX_DEGREE + 1) * 4);

/** The span [knots[k], knots[k + 1]) that holds t; the last one holds its end too. */
function spanOf(knots: readonly number[], degree: number, count: number, t: number): number {
  let [low, high] = [degree, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle]! <= t) low = middle;
    else high = middle;
  }
  while (low > degree && knots[low]! === knots[low + 1]!) low -= 1;
  return low;
}

/**
 * A smooth curve through fit points alone, as CAD draws it: cubic, its parameter the length of the chords, its second
 * derivative continuous, and zero at an end whose tangent is not given.
 */
export function flattenFitPoints(
  fit: readonly Vector[],
  startTangent: Vector | null,
  endTangent: Vector | null,
  sagitta: number,
): Vector[] | null {
  const points = fit.filter((point, i) => i === 0 || distance(point, fit[i - 1]!) > 0);
  if (points.length < 3) return [...points];
  const at = [0];
  for (let i = 1; i < points.length; i++) at.push(at[i - 1]! + distance(points[i]!, points[i - 1]!));
  const axes = ([0, 1, 2] as const).map((axis) =>
    slopes(
      at,
      points.map((point) => point[axis]),
      startTangent === null ? null : unitOf(startTangent)[axis],
      endTangent === null ? null : unitOf(endTangent)[axis],
    ),
  );
  const point = (t: number): Vector => {
    const i = spanOf(at, 0, at.length - 1, t);
    const h = at[i + 1]! - at[i]!;
    const u = (t - at[i]!) / h;
    const value = (axis: 0 | 1 | 2) =>
      (1 + 2 * u) * (1 - u) ** 2 * points[i]![axis] +
      u * (1 - u) ** 2 * h * axes[axis]![i]! +
      u * u * (3 - 2 * u) * points[i + 1]![axis] +
      u * u * (u - 1) * h * axes[axis]![i + 1]!;
    return [value(0), value(1), value(2)];
  };
  return flatten(point, at, sagitta);
}

/** First derivatives of the interpolating cubic at its knots: a tridiagonal system, solved by elimination. */
function slopes(
  at: readonly number[],
  values: readonly number[],
  start: number | null,
  end: number | null,
): number[] {
  const n = at.length;
  const h = (i: number) => at[i + 1]! - at[i]!;
  const rise = (i: number) => (values[i + 1]! - values[i]!) / h(i);
  const rows = Array.from({ length: n }, (_, i): [number, number, number, number] => {
    if (i === 0) return start === null ? [0, 2, 1, 3 * rise(0)] : [0, 1, 0, start];
    if (i === n - 1) return end === null ? [1, 2, 0, 3 * rise(n - 2)] : [0, 1, 0, end];
    const [before, after] = [h(i - 1), h(i)];
    return [after, 2 * (before + after), before, 3 * (after * rise(i - 1) + before * rise(i))];
  });
  for (let i = 1; i < n; i++) {
    const factor = rows[i]![0] / rows[i - 1]![1];
    rows[i]![1] -= factor * rows[i - 1]![2];
    rows[i]![3] -= factor * rows[i - 1]![3];
  }
  const solved = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    solved[i] = (rows[i]![3] - rows[i]![2] * (solved[i + 1] ?? 0)) / rows[i]![1];
  }
  return solved;
}

/**
 * Halves each piece between two breaks until the curve keeps within `sagitta` of the chord at three places. Null beyond
 * the points that one spline may have.
 */
function flatten(point: (t: number) => Vector, breaks: readonly number[], sagitta: number): Vector[] | null {
  const points: Vector[] = [point(breaks[0]!)];
  const follow = (t0: number, p0: Vector, t1: number, p1: Vector, splits: number): void => {
    const middle = (t0 + t1) / 2;
    const pm = point(middle);
    const isNear = (share: number) => distanceToChord(point(t0 + (t1 - t0) * share), p0, p1) <= sagitta;
    if (splits >= MAX_SPLITS || (distanceToChord(pm, p0, p1) <= sagitta && isNear(0.25) && isNear(0.75))) {
      points.push(p1);
      return;
    }
    follow(t0, p0, middle, pm, splits + 1);
    follow(middle, pm, t1, p1, splits + 1);
  };
  for (let i = 0; i + 1 < breaks.length; i++) {
    // Two halves at least: an S-shaped piece may meet its chord at all three places.
    const [t0, t1] = [breaks[i]!, breaks[i + 1]!];
    const middle = t0 + (t1 - t0) * 0.47;
    const [p0, pm, p1] = [points[points.length - 1]!, point(middle), point(t1)];
    follow(t0, p0, middle, pm, 1);
    follow(middle, pm, t1, p1, 1);
    if (points.length > MAX_SPLINE_POINTS) return null;
  }
  return points;
}

function distanceToChord(p: Vector, a: Vector, b: Vector): number {
  const d = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const squared = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
  const along = (p[0] - a[0]) * d[0] + (p[1] - a[1]) * d[1] + (p[2] - a[2]) * d[2];
  const share = squared > 0 ? Math.min(1, Math.max(0, along / squared)) : 0;
  return distance(p, [a[0] + d[0] * share, a[1] + d[1] * share, a[2] + d[2] * share]);
}

function distance(a: Vector, b: Vector): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
}

function unitOf(v: Vector): Vector {
  const length = Math.hypot(...v) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
}
