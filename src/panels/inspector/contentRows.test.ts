import { describe, expect, it } from 'vitest';
import type { ContentRow } from '../../host/projectHost';
import type { LayerId } from '../../model/layer';
import { filterRows, layerCounts, listLines, nextRow } from './contentRows';

const row = (layer: LayerId, id: string, name: string | null = null): ContentRow => ({
  ref: { layer, id },
  name,
  name_en: null,
  kind: null,
  diameter_mm: null,
  length_m: null,
  area_m2: null,
});
const rows = [row('pipes', 'p1'), row('green', 'g1'), row('buildings', 'b1', '1 号楼'), row('pipes', 'p2')];
const names = (lines: ReturnType<typeof listLines>) =>
  lines.map((line) => (line.type === 'heading' ? line.layer : line.row.ref.id));

describe('listLines', () => {
  it('puts a heading before the rows of each layer, buildings and pipes first', () => {
    expect(names(listLines(rows))).toEqual(['buildings', 'b1', 'pipes', 'p1', 'p2', 'green', 'g1']);
  });

  it('is empty for no rows', () => {
    expect(listLines([])).toEqual([]);
  });
});

describe('filterRows', () => {
  it('asks for every word, in the shown text or the id, whatever the case', () => {
    const textOf = (each: ContentRow) => each.name ?? 'DN300';
    expect(filterRows(rows, ' P2  dn3 ', null, textOf).map(({ ref }) => ref.id)).toEqual(['p2']);
    expect(filterRows(rows, '号楼', null, textOf).map(({ ref }) => ref.id)).toEqual(['b1']);
    expect(filterRows(rows, '', 'pipes', textOf)).toHaveLength(2);
    expect(filterRows(rows, '', null, textOf)).toBe(rows);
  });
});

describe('nextRow', () => {
  const lines = listLines(rows);
  it('steps over headings and stops at the ends', () => {
    expect(nextRow(lines, -1, 1)).toBe(1);
    expect(nextRow(lines, 1, 1)).toBe(3);
    expect(nextRow(lines, 1, -1)).toBe(1);
    expect(nextRow(lines, 6, 1)).toBe(6);
    expect(nextRow(lines, 1, 100)).toBe(6);
  });
});

describe('layerCounts', () => {
  it('counts by layer in list order', () => {
    expect(layerCounts(rows)).toEqual([
      { layer: 'buildings', count: 1 },
      { layer: 'pipes', count: 2 },
      { layer: 'green', count: 1 },
    ]);
  });
});
