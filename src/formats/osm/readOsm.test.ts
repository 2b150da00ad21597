import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../test/builders/foreignFiles';
import { ImportError } from '../importTypes';
import { readOsm } from './readOsm';

const node = (id: number, lon: number, lat: number, tags = '') =>
  `<node id="${id}" lon="${lon}" lat="${lat}">${tags}</node>`;
const way = (id: number, nodes: readonly number[], tags = '') =>
  `<way id="${id}">${nodes.map((ref) => `<nd ref="${ref}"/>`).join('')}${tags}</way>`;
const tag = (k: string, v: string) => `<tag k="${k}" v="${v}"/>`;

/** A square of 4 nodes from 1 and one inside it from 5. */
const SQUARES = [
  [1, 0, 0],
  [2, 4, 0],
  [3, 4, 4],
  [4, 0, 4],
  [5, 1, 1],
  [6, 2, 1],
  [7, 2, 2],
  [8, 1, 2],
]
  .map(([id, x, y]) => node(id!, 117 + x! / 1000, 32 + y! / 1000))
  .join('');

async function read(body: string) {
  return readOsm(
    sourceOf('town.osm', 'osm', `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">${body}</osm>`),
    {},
  );
}
const shown = (features: Awaited<ReturnType<typeof read>>['features']) =>
  features.map(({ value, layer }) => {
    const { id, geometry } = value as { id: string; geometry: { type: string } };
    return [id, geometry.type, layer];
  });

describe('readOsm', () => {
  it('tells areas from lines by their tags', async () => {
    const ring = [1, 2, 3, 4, 1];
    const { features, crs } = await read(
      SQUARES +
        way(1, ring, tag('building', 'yes')) +
        way(2, ring, tag('highway', 'service')) +
        way(3, ring, tag('barrier', 'fence')) +
        way(4, ring, tag('highway', 'pedestrian') + tag('area', 'yes')) +
        way(5, [1, 2], tag('building', 'no')) +
        node(9, 117, 32, tag('emergency', 'fire_hydrant')),
    );
    expect(crs?.crs).toBe('EPSG:4326');
    expect(shown(features)).toEqual([
      ['way/1', 'Polygon', 'building'],
      ['way/2', 'LineString', 'highway'],
      ['way/3', 'LineString', 'barrier'],
      ['way/4', 'Polygon', 'highway'],
      ['way/5', 'LineString', 'other'],
      ['node/9', 'Point', 'emergency=fire_hydrant'],
    ]);
  });

  it('puts a ring together from ways in any direction, and a hole into it', async () => {
    const members = `<member type="way" ref="1" role="outer"/><member type="way" ref="2" role="outer"/><member type="way" ref="3" role="inner"/>`;
    const { features, problems } = await read(
      `${SQUARES + way(1, [1, 2, 3]) + way(2, [1, 4, 3]) + way(3, [5, 6, 7, 8, 5])}<relation id="1">${members}${tag('type', 'multipolygon')}${tag('building', 'yes')}</relation>`,
    );
    expect(problems).toEqual([]);
    const value = features[0]!.value as { geometry: { type: string; coordinates: number[][][] } };
    expect(value.geometry.type).toBe('Polygon');
    expect(value.geometry.coordinates.map((ring) => ring.length)).toEqual([5, 5]);
    const corners = new Set(value.geometry.coordinates[0]!.map((at) => at.join()));
    expect(corners).toEqual(new Set(['117,32', '117.004,32', '117.004,32.004', '117,32.004']));
  });

  it('names what is not in the file instead of drawing half a shape', async () => {
    const { features, problems } = await read(
      `${SQUARES + way(1, [1, 2, 99], tag('highway', 'path'))}<relation id="7"><member type="way" ref="42" role="outer"/>${tag('type', 'multipolygon')}${tag('landuse', 'residential')}</relation>`,
    );
    expect(features).toEqual([]);
    expect(problems.map(({ code, handle, detail }) => [code, handle, detail])).toEqual([
      ['missing_part', 'way/1', 'node/99'],
      ['missing_part', 'relation/7', 'way/42'],
    ]);
  });

  it('refuses what defines entities, is not well-formed, is too deep or is no OpenStreetMap', async () => {
    const bomb = `<!DOCTYPE osm [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><osm>&b;</osm>`;
    for (const text of [
      bomb,
      '<osm><node></osm>',
      '<html></html>',
      `<osm>${'<a>'.repeat(300)}`,
      '',
      'MZ\u0000',
    ]) {
      await expect(readOsm(sourceOf('x.osm', 'osm', text), {})).rejects.toBeInstanceOf(ImportError);
    }
  });

  it('keeps keys that mean something to JavaScript as plain data', async () => {
    const { features } = await read(node(1, 117, 32, tag('__proto__', 'x') + tag('power', 'pole')));
    const { properties } = features[0]!.value as { properties: Record<string, unknown> };
    expect(Object.keys(properties)).toEqual(['__proto__', 'power']);
  });
});
