import { describe, expect, it } from 'vitest';
import type { ImportPart } from '../../formats/importTypes';
import { readFailure } from './failure';
import { countToTake, layersFor, sizeOf } from './proposal';

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
    expect(readFailure('a.zip: bad_zip: end: not found')).toEqual({
      code: 'bad_zip',
      file: 'a.zip',
      detail: 'end: not found',
    });
  });

  it('keeps the words of a stranger', () => {
    expect(readFailure('out of memory')).toEqual({ code: null, file: null, detail: 'out of memory' });
  });
});
