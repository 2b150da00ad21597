import type { Range } from '../../model/pipeFilter';

/** The range to filter by, or null when it takes in everything the project has. */
export function rangeOrNull(range: Range, limits: Range): Range | null {
  return range[0] <= limits[0] && range[1] >= limits[1] ? null : range;
}

/** Limits rounded outwards to the step, so that the slider reaches both ends. */
export function sliderLimits([min, max]: Range, step: number): Range {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  const round = (value: number) => Number(value.toFixed(digits));
  return [round(Math.floor(min / step + 1e-9) * step), round(Math.ceil(max / step - 1e-9) * step)];
}

/** A range with one end set: kept inside the limits, and the other end pushed along if it must be. */
export function withEnd(range: Range, end: 'from' | 'to', value: number, limits: Range): Range {
  const inside = Math.min(limits[1], Math.max(limits[0], value));
  return end === 'from' ? [inside, Math.max(inside, range[1])] : [Math.min(range[0], inside), inside];
}
