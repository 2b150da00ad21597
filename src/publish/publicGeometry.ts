import type { Geometry, Position } from 'geojson';
import { toOffset } from '../formats/crs/chinaOffset';
import { type GaussKrueger, gaussKrueger } from '../geo/gaussKrueger';
import type { Metres } from '../model/units';

export type PublicCoordinates = {
  readonly grid_m: Metres;
  readonly coordinates: 'cgcs2000' | 'gcj02';
};

/** Takes a geometry to the public grid; null where nothing of it is left there. */
export type ToPublic = (geometry: Geometry) => Geometry | null;

/**
 * Rounds every vertex to the grid, drops heights and what collapses: repeated vertices, spikes, rings without area,
 * lines of one vertex.
 */
export function publicGeometry(options: PublicCoordinates): ToPublic {
  const at = publicPosition(options);
  return (geometry) => onGrid(geometry, at);
}

/**
 * A vertex on the public grid, as whole steps in the CGCS2000 3° zone it lies in: metres at any latitude. The grid is
 * the same for every project and every publication, so that publishing again does not give a true position away.
 */
export function publicPosition({ grid_m, coordinates }: PublicCoordinates): (at: Position) => Position {
  const zones = new Map<number, GaussKrueger>();
  const zoneOf = (lon: number): GaussKrueger => {
    const meridian = Math.round(lon / ZONE) * ZONE;
    const known = zones.get(meridian) ?? gaussKrueger(meridian);
    zones.set(meridian, known);
    return known;
  };
  const toGrid = (metres: Metres) => Math.round(metres / grid_m) * grid_m;
  return ([trueLon, trueLat]) => {
    const [lon, lat] = coordinates === 'gcj02' ? toOffset('gcj02', trueLon!, trueLat!) : [trueLon!, trueLat!];
    const zone = zoneOf(lon);
    const [east, north] = zone.forward([lon, lat]);
    const [gridLon, gridLat] = zone.inverse([toGrid(east), toGrid(north)]);
    return [publicDegrees(gridLon), publicDegrees(gridLat)];
  };
}

/** 8 decimals are a millimetre; more would only be noise of the arithmetic. */
export function publicDegrees(degrees: number): number {
  return Math.round(degrees * 1e8) / 1e8 + 0;
}

/** Degrees of longitude. */
const ZONE = 3;

function onGrid(geometry: Geometry, at: (position: Position) => Position): Geometry | null {
  const pathOf = (path: readonly Position[]) => withoutRepeats(path.map(at));
  const partOf = (rings: readonly Position[][]): Position[][] | null => {
    const [outer, ...holes] = rings.map((ring) => ringOf(ring.map(at)));
    return outer ? [outer, ...holes.filter((hole) => hole !== null)] : null;
  };
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: at(geometry.coordinates) };
    case 'MultiPoint': {
      const points = new Map(geometry.coordinates.map((point) => [String(at(point)), at(point)]));
      return points.size > 0 ? { type: 'MultiPoint', coordinates: [...points.values()] } : null;
    }
    case 'LineString': {
      const path = pathOf(geometry.coordinates);
      return path.length > 1 ? { type: 'LineString', coordinates: path } : null;
    }
    case 'MultiLineString': {
      const paths = geometry.coordinates.map(pathOf).filter((path) => path.length > 1);
      return paths.length > 0 ? { type: 'MultiLineString', coordinates: paths } : null;
    }
    case 'Polygon': {
      const rings = partOf(geometry.coordinates);
      return rings && { type: 'Polygon', coordinates: rings };
    }
    case 'MultiPolygon': {
      const parts = geometry.coordinates.map(partOf).filter((part) => part !== null);
      return parts.length > 0 ? { type: 'MultiPolygon', coordinates: parts } : null;
    }
    default:
      return null;
  }
}

/** A closed ring without repeated vertices and spikes; null where no area is left. */
function ringOf(closed: readonly Position[]): Position[] | null {
  let ring = closed.slice(0, -1);
  for (let length = -1; length !== ring.length; ) {
    length = ring.length;
    ring = ring.filter((at, i) => !same(at, ring[(i + 1) % ring.length]!));
    const spike = ring.findIndex((_, i) =>
      same(ring[(i + ring.length - 1) % ring.length]!, ring[(i + 1) % ring.length]!),
    );
    if (spike >= 0) ring = ring.filter((_, i) => i !== spike);
  }
  if (ring.length < 3 || Math.abs(twiceArea(ring)) < NO_AREA) return null;
  return [...ring, ring[0]!];
}

/** Square degrees: about a square millimetre. */
const NO_AREA = 1e-16;

/** Shoelace formula from the first vertex, where the numbers are small. */
function twiceArea(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] as [number, number];
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as [number, number];
    return sum + (x! - x0) * (nextY - y0) - (nextX - x0) * (y! - y0);
  }, 0);
}

function withoutRepeats(path: readonly Position[]): Position[] {
  return path.filter((at, i) => i === 0 || !same(at, path[i - 1]!));
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
