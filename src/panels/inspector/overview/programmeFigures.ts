import type { CompoundSummary, PipeFacets } from '../../../host/summary';
import type { CompoundProperties } from '../../../model/schema/compounds';
import type { Metres } from '../../../model/units';

/** A sum of the parts that are stated, and how many are not. */
export type KnownSum = {
  readonly sum: number | null;
  readonly known: number;
  readonly unknown: number;
};

export type ProgrammeFigures = {
  readonly entries: number;
  /** Compounds the entries stand for: phases 1 and 2 of one entry count as two. */
  readonly compounds: number;
  readonly land: KnownSum;
  readonly households: KnownSum;
  readonly pipes: Metres;
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
};

export function programmeFigures(
  compounds: readonly CompoundSummary[],
  pipes: Pick<PipeFacets, 'categories'>,
): ProgrammeFigures {
  const entries = compounds.map(({ properties }) => properties);
  return {
    entries: entries.length,
    compounds: entries.reduce((sum, { compounds_counted }) => sum + (compounds_counted ?? 1), 0),
    land: knownSum(entries, 'reported_land_area_m2'),
    households: knownSum(entries, 'households'),
    pipes: Object.values(pipes.categories).reduce((sum, { length_m }) => sum + length_m, 0),
    statuses: countStatuses(entries),
  };
}

function knownSum(
  entries: readonly CompoundProperties[],
  figure: 'reported_land_area_m2' | 'households',
): KnownSum {
  const stated = entries.map((entry) => entry[figure]).filter((value) => value != null);
  return {
    sum: stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0),
    known: stated.length,
    unknown: entries.length - stated.length,
  };
}

function countStatuses(entries: readonly CompoundProperties[]) {
  const counts = new Map<string, number>();
  for (const { status } of entries)
    counts.set(status ?? 'unknown', (counts.get(status ?? 'unknown') ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count })).sort((a, b) => b.count - a.count);
}
