export type Vector = readonly [x: number, y: number, z: number];

/** Affine: three rows of a 3 × 3 matrix, each with its shift behind it. */
export type Matrix = readonly [
  ...[number, number, number, number],
  ...[number, number, number, number],
  ...[number, number, number, number],
];

const IDENTITY: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

export function apply(m: Matrix, [x, y, z]: Vector): Vector {
  return [
    m[0] * x + m[1] * y + m[2] * z + m[3],
    m[4] * x + m[5] * y + m[6] * z + m[7],
    m[8] * x + m[9] * y + m[10] * z + m[11],
  ];
}

/** A direction, which no shift moves. */
export function turn(m: Matrix, v: Vector): Vector {
  const [x, y, z] = apply(m, v);
  return [x - m[3], y - m[7], z - m[11]];
}

/** First `b`, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const row = (r: 0 | 4 | 8): [number, number, number, number] => {
    const at = (c: 0 | 1 | 2 | 3) => a[r] * b[c] + a[r + 1]! * b[c + 4]! + a[r + 2]! * b[c + 8]!;
    return [at(0), at(1), at(2), at(3) + a[r + 3]!];
  };
  return [...row(0), ...row(4), ...row(8)];
}

export function shift([x, y, z]: Vector): Matrix {
  return [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z];
}

export function scaling(x: number, y: number, z: number): Matrix {
  return [x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0];
}

/** About z, counter-clockwise. */
export function rotation(radians: number): Matrix {
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  return [c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0];
}

/** By how much lengths grow in plan at most: the largest singular value of the two upper rows. */
export function planScale(m: Matrix): number {
  const p = m[0] * m[0] + m[1] * m[1] + m[2] * m[2];
  const q = m[4] * m[4] + m[5] * m[5] + m[6] * m[6];
  const r = m[0] * m[4] + m[1] * m[5] + m[2] * m[6];
  return Math.sqrt((p + q + Math.hypot(p - q, 2 * r)) / 2);
}

/**
 * From an object's own system to the drawing's by its extrusion direction (groups 210, 220, 230), by the arbitrary
 * axis algorithm of the DXF reference. (0, 0, -1) mirrors x.
 */
export function objectSystem(extrusion: Vector | null): Matrix {
  if (extrusion === null) return IDENTITY;
  const length = Math.hypot(...extrusion);
  if (!(length > 0) || !Number.isFinite(length)) return IDENTITY;
  const n: Vector = [extrusion[0] / length, extrusion[1] / length, extrusion[2] / length];
  if (n[2] === 1) return IDENTITY;
  const nearPole = Math.abs(n[0]) < 1 / 64 && Math.abs(n[1]) < 1 / 64;
  const ax = unit(cross(nearPole ? [0, 1, 0] : [0, 0, 1], n));
  const ay = unit(cross(n, ax));
  return [ax[0], ay[0], n[0], 0, ax[1], ay[1], n[1], 0, ax[2], ay[2], n[2], 0];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(v: Vector): Vector {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}
