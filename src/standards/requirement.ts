import type { Figure } from './figure';

/** A fact that a class of a table depends on and the data do not state. */
export type MissingFact =
  | 'category'
  | 'diameter'
  | 'pressure'
  | 'voltage'
  | 'laying'
  | 'surface'
  | 'material'
  | 'kind'
  | 'electrified'
  | 'soil_angle';

/** Why a table does not decide a case. */
export type Unclassifiable =
  | 'category_unknown'
  | 'category_not_in_table'
  | 'pe_gas_to_heat_follows_cjj63'
  | 'gas_above_1_6_mpa_follows_gb50028'
  | 'utility_tunnel_follows_gb50838'
  | 'diameter_not_in_table'
  | 'surface_not_in_table';

/**
 * What a standard asks in one case. `either`: it depends on a fact that is not stated; the figure lies between
 * the two (low null: one case has no requirement), so the caller can still tell when both agree.
 */
export type Requirement =
  | { readonly kind: 'none' }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | {
      readonly kind: 'either';
      readonly low: Figure | null;
      readonly high: Figure;
      readonly missing: readonly MissingFact[];
    }
  | { readonly kind: 'unclassifiable'; readonly reason: Unclassifiable };

export const NO_REQUIREMENT: Requirement = Object.freeze({ kind: 'none' });

export function unclassifiable(reason: Unclassifiable): Requirement {
  return { kind: 'unclassifiable', reason };
}

/** The requirement of a case that may be any of these figures; a figure without a value asks nothing. */
export function oneOf(figures: readonly Figure[], missing: readonly MissingFact[]): Requirement {
  const asking = figures.filter((figure) => figure.value !== null);
  if (asking.length === 0) return NO_REQUIREMENT;
  const low = asking.reduce((a, b) => (b.value! < a.value! ? b : a));
  const high = asking.reduce((a, b) => (b.value! > a.value! ? b : a));
  const always = asking.length === figures.length;
  if (always && low.value === high.value) return { kind: 'figure', figure: high };
  return { kind: 'either', low: always ? low : null, high, missing: [...new Set(missing)] };
}
