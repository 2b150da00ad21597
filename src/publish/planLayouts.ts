import type { DrawnSources, PlanLayout } from './publicSite';

/** Both where anything stands in one of them only; else there is nothing to compare, and the plan is the planned one. */
export function plansOf(sources: DrawnSources): readonly PlanLayout[] {
  const differs = Object.values(sources).some(({ features }) =>
    features.some(({ properties }) => properties?.layout === 'today' || properties?.layout === 'planned'),
  );
  return differs ? ['today', 'planned'] : ['planned'];
}
