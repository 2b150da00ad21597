import type { Vector } from './matrix';

/** A full circle is never drawn with fewer. */
const MIN_CIRCLE_STEPS = 12;
/** So that a circle of any radius has an end; up to 13 km the chords keep within a millimetre. */
const MAX_STEPS = 8192;
/** What a feature may hold at most, too. */
export const MAX_ENTITY_POINTS = 1_000_000;

/** Chords that follow an arc of `radius` over `sweep` radians no farther off than `sagitta`. */
export function arcSteps(radius: number, sweep: number, sagitta: number): number {
  const widest = (2 * Math.PI) / MIN_CIRCLE_STEPS;
  const ratio = sagitta / (2 * radius);
  // sagitta = r (1 - cos(step / 2)) = 2 r sin²(step / 4); the cosine loses its digits on large radii.
  const step = ratio > 0 && ratio < 1 ? Math.min(widest, 4 * Math.asin(Math.sqrt(ratio))) : widest;
  return Math.min(MAX_STEPS, Math.max(1, Math.ceil(Math.abs(sweep) / step - 1e-9)));
}

/** Centre, radii and direction of an ellipse or circle: centre + first cos t + second sin t. */
export type Conic = { readonly centre: Vector; readonly first: Vector; readonly second: Vector };

/** From parameter `start` over `sweep` radians; a whole turn ends exactly where it began. */
export function flattenConic(
  { centre, first, second }: Conic,
  start: number,
  sweep: number,
  sagitta: number,
): Vector[] {
  const radius = Math.max(Math.hypot(...first), Math.hypot(...second));
  const steps = arcSteps(radius, sweep, sagitta);
  const points: Vector[] = [];
  for (let i = 0; i <= steps; i++) {
    const t = start + (sweep * i) / steps;
    const [c, s] = [Math.cos(t), Math.sin(t)];
    points.push([
      centre[0] + first[0] * c + second[0] * s,
      centre[1] + first[1] * c + second[1] * s,
      centre[2] + first[2] * c + second[2] * s,
    ]);
  }
  if (isWholeTurn(sweep)) points[steps] = points[0]!;
  return points;
}

export function circleConic([x, y, z]: Vector, radius: number): Conic {
  return { centre: [x, y, z], first: [radius, 0, 0], second: [0, radius, 0] };
}

/** Counter-clockwise from `start` to `end`, radians; the same angle twice is a whole turn. */
export function sweepBetween(start: number, end: number): number {
  const turn = 2 * Math.PI;
  const sweep = (end - start) % turn;
  const positive = sweep < 0 ? sweep + turn : sweep;
  return positive < 1e-12 || turn - positive < 1e-12 ? turn : positive;
}

export function isWholeTurn(sweep: number): boolean {
  return Math.abs(Math.abs(sweep) - 2 * Math.PI) < 1e-9;
}

/**
 * A polyline with bulges as plain vertices. The bulge of a vertex (group 42) is the tangent of a quarter of the angle
 * that the arc to the next vertex spans, positive where it runs counter-clockwise. A closed one ends where it began.
 * Null where that takes more points than an entity may have.
 */
export function flattenBulges(
  vertices: readonly Vector[],
  bulges: readonly (number | null)[],
  closed: boolean,
  sagitta: number,
): Vector[] | null {
  const points: Vector[] = [];
  const last = closed ? vertices.length : vertices.length - 1;
  for (let i = 0; i < last; i++) {
    const from = vertices[i]!;
    points.push(from);
    const bulge = bulges[i] ?? 0;
    if (bulge !== 0) points.push(...insideArc(from, vertices[(i + 1) % vertices.length]!, bulge, sagitta));
    if (points.length > MAX_ENTITY_POINTS) return null;
  }
  if (vertices.length > 0) points.push(closed ? vertices[0]! : vertices[vertices.length - 1]!);
  return points;
}

function insideArc(from: Vector, to: Vector, bulge: number, sagitta: number): Vector[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  if (!(chord > 0)) return [];
  const sweep = 4 * Math.atan(bulge);
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge));
  const steps = arcSteps(radius, sweep, sagitta);
  const rise = (1 - bulge * bulge) / (4 * bulge);
  const centre = [(from[0] + to[0]) / 2 - dy * rise, (from[1] + to[1]) / 2 + dx * rise] as const;
  const arm = [from[0] - centre[0], from[1] - centre[1]] as const;
  return Array.from({ length: steps - 1 }, (_, i): Vector => {
    const angle = (sweep * (i + 1)) / steps;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const z = from[2] + ((to[2] - from[2]) * (i + 1)) / steps;
    return [centre[0] + arm[0] * c - arm[1] * s, centre[1] + arm[0] * s + arm[1] * c, z];
  });
}
