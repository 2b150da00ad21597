import { type Publication, SITE_LANGUAGES, SITE_PATHS } from '../publicSite';
import { drawCompoundPlan } from './drawCompoundPlan';
import { drawProgramme } from './drawProgramme';

/**
 * The plan of each compound in each of its layouts, and the overview of the programme where the site has an extent:
 * SVG by path from the site's root, written on in Chinese and in English.
 */
export function drawPlans(publication: Publication): ReadonlyMap<string, string> {
  const { site, drawing } = publication;
  const plans = new Map<string, string>();
  for (const language of SITE_LANGUAGES) {
    for (const compound of site.compounds) {
      if (compound.bounds === null) continue;
      for (const layout of compound.plans)
        plans.set(
          SITE_PATHS.plan(compound.slug, layout, language),
          drawCompoundPlan(compound, compound.bounds, { layout, language }, drawing),
        );
    }
    if (site.bounds !== null)
      plans.set(SITE_PATHS.overview(language), drawProgramme(publication, site.bounds, language));
  }
  return plans;
}
