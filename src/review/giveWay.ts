import { PIPE_CATEGORY_FACTS, type PipeCategory } from '../model/pipeCategory';
import { GIVE_WAY } from '../standards/layingOrder';
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

/** The one of the smaller weight gives way; null where the data do not say, or the ground is none for such a line. */
type Weight = (pipe: ReviewPipe) => number | null;

const WEIGHTS: Readonly<Record<(typeof GIVE_WAY.order)[number], Weight>> = {
  pressure_to_gravity: ({ properties: { category } }) =>
    UNPRESSED.includes(category) ? null : Number(isGravity(category)),
  flexible_to_rigid: (pipe) => rigidity(pipe),
  branch_to_trunk: ({ properties }) => trunkRank(properties.sub_category),
  small_to_large: ({ section }) => section.halfWidth,
  temporary_to_permanent: ({ properties }) => statusRank(properties.status),
};

/** In the order of the clause. */
const ORDER = GIVE_WAY.order.map((basis) => ({ basis, weight: WEIGHTS[basis] }));

/** Nothing flows in a cable or in a trench for other lines; of an unknown line nobody knows. */
const UNPRESSED: readonly PipeCategory[] = ['power', 'lighting', 'telecom', 'trench', 'unknown'];

function isGravity(category: PipeCategory): boolean {
  return PIPE_CATEGORY_FACTS[category].gravity;
}

/** A cable bends, and so does polyethylene under pressure; a drain keeps its line whatever it is made of. */
function rigidity({ family, properties: { category, material } }: ReviewPipe): number | null {
  if (family === 'power' || family === 'telecom') return 0;
  if (isGravity(category) || category === 'trench') return 1;
  if (material == null) return null;
  return isPolyethylene(material) ? 0 : 1;
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
