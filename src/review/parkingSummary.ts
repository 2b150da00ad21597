import { measureCompounds } from '../measure/measureCompound';
import type { CompoundMeasures } from '../measure/measures';
import { featuresOf, type Project } from '../model/project';
import { PARKING_RATIO } from '../standards/parking';
import { type RuleBook, ruleBook } from '../standards/ruleBook';

/** Stalls of a compound beside its households: information, since nothing is asked of an old compound. */
export type CompoundParking = {
  readonly compound: string;
  readonly stalls: number;
  /** Parking areas that do not say how many stalls they hold: the shares below are then too low. */
  readonly areas_not_stated: number;
  /** null: the source does not say. */
  readonly households: number | null;
  readonly stalls_per_household: number | null;
  readonly charging: number;
  /** null without a stall. */
  readonly charging_pct: number | null;
};

export type ParkingSummary = {
  readonly compounds: readonly CompoundParking[];
  /** What a new community is asked for, to hold the figures against. */
  readonly new_community: { readonly stalls_per_household: number; readonly charging_ready_pct: number };
};

/** @param measures those already taken of the project; measured anew when left out. */
export function parkingSummary(
  project: Project,
  book: RuleBook = ruleBook(),
  measures: Iterable<CompoundMeasures> = measureCompounds(project),
): ParkingSummary {
  const households = new Map(
    featuresOf(project, 'compounds').map(({ properties }) => [properties.id, properties.households ?? null]),
  );
  return {
    compounds: Array.from(measures, ({ id, stalls }) => summaryOf(id, stalls, households.get(id) ?? null)),
    new_community: {
      stalls_per_household: book.value(PARKING_RATIO.stalls_per_household_new_min),
      charging_ready_pct: book.value(PARKING_RATIO.ev_ready_new_pct),
    },
  };
}

function summaryOf(
  compound: string,
  { total, charging, areas_not_stated }: CompoundMeasures['stalls'],
  households: number | null,
): CompoundParking {
  return {
    compound,
    stalls: total,
    areas_not_stated,
    households,
    stalls_per_household: households === null || households === 0 ? null : total / households,
    charging,
    charging_pct: total === 0 ? null : (charging / total) * 100,
  };
}
