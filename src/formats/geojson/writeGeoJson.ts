import type { Geometry } from 'geojson';
import { featuresOf } from '../../model/project';
import { mapPositions } from '../check/positions';
import { addProjectLosses, lossList } from '../columns/lossList';
import { paced } from '../pacing';
import type { LossesOf, Writer } from '../writer';

/**
 * One FeatureCollection a layer that holds something, one feature a line. Another system than longitude and latitude on CGCS2000 or WGS 84 is
 * told in the `crs` member of GeoJSON 2008, which most programs still read.
 */
export const write: Writer = async (project, options) => {
  const breathe = paced(options);
  const { fromLonLat, layers, crs } = options;
  const isPlain = crs === 'EPSG:4326' || crs === 'EPSG:4490';
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const total = layers.reduce((sum, layer) => sum + featuresOf(project, layer).length, 0) || 1;
  let done = 0;
  for (const layer of layers) {
    const collection = project.layers[layer];
    if (collection === undefined || collection.features.length === 0) continue;
    const { type, features, bbox, ...members } = collection;
    const head = { type, ...members, ...(isPlain ? { ...(bbox ? { bbox } : {}) } : { crs: named(crs) }) };
    const lines: string[] = [];
    for (const feature of features) {
      await breathe(() => done / total);
      done += 1;
      const { source: _source, bbox: _bbox, ...rest } = feature as typeof feature & { source?: unknown };
      const geometry: Geometry = isPlain
        ? feature.geometry
        : mapPositions(feature.geometry, ([lon, lat, ...heights]) => [...fromLonLat(lon!, lat!), ...heights]);
      lines.push(JSON.stringify({ ...rest, geometry }));
    }
    const text = `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
    files.set(`${layer}.geojson`, new TextEncoder().encode(text));
  }
  return files;
};

/** All of a layer comes back; what is not a layer stays behind. */
export const lossesOf: LossesOf = (project) => {
  const list = lossList();
  addProjectLosses(list, project);
  return list.losses();
};

function named(crs: string) {
  const epsg = /^EPSG:(\d+)$/.exec(crs)?.[1];
  return { type: 'name', properties: { name: epsg ? `urn:ogc:def:crs:EPSG::${epsg}` : crs } };
}
