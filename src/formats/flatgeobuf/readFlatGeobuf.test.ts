import { ByteBuffer } from 'flatbuffers';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, Geometry } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { oracleWrite, startGdal } from '../../../test/builders/gdalOracle';
import { sourceOf } from '../../../test/builders/gisProject';
import { ImportError } from '../importTypes';
import { readFlatGeobuf } from './readFlatGeobuf';

beforeAll(startGdal, 60_000);

const FEATURES: Feature[] = [
  {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [117.25, 32.125, 4.5] },
    properties: { 名称: '井', n: 7, x: 1.5, yes: true, tags: { a: [1, null] } },
  },
  {
    type: 'Feature',
    geometry: {
      type: 'LineString',
      coordinates: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
    properties: { 名称: '<b>', n: -3, x: 0.25, yes: false, tags: { b: '<i>' } },
  },
  {
    type: 'Feature',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0, 0],
            [9, 0, 0],
            [9, 9, 0],
            [0, 0, 0],
          ],
          [
            [2, 1, 0],
            [3, 2, 0],
            [3, 1, 0],
            [2, 1, 0],
          ],
        ],
        [
          [
            [20, 0, 0],
            [21, 0, 0],
            [21, 1, 0],
            [20, 0, 0],
          ],
        ],
      ],
    },
    properties: { 名称: 'c', n: 0, x: 1e300, yes: true, tags: {} },
  },
];

const ours = () => serialize({ type: 'FeatureCollection', features: FEATURES } as never, 4490) as Uint8Array;

async function read(bytes: Uint8Array) {
  const result = await readFlatGeobuf(sourceOf('flatgeobuf', [['a.fgb', bytes]]), {});
  return { ...result, features: result.features.map(({ value }) => value as Feature<Geometry | null>) };
}

describe('FlatGeobuf', () => {
  it('of its own package reads as it was written, with its system', async () => {
    const { features, crs, problems } = await read(ours());
    expect(problems).toEqual([]);
    expect(crs?.crs).toBe('EPSG:4490');
    expect(features.map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties }))).toEqual(
      FEATURES,
    );
  });

  it('of GDAL reads over its index, in its own coordinates', async () => {
    const points: Feature[] = Array.from({ length: 40 }, (_, i) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [500000 + i, 3550000.5] },
      properties: { id: `P${i}`, none: i % 2 === 0 ? null : i, day: '2019/05/03' },
    }));
    const files = await oracleWrite('FlatGeobuf', points, 'points', [
      '-a_srs',
      'EPSG:4548',
      '-lco',
      'SPATIAL_INDEX=YES',
    ]);
    const { features, crs } = await read(files.get('points.fgb')!);
    expect(crs?.crs).toBe('EPSG:4548');
    const byName = new Map(features.map((feature) => [feature.properties?.id, feature]));
    expect(byName.size).toBe(40);
    expect(byName.get('P7')?.geometry).toEqual({ type: 'Point', coordinates: [500007, 3550000.5] });
    expect(byName.get('P7')?.properties).toMatchObject({ id: 'P7', none: 7 });
    expect(byName.get('P8')?.properties).not.toHaveProperty('none');
  });

  it('keeps a column named __proto__', async () => {
    const bytes = serialize({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { proto__xx: 'x' } },
      ],
    } as never) as Uint8Array;
    const at = Buffer.from(bytes).indexOf('proto__xx');
    bytes.set(new TextEncoder().encode('__proto__'), at);
    const { features } = await read(bytes);
    expect(Object.entries(features[0]?.properties ?? {})).toEqual([['__proto__', 'x']]);
  });

  it('gives what is whole of a cut file and tells of the rest', async () => {
    const bytes = ours();
    const { features, problems } = await read(bytes.subarray(0, bytes.length - 20));
    expect(features).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'bad_file', effect: 'refused', detail: 'truncated: 2 / 3' }]);
  });

  it('with an index of no features, or of more than the file holds, does not hang', async () => {
    for (const count of [0n, 2n ** 60n]) {
      const bytes = ours();
      const header = Header.getSizePrefixedRootAsHeader(withoutMagic(bytes)) as unknown as Patched;
      const countAt = header.bb.__offset(header.bb_pos, 18);
      new DataView(bytes.buffer, bytes.byteOffset + 8).setBigUint64(header.bb_pos + countAt, count, true);
      const before = Date.now();
      await typed(() => read(bytes));
      expect(Date.now() - before).toBeLessThan(1000);
    }
  });

  it('ends in an ImportError or in what is whole, cut at every tenth and with bytes changed', async () => {
    const whole = ours();
    let seed = 5;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let tenth = 0; tenth < 10; tenth++) {
      await typed(() => read(whole.subarray(0, Math.floor((whole.length * tenth) / 10))));
    }
    const outcomes = new Set<string | null>();
    for (let run = 0; run < 1000; run++) {
      const bytes = whole.slice();
      for (let i = 0; i < 4; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      outcomes.add(await typed(() => read(bytes)));
    }
    expect(outcomes).toContain(null);
    expect(outcomes).toContain('bad_file');
  });
});

type Patched = { bb: { __offset(at: number, field: number): number }; bb_pos: number };

function withoutMagic(bytes: Uint8Array): ByteBuffer {
  return new ByteBuffer(bytes.subarray(8));
}

async function typed(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    return (error as ImportError).problem.code;
  }
}
