import type { LayerFeature, LayerId } from '../../model/layer';
import { isPipeCategory, PIPE_CATEGORY_FACTS, type PipeCategory } from '../../model/pipeCategory';
import { indexColour } from './colours';

export type DrawnLayer = {
  readonly name: string;
  /** AutoCAD colour index, the nearest to `colour`. */
  readonly index: number;
  /** `#rrggbb`; null where the index says all. */
  readonly colour: string | null;
};

/** The layer a feature is drawn on: its kind as surveyors write it, pipes and their points by CJJ 61 category. */
export function drawnLayer(layer: LayerId, { properties }: LayerFeature): DrawnLayer {
  if (layer !== 'pipes' && layer !== 'pipe_nodes') return LAYERS[layer];
  const { category } = properties as { readonly category?: unknown };
  const known = isPipeCategory(category) ? category : 'unknown';
  const name = PIPE_NAMES[known] + (layer === 'pipes' ? '管线' : '管点');
  return styled(name, PIPE_CATEGORY_FACTS[known].standardColour);
}

/** Code and name of CJJ 61-2017 Appendix B, the sub-class where there is one. */
const PIPE_NAMES: Readonly<Record<PipeCategory, string>> = {
  water: 'JS_给水',
  reclaimed: 'ZS_中水',
  storm: 'YS_雨水',
  foul: 'WS_污水',
  combined: 'HS_雨污合流',
  drain: 'PS_排水',
  gas: 'RQ_燃气',
  heating: 'RL_热力',
  power: 'DL_电力',
  lighting: 'LD_路灯',
  telecom: 'TX_通信',
  industrial: 'GY_工业',
  trench: 'ZH_综合管沟',
  unknown: 'BM_不明',
};

function styled(name: string, colour: string): DrawnLayer {
  // Black on paper is white on a dark screen: index 7 is both.
  if (colour === '#000000') return { name, index: 7, colour: null };
  return { name, index: nearestIndex(colour), colour: colour.toLowerCase() };
}

const nearest = new Map<string, number>();

function nearestIndex(colour: string): number {
  const known = nearest.get(colour);
  if (known !== undefined) return known;
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const wanted = parts(colour);
  let [best, least] = [7, Infinity];
  for (let index = 1; index <= 255; index++) {
    const away = Math.hypot(...parts(indexColour(index)!).map((part, i) => part - wanted[i]!));
    if (away < least) [best, least] = [index, away];
  }
  nearest.set(colour, best);
  return best;
}

const LAYERS: Readonly<Record<Exclude<LayerId, 'pipes' | 'pipe_nodes'>, DrawnLayer>> = {
  compounds: styled('XQ_小区边界', '#ff00bf'),
  buildings: styled('JZ_建筑', '#ffff00'),
  roads: styled('DLU_道路', '#808080'),
  green: styled('LH_绿化', '#00a550'),
  parking: styled('TCW_停车位', '#0000ff'),
  fire_lanes: styled('XFTD_消防车道', '#ff3f00'),
  fire_lane_markings: styled('XFBX_消防标线', '#ffbf00'),
  rescue_sites: styled('DGCD_登高操作场地', '#ff7f7f'),
  turning_areas: styled('HCC_回车场', '#ff9f7f'),
  obstacles: styled('ZAW_障碍物', '#7f3f00'),
  surroundings: styled('ZB_周边', '#c0c0c0'),
  other: styled('QT_其他', '#000000'),
};
