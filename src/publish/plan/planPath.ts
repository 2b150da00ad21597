import type { Geometry, Position } from 'geojson';
import type { PlanFrame, SheetPoint } from './planFrame';

/** The areas of geometries as one path, in relative steps since those are short. */
export function areaPath(geometries: Iterable<Geometry>, frame: PlanFrame): string {
  const path = pathWriter();
  for (const geometry of geometries)
    for (const ring of ringsOf(geometry)) path.ring(ring.map((at) => frame.toSheet(at)));
  return path.text();
}

/** The lines of geometries as one path. */
export function linePath(geometries: Iterable<Geometry>, frame: PlanFrame): string {
  const path = pathWriter();
  for (const geometry of geometries)
    for (const line of linesOf(geometry)) path.line(line.map((at) => frame.toSheet(at)));
  return path.text();
}

/** Points as strokes without length: with round caps they are dots. */
export function dotPath(geometries: Iterable<Geometry>, frame: PlanFrame): string {
  const path = pathWriter();
  for (const geometry of geometries)
    for (const at of pointsOf(geometry)) path.line([frame.toSheet(at), frame.toSheet(at)]);
  return path.text();
}

export function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

export function linesOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

export function pointsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
}

function pathWriter() {
  let text = '';
  let [x, y] = [0, 0];
  const move = (to: SheetPoint) => {
    text += text === '' ? `M${pair(to[0], to[1])}` : `m${pair(to[0] - x, to[1] - y)}`;
    [x, y] = to;
  };
  const steps = (points: readonly SheetPoint[]) => {
    let first = true;
    for (const [toX, toY] of points) {
      if (toX === x && toY === y) continue;
      const step = pair(toX - x, toY - y);
      text += first ? `l${step}` : joined(step);
      first = false;
      [x, y] = [toX, toY];
    }
    return !first;
  };
  return {
    ring(points: readonly SheetPoint[]) {
      const open = points.slice(0, -1);
      if (new Set(open.map(String)).size < 3) return;
      move(open[0]!);
      steps(open.slice(1));
      text += 'z';
      [x, y] = open[0]!;
    },
    line(points: readonly SheetPoint[]) {
      if (points.length < 2) return;
      move(points[0]!);
      if (!steps(points.slice(1))) text += 'h0';
    },
    text: () => text,
  };
}

function pair(x: number, y: number): string {
  return `${x}${joined(String(y))}`;
}

/** A minus parts two numbers as well as a space does. */
function joined(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`;
}
