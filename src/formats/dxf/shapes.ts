import { circleConic, flattenBulges, flattenConic, isWholeTurn, sweepBetween } from './curves';
import type { Entity } from './drawing';
import type { DxfRecord } from './dxfRecords';
import { hasCode, hasFlag, numberOf, numbersOf, pointOf, pointsOf } from './groupValues';
import { closedRing, hatchPolygons } from './hatch';
import { apply, cross, objectSystem, type Vector } from './matrix';
import { flattenFitPoints, flattenSpline } from './spline';

/** What an entity is in plan, its positions in the system of the block or drawing that it stands in. */
export type Shape =
  | { readonly family: 'point'; readonly at: Vector }
  | { readonly family: 'line'; readonly line: readonly Vector[] }
  | { readonly family: 'polygon'; readonly polygons: readonly (readonly (readonly Vector[])[])[] };

/** unsupported: no shape can be made of this kind. bad: of this one, its values being incomplete or no numbers. */
export type ShapeResult = Shape | 'unsupported' | 'bad';

/**
 * The shape of an entity, curves as chords no farther off than `sagitta`. A closed line becomes a polygon, since that is
 * how drawings hold buildings, plots and stalls; nothing else in a drawing says area.
 */
export function shapeOf(entity: Entity, sagitta: number): ShapeResult {
  const shape = SHAPES.get(entity.record.type)?.(entity, sagitta) ?? 'unsupported';
  return typeof shape === 'object' && !isAllFinite(shape) ? 'bad' : shape;
}

/** Kinds that carry a place in space of their own, which the z of each vertex is. */
const SHAPES = new Map<string, (entity: Entity, sagitta: number) => ShapeResult>(
  Object.entries<(entity: Entity, sagitta: number) => ShapeResult>({
    POINT: ({ record }) => pointShape(pointOf(record, 10)),
    TEXT: ({ record }) => textShape(record),
    ATTRIB: ({ record }) => textShape(record),
    MTEXT: ({ record }) => pointShape(pointOf(record, 10)),
    LINE: ({ record }) => lineShape([pointOf(record, 10), pointOf(record, 11)]),
    LEADER: ({ record }) => lineShape(pointsOf(record, 10).points),
    LWPOLYLINE: lightPolyline,
    POLYLINE: polyline,
    ARC: arc,
    CIRCLE: circle,
    ELLIPSE: ellipse,
    SPLINE: spline,
    HATCH: hatch,
    // 10 to 13 run across the corners of a solid, and around those of a face.
    SOLID: ({ record }) => corners(record, [10, 11, 13, 12], true),
    TRACE: ({ record }) => corners(record, [10, 11, 13, 12], true),
    '3DFACE': ({ record }) => corners(record, [10, 11, 12, 13], false),
  }),
);

function pointShape(at: Vector | null): ShapeResult {
  return at === null ? 'bad' : { family: 'point', at };
}

function textShape(record: DxfRecord): ShapeResult {
  const at = textPlace(record);
  return pointShape(at === null ? null : placer(record)(at));
}

/** The alignment point (11) where the text is aligned by one and not spread between two. */
function textPlace(record: DxfRecord): Vector | null {
  const [across, up] = [numberOf(record, 72, 0), numberOf(record, 73, numberOf(record, 74, 0))];
  const isAligned = (across !== 0 && across !== 3 && across !== 5) || up !== 0;
  return (isAligned ? pointOf(record, 11) : null) ?? pointOf(record, 10);
}

function lineShape(points: readonly (Vector | null)[]): ShapeResult {
  const line = points.filter((point) => point !== null);
  return line.length < 2 || line.length < points.length ? 'bad' : { family: 'line', line };
}

/** 70 bit 1 closed, 38 elevation, 10 and 20 of each vertex, 42 its bulge. */
function lightPolyline({ record }: Entity, sagitta: number): ShapeResult {
  const elevation = numberOf(record, 38, 0);
  const { points, extras } = pointsOf(record, 10, 42);
  const vertices = points.map(([x, y]): Vector => [x, y, elevation]);
  return vertexLine(record, vertices, extras, hasFlag(record, 70, 1), sagitta, true);
}

/** 70: 1 closed, 8 in space, 16 mesh, 64 faces. A vertex of 70 bit 16 only frames a curve that others follow. */
function polyline({ record, children }: Entity, sagitta: number): ShapeResult {
  if (hasFlag(record, 70, 16 | 64)) return 'unsupported';
  const isSpatial = hasFlag(record, 70, 8);
  const elevation = numberOf(record, 30, 0);
  const drawn = children.filter((vertex) => !hasFlag(vertex, 70, 16));
  const vertices = drawn.map((vertex): Vector => {
    const [x, y, z] = pointOf(vertex, 10) ?? [Number.NaN, Number.NaN, 0];
    return isSpatial || z !== 0 ? [x, y, z] : [x, y, elevation];
  });
  const bulges = drawn.map((vertex) => (isSpatial ? 0 : numberOf(vertex, 42, 0)));
  return vertexLine(record, vertices, bulges, hasFlag(record, 70, 1), sagitta, !isSpatial);
}

function vertexLine(
  record: DxfRecord,
  vertices: readonly Vector[],
  bulges: readonly (number | null)[],
  closed: boolean,
  sagitta: number,
  isPlanar: boolean,
): ShapeResult {
  if (vertices.length === 0 || bulges.some((bulge) => Number.isNaN(bulge))) return 'bad';
  const flat = flattenBulges(vertices, bulges, closed, sagitta);
  return flat === null ? 'bad' : curveShape(isPlanar ? flat.map(placer(record)) : flat, closed);
}

/** A line that comes back to its first vertex is closed, flag or not. */
function curveShape(line: readonly Vector[], closed: boolean): ShapeResult {
  const [first, last] = [line[0], line[line.length - 1]];
  if (first === undefined || last === undefined || line.length < 2) return 'bad';
  const returns = line.length > 3 && first.every((ordinate, axis) => ordinate === last[axis]);
  if (closed || returns) {
    const ring = closedRing(line);
    if (ring.length > 3) return { family: 'polygon', polygons: [[ring]] };
  }
  return { family: 'line', line };
}

function arc({ record }: Entity, sagitta: number): ShapeResult {
  const centre = pointOf(record, 10);
  const radius = numberOf(record, 40, Number.NaN);
  const [start, end] = [50, 51].map((code) => (numberOf(record, code, Number.NaN) * Math.PI) / 180);
  if (centre === null || !(radius > 0) || !Number.isFinite(start! + end!)) return 'bad';
  const flat = flattenConic(circleConic(centre, radius), start!, sweepBetween(start!, end!), sagitta);
  return curveShape(flat.map(placer(record)), false);
}

function circle({ record }: Entity, sagitta: number): ShapeResult {
  const centre = pointOf(record, 10);
  const radius = numberOf(record, 40, Number.NaN);
  if (centre === null || !(radius > 0)) return 'bad';
  const flat = flattenConic(circleConic(centre, radius), 0, 2 * Math.PI, sagitta);
  return curveShape(flat.map(placer(record)), true);
}

/** 10 centre, 11 end of the major axis from there, 40 ratio of the axes, 41 and 42 parameters. Not in an own system. */
function ellipse({ record }: Entity, sagitta: number): ShapeResult {
  const [centre, first] = [pointOf(record, 10), pointOf(record, 11)];
  const ratio = numberOf(record, 40, 1);
  const [start, end] = [numberOf(record, 41, 0), numberOf(record, 42, 2 * Math.PI)];
  if (centre === null || first === null || !Number.isFinite(ratio + start + end)) return 'bad';
  const normal = pointOf(record, 210) ?? [0, 0, 1];
  const length = Math.hypot(...normal) || 1;
  const across = cross(normal, first);
  const second: Vector = [0, 1, 2].map((axis) => (across[axis as 0]! * ratio) / length) as never;
  const sweep = sweepBetween(start, end);
  return curveShape(flattenConic({ centre, first, second }, start, sweep, sagitta), isWholeTurn(sweep));
}

/** 70 bit 1 closed; 71 degree, 40 knots, 10 control points, 41 their weights, 11 fit points, 12 and 13 end tangents. */
function spline({ record }: Entity, sagitta: number): ShapeResult {
  const control = pointsOf(record, 10).points;
  const fit = pointsOf(record, 11).points;
  if (![...control, ...fit].every((point) => point.every(Number.isFinite))) return 'bad';
  const isClosed = hasFlag(record, 70, 1);
  if (control.length === 0) {
    const line = flattenFitPoints(fit, pointOf(record, 12), pointOf(record, 13), sagitta);
    return line === null ? 'bad' : curveShape(line, isClosed);
  }
  const weights = numbersOf(record, 41);
  const line = flattenSpline(
    {
      degree: numberOf(record, 71, 3),
      knots: numbersOf(record, 40),
      control,
      weights: weights.length === 0 ? null : weights,
    },
    sagitta,
  );
  return line === null ? 'bad' : curveShape(line, isClosed);
}

function hatch({ record }: Entity, sagitta: number): ShapeResult {
  const polygons = hatchPolygons(record, sagitta);
  if (polygons === null || polygons.length === 0) return 'bad';
  const place = placer(record);
  return { family: 'polygon', polygons: polygons.map((rings) => rings.map((ring) => ring.map(place))) };
}

function corners(record: DxfRecord, codes: readonly number[], isPlanar: boolean): ShapeResult {
  const points = codes.filter((code) => hasCode(record, code)).map((code) => pointOf(record, code)!);
  const ring = closedRing(isPlanar ? points.map(placer(record)) : points);
  if (ring.length < 4) return ring.some((p) => p.some(Number.isNaN)) ? 'bad' : curveShape(ring, false);
  return { family: 'polygon', polygons: [[ring]] };
}

/** From the object's own system, which its extrusion direction (210) turns or mirrors. */
function placer(record: DxfRecord): (point: Vector) => Vector {
  const extrusion = pointOf(record, 210);
  if (extrusion === null) return (point) => point;
  const system = objectSystem(extrusion);
  return (point) => apply(system, point);
}

function isAllFinite(shape: Shape): boolean {
  const all = (points: readonly Vector[]) => points.every((point) => point.every(Number.isFinite));
  if (shape.family === 'point') return all([shape.at]);
  if (shape.family === 'line') return all(shape.line);
  return shape.polygons.every((rings) => rings.every(all));
}
