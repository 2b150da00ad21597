import type { Feature, Geometry, Position } from 'geojson';
import type { LayerId } from '../../src/model/layer';
import type { Frame, Point } from './frame';
import { type Ring, ringArea } from './plane';

export type SampleFeature = Feature<Geometry, Record<string, unknown> & { id: string }>;
export type Layers = Record<string, SampleFeature[]>;
export type Properties = Record<string, unknown>;

/** Collects the features of one compound and numbers them by kind. */
export type Sheet = {
  readonly prefix: string;
  readonly layers: Layers;
  polygon(layer: LayerId, kind: string, on: Frame, ring: Ring, properties: Properties): SampleFeature;
  line(
    layer: LayerId,
    kind: string,
    on: Frame,
    line: readonly Point[],
    properties: Properties,
  ): SampleFeature;
  point(layer: LayerId, kind: string, on: Frame, at: Point, properties: Properties): SampleFeature;
};

export function sheet(prefix: string): Sheet {
  const layers: Layers = {};
  const counts = new Map<string, number>();
  const add = (layer: LayerId, kind: string, geometry: Geometry, properties: Properties): SampleFeature => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const id = `${prefix}-${kind}-${String(count).padStart(3, '0')}`;
    const made = feature(id, geometry, properties);
    layers[layer] ??= [];
    layers[layer].push(made);
    return made;
  };
  return {
    prefix,
    layers,
    polygon: (layer, kind, on, ring, properties) =>
      add(layer, kind, { type: 'Polygon', coordinates: [closedRing(on, ring)] }, properties),
    line: (layer, kind, on, line, properties) =>
      add(layer, kind, { type: 'LineString', coordinates: line.map(on.toLonLat) }, properties),
    point: (layer, kind, on, at, properties) =>
      add(layer, kind, { type: 'Point', coordinates: on.toLonLat(at) }, properties),
  };
}

export function feature(id: string, geometry: Geometry, properties: Properties): SampleFeature {
  return { type: 'Feature', id, properties: { id, ...properties }, geometry };
}

/** A closed ring of positions, anticlockwise as RFC 7946 asks of an outer ring. */
export function closedRing(on: Frame, ring: Ring): Position[] {
  const ordered = ringArea(ring) < 0 ? [...ring].reverse() : ring;
  const positions = ordered.map(on.toLonLat);
  return [...positions, positions[0]!];
}
