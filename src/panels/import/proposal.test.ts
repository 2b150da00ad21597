import { describe, expect, it } from 'vitest';
import type { ImportPart } from '../../formats/importTypes';
import { readFailure } from './failure';
import { countToTake, filesWithoutCrs, layersFor, sizeOf } from './proposal';

const part = (key: string, count: number): ImportPart => ({
  key,
  name: null,
  family: 'line',
  count,
  layer: 'pipes',
  why: { code: 'geometry', detail: '' },
  fields: [],
  rows: [],
  set: {},
  mapping: [],
});

describe('countToTake', () => {
  it('leaves out what is skipped or not chosen', () => {
    const parts = [part('a', 3), part('b', 4), part('c', 5)];
    const shown = { key: '0', name: 'x', size: 1, format: 'geojson', fatal: null } as const;
    const file = { ...shown, parts, crs: null, encoding: null, tables: [] };
    expect(countToTake({ files: [file], projectName: null }, { a: 'pipes', b: 'skip' })).toBe(3);
  });

  it('leaves out the outliers where the person wants that', () => {
    const outliers = { indexes: [0, 2], farthest_m: 176_000, examples: [] };
    const crs = { stated: null, candidates: [], certain: true, outliers };
    const shown = { key: '0', name: 'x', size: 1, format: 'dxf', fatal: null } as const;
    const file = { ...shown, parts: [part('a', 30)], crs, encoding: null, tables: [] };
    const proposal = { files: [file], projectName: null };
    expect(countToTake(proposal, { a: 'pipes' }, { '0': true })).toBe(28);
    expect(countToTake(proposal, { a: 'pipes' }, { '0': false })).toBe(30);
  });
});

describe('filesWithoutCrs', () => {
  const shown = { size: 1, format: 'shapefile', fatal: null, encoding: null, tables: [] } as const;
  const crs = { stated: null, candidates: [], certain: false, outliers: null };
  const files = [
    { ...shown, key: '0', name: 'a.shp', parts: [part('a', 3)], crs },
    { ...shown, key: '1', name: 'b.kml', parts: [part('b', 3)], crs: null },
  ];
  const proposal = { files, projectName: null };

  it('names files that are taken and not placed', () => {
    expect(filesWithoutCrs(proposal, { a: 'pipes', b: 'pipes' }, {}).map(({ name }) => name)).toEqual([
      'a.shp',
    ]);
  });

  it('asks nothing of a file that is left out or placed', () => {
    expect(filesWithoutCrs(proposal, { a: 'skip', b: 'pipes' }, {})).toEqual([]);
    const placed = { '0': { crs: 'EPSG:4548', axes: 'xy' } } as const;
    expect(filesWithoutCrs(proposal, { a: 'pipes', b: 'pipes' }, placed)).toEqual([]);
  });
});

describe('layersFor', () => {
  it('offers only layers that take the geometry', () => {
    expect(layersFor('point')).toContain('pipe_nodes');
    expect(layersFor('point')).not.toContain('pipes');
    expect(layersFor('line')).toContain('pipes');
    expect(layersFor('polygon')).toContain('compounds');
  });
});

describe('sizeOf', () => {
  it('picks the unit', () => {
    expect([sizeOf(0), sizeOf(15_360), sizeOf(51_000_000)]).toEqual([
      { unit: 'bytes', size: 0 },
      { unit: 'kb', size: 15.4 },
      { unit: 'mb', size: 51 },
    ]);
  });
});

describe('readFailure', () => {
  it('reads file, code and detail, colons and all', () => {
    expect(readFailure('a.zip: bad_zip: end: not found', ['not_json', 'bad_zip'])).toEqual({
      code: 'bad_zip',
      file: 'a.zip',
      detail: 'end: not found',
    });
  });

  it('keeps the words of a stranger', () => {
    expect(readFailure('out of memory', ['bad_zip'])).toEqual({
      code: null,
      file: null,
      detail: 'out of memory',
    });
  });
});
