import { geodesicArea, geodesicLength } from '../../src/geo/geodesic';
import type { Frame, Point } from './frame';
import { metres, type Network, type Pipe } from './network';
import { between, type Ring } from './plane';
import { closedRing } from './sheet';

/** Four corners; the first side runs along it, so that it can be cut across. */
export type Quad = readonly [Point, Point, Point, Point];

export type Piece = { readonly frame: Frame; readonly quad: Quad; readonly tag: string };

/**
 * Takes pieces in order until their area comes to the target, cutting the last one. Without a target
 * all are taken. Returns what was taken and what was left.
 */
export function takeArea(
  pieces: readonly Piece[],
  target: number | null,
): { taken: Piece[]; left: Piece[]; missing: number } {
  if (target === null) return { taken: [...pieces], left: [], missing: 0 };
  const taken: Piece[] = [];
  const left: Piece[] = [];
  let missing = target;
  for (const piece of pieces) {
    const area = areaOf(piece.frame, piece.quad);
    if (missing <= 0.005) left.push(piece);
    else if (area <= missing) {
      taken.push(piece);
      missing -= area;
    } else {
      const [first, second] = cut(piece, missing);
      taken.push(first);
      left.push(second);
      missing = 0;
    }
  }
  return { taken, left, missing };
}

export function areaOf(on: Frame, ring: Ring): number {
  return geodesicArea({ type: 'Polygon', coordinates: [closedRing(on, ring)] });
}

/** No length of drain shorter than this is left by a cut. */
const SHORTEST = 2;

/** Takes drains in order until their length comes to the target; the last is cut, with a new manhole there. */
export function takeLength(
  pipes: readonly { pipe: Pipe; net: Network }[],
  target: number,
): { taken: Pipe[]; missing: number } {
  const taken: Pipe[] = [];
  let missing = target;
  for (const { pipe, net } of pipes) {
    if (missing <= 0.005) break;
    const span = geodesicLength(pipe.feature.geometry);
    const rest = Math.abs(missing - span);
    if (rest > 0.005 && rest < SHORTEST) continue;
    if (span > missing + 0.005) cutPipe(pipe, net, missing / span);
    taken.push(pipe);
    missing -= Math.min(span, missing);
  }
  return { taken, missing };
}

function cut(piece: Piece, area: number): [Piece, Piece] {
  const [a, b, c, d] = piece.quad;
  let low = 0;
  let high = 1;
  const firstPart = (share: number): Quad => [a, between(a, b, share), between(d, c, share), d];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (areaOf(piece.frame, firstPart(middle)) < area) low = middle;
    else high = middle;
  }
  const rest: Quad = [between(a, b, high), b, c, between(d, c, high)];
  return [
    { ...piece, quad: firstPart(high) },
    { ...piece, quad: rest },
  ];
}

function cutPipe(pipe: Pipe, net: Network, share: number): void {
  const { properties, geometry } = pipe.feature;
  const start = Number(properties.start_elevation_m);
  const end = Number(properties.end_elevation_m);
  const level = start + (end - start) * share;
  const at = between(pipe.line[0]!, pipe.line.at(-1)!, share);
  const middle = net.node(pipe.category, 'manhole', at, { invert: level });
  const { diameter_mm, material } = properties;
  net.drain(middle, pipe.to, { diameter_mm, material }, [level, end]);
  properties.end_node = middle.id;
  properties.end_depth_m = metres(middle.ground - level);
  properties.end_elevation_m = metres(level);
  if (geometry.type === 'LineString')
    geometry.coordinates = [geometry.coordinates[0]!, net.frame.toLonLat(at)];
  Object.assign(pipe, { line: [pipe.line[0]!, at], to: middle });
}
