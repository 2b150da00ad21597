import { describe, expect, it } from 'vitest';
import { NO_PIPE_FILTER } from '../../model/pipeFilter';
import { activeFilters, groupRows, visibility } from './layerRows';
import { rangeOrNull, sliderLimits, withEnd } from './rangeInput';

describe('groupRows', () => {
  const groups = groupRows({
    layers: { buildings: { count: 3, families: {} }, pipes: { count: 5, families: {} } },
    pipes: {
      categories: { water: { count: 5, length_m: 120 } },
      statuses: [],
      diameterMm: null,
      depthM: null,
      builtYear: null,
    },
  });

  it('lists what the project has and what it lacks, pipes by category', () => {
    const underground = groups.find(({ group }) => group === 'underground');
    expect(underground?.rows).toEqual([{ key: 'pipes:water', count: 5, length: 120 }]);
    expect(underground?.empty).toContain('pipe_nodes');
    expect(groups.find(({ group }) => group === 'surface')?.rows.map(({ key }) => key)).toEqual([
      'buildings',
    ]);
  });

  it('tells all, some and none', () => {
    const rows = [
      { key: 'roads', count: 1, length: null },
      { key: 'green', count: 1, length: null },
    ] as const;
    expect(visibility(rows, [])).toBe('all');
    expect(visibility(rows, ['roads'])).toBe('some');
    expect(visibility(rows, ['roads', 'green'])).toBe('none');
  });
});

describe('activeFilters', () => {
  it('counts each filter once', () => {
    expect(activeFilters(NO_PIPE_FILTER)).toBe(0);
    expect(activeFilters({ ...NO_PIPE_FILTER, categories: ['gas', 'water'], depthM: [0, 1] })).toBe(2);
  });
});

describe('ranges', () => {
  it('is no filter when everything is inside', () => {
    expect(rangeOrNull([100, 600], [100, 600])).toBeNull();
    expect(rangeOrNull([100, 500], [100, 600])).toEqual([100, 500]);
  });

  it('rounds limits outwards without noise in the last digit', () => {
    expect(sliderLimits([0.73, 2.31], 0.1)).toEqual([0.7, 2.4]);
    expect(sliderLimits([0.7, 2.3], 0.1)).toEqual([0.7, 2.3]);
    expect(sliderLimits([25, 600], 1)).toEqual([25, 600]);
  });

  it('keeps the ends in order and inside', () => {
    expect(withEnd([100, 300], 'from', 400, [50, 600])).toEqual([400, 400]);
    expect(withEnd([100, 300], 'to', 20, [50, 600])).toEqual([50, 50]);
    expect(withEnd([100, 300], 'to', 900, [50, 600])).toEqual([100, 600]);
  });
});
