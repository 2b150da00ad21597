import { matchesName, type Readings } from '../../model/nameSearch';
import type { FinderQuery } from './address';

/** A line of the list, as its HTML says. */
export type Listed = {
  readonly slug: string;
  readonly names: readonly (string | null)[];
  readonly year: string;
  readonly status: string;
  /** The areas of its works. */
  readonly areas: readonly string[];
};

/** Whether a compound is among what is looked for. What a compound does not state matches no filter on it. */
export function matches(listed: Listed, query: FinderQuery, readings: Readings | null): boolean {
  return (
    (query.year === '' || query.year === listed.year) &&
    (query.status === '' || query.status === listed.status) &&
    (query.area === '' || listed.areas.includes(query.area)) &&
    (query.text.trim() === '' || matchesName(query.text, listed.names, readings))
  );
}
