import type { Site } from './compound';
import type { LedgerEntry } from './ledger';
import type { Category, Pipe } from './network';
import type { CompoundPlan } from './plan';
import { takeLength } from './quota';

const OWNERS: Record<Category, string> = {
  water: '自来水公司',
  storm: '排水所',
  foul: '排水所',
  gas: '燃气公司',
  heating: '热力公司',
  power: '供电公司',
  lighting: '路灯管理所',
  telecom: '通信运营商',
};

/** Says of each pipe whether it is new, and gives it owner, year and survey. Returns what falls short. */
export function finishPipes(entry: LedgerEntry, plan: CompoundPlan, sites: readonly Site[]): string[] {
  const unmet: string[] = [];
  for (const category of ['storm', 'foul'] as const) {
    const stated = category === 'storm' ? entry.new_storm_pipe_m : null;
    const drains = sites.flatMap((site) =>
      site.net.pipes
        .filter((pipe) => pipe.category === category && pipe.from.id.length > 0 && !site.contested(pipe.line))
        .map((pipe) => ({ pipe, net: site.net })),
    );
    const early = entry.status === 'under_construction';
    const { taken, missing } = early
      ? { taken: laidSoFar(entry.id, drains), missing: 0 }
      : takeLength(drains, stated ?? plan.wanted[category] ?? 0);
    if (missing > 0.01) unmet.push(`new ${category} pipe: ${missing.toFixed(1)} m short`);
    for (const pipe of taken) pipe.feature.properties.status = 'new';
    if (early) {
      for (const { pipe } of drains)
        pipe.feature.properties.status ??= entry.id === 'chengnan' ? 'existing' : 'planned';
    }
  }
  for (const site of sites) for (const pipe of site.net.pipes) finish(pipe, entry, plan);
  return unmet;
}

/** How much of the drains of a site in hand is laid: all in Huide, half in Zhuangcao, less elsewhere. */
function laidSoFar(id: string, drains: readonly { pipe: Pipe }[]): Pipe[] {
  const share = { 'huide-huayuan': 1, zhuangcao: 0.5, chengnan: 0.3 }[id] ?? 0.15;
  return drains.slice(0, Math.round(drains.length * share)).map(({ pipe }) => pipe);
}

function finish(pipe: Pipe, entry: LedgerEntry, plan: CompoundPlan): void {
  const { properties } = pipe.feature;
  properties.status ??= 'existing';
  properties.laying ??= 'direct_buried';
  properties.owner = OWNERS[pipe.category];
  if (properties.status !== 'planned')
    properties.built = properties.status === 'new' ? entry.year : plan.built;
  properties.survey_method ??=
    properties.status === 'planned' || (properties.status === 'new' && entry.status === 'under_construction')
      ? 'design'
      : 'surveyed';
}
