import type { LineString, Point, Polygon } from 'geojson';
import { localPlane } from '../../src/geo/localPlane';
import type { LayerFeature, LayerId, PropertiesOf } from '../../src/model/layer';
import type { Project } from '../../src/model/project';
import type { LonLat } from '../../src/model/units';

/** Draws test geometry in metres around a place, for answers one can compute by hand. */
export function planAt(origin: LonLat = [118.273, 32.085]) {
  const plane = localPlane(origin);
  const at = (east: number, north: number) => [...plane.toLonLat([east, north])];
  const polygon = (...ring: [number, number][]): Polygon => ({
    type: 'Polygon',
    coordinates: [[...ring, ring[0]!].map(([east, north]) => at(east, north))],
  });
  return {
    at,
    polygon,
    point: (east: number, north: number): Point => ({ type: 'Point', coordinates: at(east, north) }),
    line: (...path: [number, number][]): LineString => ({
      type: 'LineString',
      coordinates: path.map(([east, north]) => at(east, north)),
    }),
    /** An upright rectangle by its south-west corner and size in metres. */
    rectangle: (east: number, north: number, width: number, height: number): Polygon =>
      polygon([east, north], [east + width, north], [east + width, north + height], [east, north + height]),
  };
}

export function feature<L extends LayerId>(
  _layer: L,
  geometry: LayerFeature['geometry'],
  properties: Partial<PropertiesOf<L>> & { id: string },
): LayerFeature<L> {
  return { type: 'Feature', geometry, properties: properties as PropertiesOf<L> };
}

export function projectOf(layers: { [L in LayerId]?: LayerFeature<L>[] }): Project {
  return {
    file: {
      format: 'jingran-project',
      version: 1,
      id: 'test',
      name: { zh: '测试', en: 'Test' },
      layers: Object.fromEntries(Object.keys(layers).map((layer) => [layer, `${layer}.geojson`])),
    },
    layers: Object.fromEntries(
      Object.entries(layers).map(([layer, features]) => [layer, { type: 'FeatureCollection', features }]),
    ),
  };
}
