import type { Geometry, Position } from 'geojson';
import type { LocalPlane } from '../geo/localPlane';
import { lonLat } from '../model/units';

/** The segments of any geometry, x1 y1 x2 y2 each: a point is a segment of no length, an area its outline. */
export function segmentsOfGeometry(geometry: Geometry, plane: LocalPlane): Float64Array {
  const numbers: number[] = [];
  const addPath = (path: readonly Position[]) => {
    const places = path.map((position) => plane.toPlane(lonLat(position)));
    if (places.length === 1) numbers.push(...places[0]!, ...places[0]!);
    for (let i = 1; i < places.length; i++) numbers.push(...places[i - 1]!, ...places[i]!);
  };
  switch (geometry.type) {
    case 'Point':
      addPath([geometry.coordinates]);
      break;
    case 'MultiPoint':
      for (const position of geometry.coordinates) addPath([position]);
      break;
    case 'LineString':
      addPath(geometry.coordinates);
      break;
    case 'MultiLineString':
    case 'Polygon':
      for (const path of geometry.coordinates) addPath(path);
      break;
    case 'MultiPolygon':
      for (const path of geometry.coordinates.flat()) addPath(path);
      break;
    case 'GeometryCollection':
      for (const part of geometry.geometries) {
        for (const number of segmentsOfGeometry(part, plane)) numbers.push(number);
      }
  }
  return Float64Array.from(numbers);
}
