import type { Geometry, Position } from 'geojson';
import type { LocalPlane } from '../geo/localPlane';
import { type Nearest, segmentDistance } from '../geo/segmentDistance';
import type { FeatureRef } from '../model/featureRef';
import type { LayerFeature } from '../model/layer';
import { featuresOf } from '../model/project';
import { lonLat, type Metres, type PlaneMetres } from '../model/units';
import type { ReviewPipe } from './pipes';
import type { ReviewModel } from './reviewModel';

/** A feature of the project as lines in the plane: an area by its outline, a point as a line of one place. */
export type PlanShape = {
  readonly feature: LayerFeature;
  readonly paths: readonly (readonly PlaneMetres[])[];
  readonly isArea: boolean;
  /** null for all but pipes. */
  readonly pipe: ReviewPipe | null;
};

export function planShape(model: ReviewModel, { layer, id }: FeatureRef): PlanShape | null {
  const feature = (featuresOf(model.project, layer) as LayerFeature[]).find(
    ({ properties }) => properties.id === id,
  );
  if (!feature) return null;
  const { type } = feature.geometry;
  return {
    feature,
    paths: planPaths(feature.geometry, model.plane),
    isArea: type === 'Polygon' || type === 'MultiPolygon',
    pipe: layer === 'pipes' ? (model.pipes.find((pipe) => pipe.id === id) ?? null) : null,
  };
}

/** How far along a pipe the place is that lies nearest to a given one. */
export function alongPipe({ segments }: ReviewModel, pipe: ReviewPipe, [x, y]: PlaneMetres): Metres {
  const { x1, y1, x2, y2, along } = segments;
  const out: Nearest = { distance: 0, onFirst: 0, onSecond: 0 };
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let i = pipe.firstSegment; i < pipe.firstSegment + pipe.segmentCount; i++) {
    segmentDistance(x1[i]!, y1[i]!, x2[i]!, y2[i]!, x, y, x, y, out);
    if (out.distance >= best) continue;
    best = out.distance;
    found = along[i]! + Math.hypot(x2[i]! - x1[i]!, y2[i]! - y1[i]!) * out.onFirst;
  }
  return found;
}

function planPaths(geometry: Geometry, plane: LocalPlane): PlaneMetres[][] {
  const path = (positions: readonly Position[]) => positions.map((at) => plane.toPlane(lonLat(at)));
  switch (geometry.type) {
    case 'Point':
      return [path([geometry.coordinates])];
    case 'MultiPoint':
      return geometry.coordinates.map((at) => path([at]));
    case 'LineString':
      return [path(geometry.coordinates)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map(path);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(path);
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part) => planPaths(part, plane));
  }
}
