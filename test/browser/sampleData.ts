import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { LayerId } from '../../src/model/layer';
import type { Project } from '../../src/model/project';

const FOLDER = path.resolve(import.meta.dirname, '../../data/quanjiao');

type Properties = Record<string, unknown> & { readonly id: string };

/** The sample's own files, read apart from the app, to know what it ought to show. */
export function sampleLayer(layer: LayerId): FeatureCollection<Geometry, Properties>['features'] {
  const project = JSON.parse(readFileSync(path.join(FOLDER, 'project.json'), 'utf8'));
  return JSON.parse(readFileSync(path.join(FOLDER, project.layers[layer]), 'utf8')).features;
}

/** The sample as the engine takes it. */
export function sampleProject(): Project {
  const file = JSON.parse(readFileSync(path.join(FOLDER, 'project.json'), 'utf8')) as Project['file'];
  const layers = Object.entries(file.layers).map(([layer, name]) => [
    layer,
    JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')),
  ]);
  return { file, layers: Object.fromEntries(layers) };
}

export function sampleFeature(layer: LayerId, id: string) {
  const found = sampleLayer(layer).find((feature) => feature.properties.id === id);
  if (!found) throw new Error(`The sample has no ${id} in ${layer}.`);
  return found;
}

/** Middle of a feature's box. */
export function middleOf(geometry: Geometry): Position {
  const corners = positionsOf(geometry);
  const middle = (axis: 0 | 1) => {
    const values = corners.map((position) => position[axis]!);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
}

/** The part of a link that puts the camera there. */
export function cameraAt([lon, lat]: Position, zoom: number): string {
  return `map=${zoom}/${lat}/${lon}`;
}

/** Positions of the sample carry two numbers each. */
function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const numbers = [geometry.coordinates].flat(5) as number[];
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at]!, numbers[2 * at + 1]!]);
}
