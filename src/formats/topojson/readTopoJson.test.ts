import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../test/builders/foreignFiles';
import { ImportError } from '../importTypes';
import { LIMITS } from '../limits';
import { readTopoJson } from './readTopoJson';

/** Two squares that share a side, quantised; the coordinates below are worked out by hand. */
const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.001, 0.002], translate: [117, 32] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
  ],
  objects: {
    plots: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: 'a', properties: { 名称: '甲' }, arcs: [[0, 1]] }],
    },
    posts: { type: 'Point', coordinates: [10, 20] },
  },
};
const read = (value: unknown) => readTopoJson(sourceOf('a.topojson', 'topojson', JSON.stringify(value)), {});

describe('readTopoJson', () => {
  it('undoes quantisation and shares arcs, a layer for each object', async () => {
    const { features, problems } = await read(TOPOLOGY);
    expect(problems).toEqual([]);
    expect(features.map(({ layer }) => layer)).toEqual(['plots', 'posts']);
    expect(features[0]!.value).toMatchObject({ id: 'a', properties: { 名称: '甲' } });
    const { coordinates } = (features[0]!.value as { geometry: { coordinates: number[][][] } }).geometry;
    expect(coordinates[0]!.map((at) => at.map((n) => Number(n.toFixed(6))))).toEqual([
      [117.001, 32],
      [117.001, 32.002],
      [117, 32.002],
      [117, 32],
      [117.001, 32],
    ]);
    expect((features[1]!.value as { geometry: unknown }).geometry).toEqual({
      type: 'Point',
      coordinates: [117.01, 32.04],
    });
  });

  it('refuses a shape whose arc is not there, and takes the others', async () => {
    const objects = { ...TOPOLOGY.objects, bad: { type: 'LineString', arcs: [7] } };
    const { features, problems } = await read({ ...TOPOLOGY, objects });
    expect(features).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'bad_geometry', layer: 'bad', detail: 'arcs[7]' }]);
  });

  it('counts what arcs come to before it makes them', async () => {
    const arc = Array.from({ length: 1000 }, () => [1, 1]);
    const arcs = Array.from({ length: LIMITS.vertices / 1000 + 1 }, () => 0);
    const bomb = { type: 'Topology', arcs: [arc], objects: { a: { type: 'LineString', arcs } } };
    await expect(read(bomb)).rejects.toMatchObject({ problem: { code: 'too_large' } });
  });

  it('refuses what is no topology', async () => {
    let deep: unknown = { type: 'Point', coordinates: [0, 0] };
    for (let i = 0; i < 200; i++) deep = { type: 'GeometryCollection', geometries: [deep] };
    const bad = [
      {},
      [],
      { ...TOPOLOGY, arcs: null },
      { ...TOPOLOGY, transform: { scale: [1] } },
      { ...TOPOLOGY, objects: { deep } },
    ];
    for (const value of bad) await expect(read(value)).rejects.toBeInstanceOf(ImportError);
  });
});
