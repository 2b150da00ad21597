import type { Publication } from '../publicSite';

/** The plan of each compound in each of its layouts, and the overview of the programme: SVG by path from the site's root. */
export function drawPlans(_publication: Publication): ReadonlyMap<string, string> {
  return new Map();
}
