import type { PipeCategory } from './pipeCategory';
import type { PipeProperties } from './schema/pipes';
import type { PIPE_STATUSES } from './terms';

export type Range = readonly [min: number, max: number];

/** Which pipes to show. An empty list or a null range lets everything pass. */
export type PipeFilter = {
  readonly categories: readonly PipeCategory[];
  readonly statuses: readonly (typeof PIPE_STATUSES)[number][];
  readonly diameterMm: Range | null;
  readonly depthM: Range | null;
  readonly builtYear: Range | null;
};

export const NO_PIPE_FILTER: PipeFilter = {
  categories: [],
  statuses: [],
  diameterMm: null,
  depthM: null,
  builtYear: null,
};

/** A pipe whose figure is not stated fails a range on that figure. */
export function passesPipeFilter(pipe: PipeProperties, filter: PipeFilter): boolean {
  if (filter.categories.length > 0 && !filter.categories.includes(pipe.category)) return false;
  if (filter.statuses.length > 0 && !(pipe.status && filter.statuses.includes(pipe.status))) return false;
  return (
    inRange(pipe.diameter_mm, filter.diameterMm) &&
    inRange(meanDepth(pipe), filter.depthM) &&
    inRange(builtYear(pipe), filter.builtYear)
  );
}

/** Mean of the stated end depths in metres; null where neither is stated. */
export function meanDepth(pipe: Pick<PipeProperties, 'start_depth_m' | 'end_depth_m'>): number | null {
  const stated = [pipe.start_depth_m, pipe.end_depth_m].filter((depth) => depth != null);
  return stated.length === 0 ? null : stated.reduce((sum, depth) => sum + depth, 0) / stated.length;
}

/** The year that `built` begins with (2016, "2016-05", "2016年"); null where it states none. */
export function builtYear({ built }: Pick<PipeProperties, 'built'>): number | null {
  const year = Number(/^\s*(\d{4})(?!\d)/.exec(String(built ?? ''))?.[1] ?? Number.NaN);
  return year >= 1800 && year <= 2200 ? year : null;
}

function inRange(value: number | null | undefined, range: Range | null): boolean {
  if (range === null) return true;
  return value != null && value >= range[0] && value <= range[1];
}
