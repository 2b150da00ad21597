import { expect, it } from 'vitest';
import { builtYear, meanDepth, NO_PIPE_FILTER, passesPipeFilter } from './pipeFilter';
import type { PipeProperties } from './schema/pipes';

const pipe = (properties: Partial<PipeProperties>): PipeProperties => ({
  id: 'p',
  category: 'water',
  ...properties,
});

it('lets everything pass when nothing is asked', () => {
  expect(passesPipeFilter(pipe({}), NO_PIPE_FILTER)).toBe(true);
});

it.each([
  [{ start_depth_m: 1, end_depth_m: 2 }, 1.5],
  [{ start_depth_m: 0, end_depth_m: null }, 0],
  [{}, null],
])('takes the mean of the stated depths of %j as %s', (properties, depth) => {
  expect(meanDepth(properties)).toBe(depth);
});

it.each([
  [2016, 2016],
  ['2016-05-01', 2016],
  ['2016年', 2016],
  ['20160501', null],
  ['unknown', null],
  [null, null],
])('reads the year of built = %j as %s', (built, year) => {
  expect(builtYear({ built })).toBe(year);
});

it('fails a pipe whose figure is not stated, and takes both ends of a range', () => {
  const filter = { ...NO_PIPE_FILTER, diameterMm: [100, 200], builtYear: [1990, 2000] } as const;
  expect(passesPipeFilter(pipe({ diameter_mm: 100, built: 2000 }), filter)).toBe(true);
  expect(passesPipeFilter(pipe({ diameter_mm: 201, built: 2000 }), filter)).toBe(false);
  expect(passesPipeFilter(pipe({ diameter_mm: 150 }), filter)).toBe(false);
});
