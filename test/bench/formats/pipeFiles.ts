import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { LineString } from 'geojson';
import type { LayerFeature } from '../../../src/model/layer';
import { featuresOf, type Project } from '../../../src/model/project';
import { exportFiles } from '../../../src/project/exportProject';
import { streetNetwork } from '../streetNetwork';

/** What one run prints: each format with its files, the one that stands for them first. */
export type PipeFiles = Readonly<
  Record<'geojson' | 'geopackage' | 'flatgeobuf' | 'shapefile', readonly string[]>
>;

/** `pipeFiles.mjs <pipes> <folder>`: the same pipes, 300 bytes each as GeoJSON, in every format of the bench. */
const [wanted, folder] = process.argv.slice(2) as [string, string];
const project = pipesOf(Number(wanted));
const features = featuresOf(project, 'pipes');
const files: PipeFiles = {
  geojson: [write('pipes.geojson', JSON.stringify({ type: 'FeatureCollection', features }))],
  flatgeobuf: [write('pipes.fgb', serialize({ type: 'FeatureCollection', features: [...features] }, 4326))],
  geopackage: await exported('geopackage'),
  shapefile: await exported('shapefile'),
};
console.log(JSON.stringify(files));

/** A street network with half of its vertices and what most surveys say, nothing more. */
function pipesOf(count: number): Project {
  const network = streetNetwork(count * 4);
  const pipes = featuresOf(network, 'pipes')
    .slice(0, count)
    .map(({ type, geometry, properties }): LayerFeature<'pipes'> => {
      const { start_node: _start, end_node: _end, ...stated } = properties;
      const known = Object.entries(stated).filter(([, value]) => value !== null);
      const { coordinates } = geometry as LineString;
      return {
        type,
        geometry: { type: 'LineString', coordinates: coordinates.filter((_, i) => i % 2 === 0) },
        properties: Object.fromEntries(known) as typeof properties,
      };
    });
  return { ...network, layers: { pipes: { type: 'FeatureCollection', features: pipes } } };
}

/** Without what only our own reader knows: a shapefile as others write it, its names ten letters long. */
async function exported(format: 'geopackage' | 'shapefile'): Promise<string[]> {
  const options = { format, crs: 'EPSG:4326', layers: null, encoding: 'utf-8', language: 'en' } as const;
  const written = await exportFiles(project, options);
  const names = [...written.keys()].filter((name) => !name.endsWith('.fields'));
  names.sort((a, b) => Number(b.endsWith('.shp')) - Number(a.endsWith('.shp')));
  return names.map((name) => write(name, written.get(name)!));
}

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
