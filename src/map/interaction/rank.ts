import type { Geometry, Position } from 'geojson';
import type { LayerId } from '../../model/layer';

export type ScreenPoint = { readonly x: number; readonly y: number };
export type Candidate = {
  readonly layer: LayerId;
  readonly id: string;
  /** Pixels from the pointer, 0 inside an area. */
  readonly distance: number;
};

/** From far away a click means a compound. */
export const COMPOUNDS_FIRST_BELOW = 15.5;

/**
 * The one that is meant: small things before what they stand on, and of the same kind the nearest.
 * The first of several equal ones is the topmost, as the map lists them.
 */
export function foremost<T extends Candidate>(candidates: readonly T[], zoom: number): T | null {
  let best: T | null = null;
  for (const candidate of candidates) {
    if (best === null || before(candidate, best, zoom)) best = candidate;
  }
  return best;
}

const ORDER: readonly LayerId[] = [
  'pipe_nodes',
  'pipes',
  'fire_lane_markings',
  'obstacles',
  'parking',
  'buildings',
  'fire_lanes',
  'turning_areas',
  'rescue_sites',
  'other',
  'green',
  'roads',
  'compounds',
  'surroundings',
];

function before(a: Candidate, b: Candidate, zoom: number): boolean {
  const [rankA, rankB] = [rank(a.layer, zoom), rank(b.layer, zoom)];
  return rankA === rankB ? a.distance < b.distance : rankA < rankB;
}

function rank(layer: LayerId, zoom: number): number {
  return layer === 'compounds' && zoom < COMPOUNDS_FIRST_BELOW ? -1 : ORDER.indexOf(layer);
}

/** Pixels from a point to a drawn geometry; 0 for areas, which are only asked for where they are hit. */
export function screenDistance(
  at: ScreenPoint,
  geometry: Geometry,
  project: (position: Position) => ScreenPoint,
): number {
  switch (geometry.type) {
    case 'Point':
      return between(at, project(geometry.coordinates));
    case 'MultiPoint':
      return Math.min(...geometry.coordinates.map((position) => between(at, project(position))));
    case 'LineString':
      return toPath(at, geometry.coordinates.map(project));
    case 'MultiLineString':
      return Math.min(...geometry.coordinates.map((path) => toPath(at, path.map(project))));
    default:
      return 0;
  }
}

function between(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function toPath(at: ScreenPoint, path: readonly ScreenPoint[]): number {
  let nearest = path[0] ? between(at, path[0]) : Number.POSITIVE_INFINITY;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const along = length2 === 0 ? 0 : ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length2;
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, between(at, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) }));
  }
  return nearest;
}
