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
};

export const NO_PIPE_FILTER: PipeFilter = { categories: [], statuses: [], diameterMm: null, depthM: null };

/** A pipe whose figure is not stated fails a range on that figure. */
export function passesPipeFilter(pipe: PipeProperties, filter: PipeFilter): boolean {
  if (filter.categories.length > 0 && !filter.categories.includes(pipe.category)) return false;
  if (filter.statuses.length > 0 && !(pipe.status && filter.statuses.includes(pipe.status))) return false;
  return inRange(pipe.diameter_mm, filter.diameterMm) && inRange(meanDepth(pipe), filter.depthM);
}

/** Mean of the stated end depths in metres; null where neither is stated. */
export function meanDepth(pipe: Pick<PipeProperties, 'start_depth_m' | 'end_depth_m'>): number | null {
  const stated = [pipe.start_depth_m, pipe.end_depth_m].filter((depth) => depth != null);
  return stated.length === 0 ? null : stated.reduce((sum, depth) => sum + depth, 0) / stated.length;
}

function inRange(value: number | null | undefined, range: Range | null): boolean {
  if (range === null) return true;
  return value != null && value >= range[0] && value <= range[1];
}
