import type { Polygon, Position } from 'geojson';
import { boundsOf, centreOfBounds } from '../geo/bounds';
import { type LocalPlane, localPlane } from '../geo/localPlane';
import type { LayerFeature } from '../model/layer';
import { type LonLat, lonLat, type Metres, type PlaneMetres } from '../model/units';
import { type CompoundOf, type Drawn, drawn } from './drawn';
import { hatchLines } from './hatchLines';

/** Widths of 应急消〔2019〕334号, annex: outer line 0.2 m, grid 0.1 m at 45° to it. */
export const MESH = { outline: 0.2, grid: 0.1, angle: 45 } as const;
/** The notice gives no distance between the grid's lines; one metre reads well to scale. */
export const MESH_SPACING: Metres = 1;

/** The net painted at a lane's entrance: its outline, and the grid inside it both ways. */
export function markingHatch(marking: PaintedMarking, compoundOf: CompoundOf): Drawn[] {
  if (marking.properties.kind !== 'entrance_mesh') return [];
  const { layout } = marking.properties;
  const { plane, rings, direction } = flattened(marking);
  const grid = [direction + MESH.angle, direction - MESH.angle]
    .flatMap((angle) => hatchLines(rings, angle, MESH_SPACING))
    .map((line) => line.map((at) => position(plane.toLonLat(at))));
  const lines = [
    { part: 'grid', width_m: MESH.grid, coordinates: grid },
    { part: 'outline', width_m: MESH.outline, coordinates: marking.geometry.coordinates },
  ];
  return lines.flatMap(({ coordinates, ...properties }) => {
    const line = drawn(
      marking,
      compoundOf,
      { ...properties, layout },
      { type: 'MultiLineString', coordinates },
    );
    return line ? [line] : [];
  });
}

/** A box or a mesh: painted on the ground within a polygon. */
export type PaintedMarking = LayerFeature<'fire_lane_markings'> & { geometry: Polygon };

export function isPainted(marking: LayerFeature<'fire_lane_markings'>): marking is PaintedMarking {
  return marking.geometry?.type === 'Polygon' && marking.geometry.coordinates[0] !== undefined;
}

export type Flattened = {
  readonly plane: LocalPlane;
  readonly centre: LonLat;
  readonly rings: readonly (readonly PlaneMetres[])[];
  /** Driving direction in degrees clockwise from north; along the longest edge where it is not stated. */
  readonly direction: number;
};

/** The painted polygon in metres, with the direction it is driven through. */
export function flattened({ geometry, properties }: PaintedMarking): Flattened {
  const bounds = boundsOf(geometry);
  const centre: LonLat = bounds ? centreOfBounds(bounds) : lonLat(geometry.coordinates[0]![0]!);
  const plane = localPlane(centre);
  const rings = geometry.coordinates.map((ring) => ring.map((at) => plane.toPlane(lonLat(at))));
  return { plane, centre, rings, direction: properties.bearing_deg ?? longestEdge(rings[0]!) };
}

function longestEdge(ring: readonly PlaneMetres[]): number {
  let longest = -1;
  let direction = 0;
  for (let i = 1; i < ring.length; i++) {
    const east = ring[i]![0] - ring[i - 1]![0];
    const north = ring[i]![1] - ring[i - 1]![1];
    const length = Math.hypot(east, north);
    if (length > longest) {
      longest = length;
      direction = (Math.atan2(east, north) * 180) / Math.PI;
    }
  }
  return direction;
}

function position([lon, lat]: LonLat): Position {
  return [lon, lat];
}
