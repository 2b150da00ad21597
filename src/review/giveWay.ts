import { PIPE_CATEGORY_FACTS } from '../model/pipeCategory';
import { isPolyethylene } from '../standards/lineClass';
import type { Advice } from './finding';
import type { ReviewPipe } from './pipes';

/** Which of two lines gives way (GB 50289-2016 3.0.7, 宜, and practice), or that the order does not say. */
export function giveWay(a: ReviewPipe, b: ReviewPipe): { yields: ReviewPipe | null; advice: Advice } {
  for (const { basis, weight } of ORDER) {
    const first = weight(a);
    const second = weight(b);
    if (first === null || second === null || first === second) continue;
    const yields = first < second ? a : b;
    const stays = yields === a ? b : a;
    return { yields, advice: { code: 'gives_way', values: { basis, feature: yields.id, stays: stays.id } } };
  }
  return { yields: null, advice: { code: 'tie', values: {} } };
}

/** The one of the smaller weight gives way; null where the data do not say. */
const ORDER: readonly { basis: string; weight: (pipe: ReviewPipe) => number | null }[] = [
  { basis: 'pressure_to_gravity', weight: ({ properties }) => Number(isGravity(properties.category)) },
  { basis: 'small_to_large', weight: ({ section }) => section.halfWidth },
  { basis: 'branch_to_trunk', weight: ({ properties }) => trunkRank(properties.sub_category) },
  { basis: 'temporary_to_permanent', weight: ({ properties }) => statusRank(properties.status) },
  {
    basis: 'flexible_to_rigid',
    weight: ({ family, properties }) =>
      family === 'power' || family === 'telecom' || isPolyethylene(properties.material) ? 0 : 1,
  },
];

function isGravity(category: ReviewPipe['properties']['category']): boolean {
  return PIPE_CATEGORY_FACTS[category].gravity;
}

/** 输水 is a trunk, 配水 a branch of it. */
function trunkRank(subCategory: string | null | undefined): number | null {
  if (subCategory === 'SS' || subCategory === 'JY') return 1;
  return subCategory === 'JP' ? 0 : null;
}

/** What is not built yet gives way to what lies in the ground. */
function statusRank(status: string | null | undefined): number | null {
  if (status == null) return null;
  return status === 'planned' || status === 'new' ? 0 : 1;
}
