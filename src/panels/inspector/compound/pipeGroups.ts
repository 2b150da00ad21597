import type { CompoundMeasures } from '../../../measure/measures';
import { PIPE_CATEGORIES, type PipeCategory } from '../../../model/pipeCategory';
import type { Metres, Millimetres } from '../../../model/units';

export type PipeGroup = {
  readonly category: PipeCategory;
  readonly length: Metres;
  /** Share of the longest category, 0–1, for the bar. */
  readonly share: number;
  /** Smallest first, not stated last. */
  readonly diameters: readonly { readonly diameter: Millimetres | null; readonly length: Metres }[];
};

/** Pipe length by category, longest first, each with its diameters. */
export function pipeGroups(measures: Pick<CompoundMeasures, 'pipe_m' | 'pipe_by_diameter'>): PipeGroup[] {
  const present = PIPE_CATEGORIES.filter((category) => (measures.pipe_m[category] ?? 0) > 0);
  const longest = Math.max(0, ...present.map((category) => measures.pipe_m[category] ?? 0));
  return present
    .map((category) => ({
      category,
      length: measures.pipe_m[category] ?? 0,
      share: (measures.pipe_m[category] ?? 0) / longest,
      diameters: measures.pipe_by_diameter
        .filter((entry) => entry.category === category)
        .map(({ diameter_mm, length_m }) => ({ diameter: diameter_mm, length: length_m }))
        .sort((a, b) => (a.diameter ?? Number.POSITIVE_INFINITY) - (b.diameter ?? Number.POSITIVE_INFINITY)),
    }))
    .sort((a, b) => b.length - a.length);
}

export function totalLength(groups: readonly PipeGroup[]): Metres {
  return groups.reduce((sum, group) => sum + group.length, 0);
}
