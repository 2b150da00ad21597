import { type Publication, SITE_PATHS } from '../publicSite';
import { drawCompoundPlan } from './drawCompoundPlan';
import { drawProgramme } from './drawProgramme';

/** The overview of the programme, from the site's root; only where the site has an extent. */
export const PROGRAMME_PLAN = 'plans/programme.svg';

/** The plan of each compound in each of its layouts, and the overview of the programme: SVG by path from the site's root. */
export function drawPlans(publication: Publication): ReadonlyMap<string, string> {
  const { site, drawing } = publication;
  const plans = new Map<string, string>();
  for (const compound of site.compounds) {
    if (compound.bounds === null) continue;
    for (const layout of compound.plans)
      plans.set(
        SITE_PATHS.plan(compound.slug, layout),
        drawCompoundPlan(compound, compound.bounds, layout, drawing),
      );
  }
  if (site.bounds !== null) plans.set(PROGRAMME_PLAN, drawProgramme(publication, site.bounds));
  return plans;
}
