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
    const wanted = entry.status === 'handed_over' ? (stated ?? plan.wanted[category] ?? 0) : null;
    const { taken, missing } = takeLength(drains, wanted === null ? shareInHand(entry.id, drains) : wanted);
    if (wanted !== null && missing > 0.01) unmet.push(`new ${category} pipe: ${missing.toFixed(1)} m short`);
    for (const pipe of taken) pipe.feature.properties.status = 'new';
    if (entry.status === 'under_construction') {
      for (const { pipe } of drains)
        pipe.feature.properties.status ??= entry.id === 'chengnan' ? 'existing' : 'planned';
    }
  }
  for (const site of sites) for (const pipe of site.net.pipes) finish(pipe, entry, plan);
  return unmet;
}

/** How much of the drains of a site in hand is laid: all in Huide, half in Zhuangcao, less elsewhere. */
function shareInHand(id: string, drains: readonly { pipe: Pipe }[]): number | null {
  const share = { 'huide-huayuan': 1, zhuangcao: 0.5, chengnan: 0.3, 'chengdong-sanjiao': 0.15 }[id] ?? 0;
  if (share === 1) return null;
  const count = Math.round(drains.length * share);
  return drains.slice(0, count).reduce((sum, { pipe }) => sum + spanOf(pipe), 0);
}

function spanOf({ line }: Pipe): number {
  return Math.hypot(line.at(-1)![0] - line[0]![0], line.at(-1)![1] - line[0]![1]);
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
