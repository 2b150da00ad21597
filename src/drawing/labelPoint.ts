import type { Geometry, Position } from 'geojson';
import { boundsOf, centreOfBounds } from '../geo/bounds';
import { geodesicArea } from '../geo/geodesic';
import { localPlane } from '../geo/localPlane';
import { type LonLat, lonLat, type PlaneMetres } from '../model/units';

/**
 * The roomiest place inside an area: the point farthest from its edges, found on a grid that is
 * refined around the best so far. Of several parts the largest is taken. Null for points and lines.
 */
export function labelPoint(geometry: Geometry): LonLat | null {
  const rings = largestPart(geometry);
  const bounds = rings && boundsOf({ type: 'Polygon', coordinates: rings });
  if (!rings || !bounds) return null;
  const plane = localPlane(centreOfBounds(bounds));
  const flat = rings.map((ring) => ring.map((position) => plane.toPlane(lonLat(position))));
  const [west, south] = plane.toPlane([bounds[0], bounds[1]]);
  const [east, north] = plane.toPlane([bounds[2], bounds[3]]);

  let best: PlaneMetres = [(west + east) / 2, (south + north) / 2];
  let reach = clearance(flat, best);
  let half: PlaneMetres = [(east - west) / 2, (north - south) / 2];
  for (let round = 0; round < ROUNDS; round++) {
    const centre = best;
    for (let i = -STEPS; i <= STEPS; i++) {
      for (let j = -STEPS; j <= STEPS; j++) {
        const at: PlaneMetres = [centre[0] + (half[0] * i) / STEPS, centre[1] + (half[1] * j) / STEPS];
        const room = clearance(flat, at);
        if (room > reach) {
          best = at;
          reach = room;
        }
      }
    }
    half = [(half[0] * 1.5) / STEPS, (half[1] * 1.5) / STEPS];
  }
  return plane.toLonLat(best);
}

const STEPS = 8;
const ROUNDS = 3;

function largestPart(geometry: Geometry): Position[][] | null {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type !== 'MultiPolygon') return null;
  let largest: Position[][] | null = null;
  let area = -1;
  for (const rings of geometry.coordinates) {
    const size = geodesicArea({ type: 'Polygon', coordinates: rings });
    if (size > area) {
      largest = rings;
      area = size;
    }
  }
  return largest;
}

/** Distance to the nearest edge, negative outside. */
function clearance(rings: readonly (readonly PlaneMetres[])[], [x, y]: PlaneMetres): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
      const along = Math.min(1, Math.max(0, t));
      nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y));
    }
  }
  return inside ? nearest : -nearest;
}
