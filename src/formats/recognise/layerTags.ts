import type { GeometryFamily, LayerId } from '../../model/layer';
import { readPipeCategory } from '../../model/pipeCategory';
import {
  FIRE_LANE_KINDS,
  MARKING_KINDS,
  OBSTACLE_KINDS,
  PARKING_KINDS,
  PIPE_NODE_KINDS,
} from '../../model/terms';
import type { Properties } from '../check/featureGuard';

export type TagVote = { readonly layer: LayerId; readonly detail: string };

type TagRule = {
  readonly layer: LayerId;
  readonly families: readonly GeometryFamily[];
  readonly names: readonly string[];
  /** Absent: any value but null, "" and "no". */
  readonly test?: (value: unknown) => boolean;
  /** Met in other layers too, so it does not stand against a name. */
  readonly isWeak?: true;
};

/** Our own words, OpenStreetMap tags and usual field names; the most particular first. */
const RULES: readonly TagRule[] = [
  tag('fire_lanes', 'line polygon', 'kind', oneOf(FIRE_LANE_KINDS)),
  tag('fire_lanes', 'line polygon', 'clear_height_m'),
  tag('fire_lane_markings', 'point line polygon', 'kind', oneOf(MARKING_KINDS)),
  tag('pipe_nodes', 'point', 'kind', oneOf(PIPE_NODE_KINDS.filter((kind) => kind !== 'other'))),
  tag('pipes', 'line', 'category 类别 管线类型 管线种类 管类', (v) => readPipeCategory(v) !== null),
  weakTag('pipes', 'line', 'type Type kind', (v) => readPipeCategory(v) !== null),
  tag('pipe_nodes', 'point', 'category 类别 管线种类 管类', (v) => readPipeCategory(v) !== null),
  tag('parking', 'polygon', 'kind', oneOf(PARKING_KINDS)),
  tag('obstacles', 'point line polygon', 'kind', oneOf(OBSTACLE_KINDS.filter((kind) => kind !== 'other'))),
  tag('compounds', 'polygon', 'programme reported_land_area_m2 小区名称'),
  tag('parking', 'polygon', 'amenity', oneOf(['parking', 'parking_space'])),
  tag('compounds', 'polygon', 'landuse', oneOf(['residential'])),
  tag('green', 'polygon', 'landuse', oneOf(['grass', 'forest', 'meadow', 'village_green', 'flowerbed'])),
  tag('green', 'polygon', 'leisure', oneOf(['park', 'garden'])),
  tag('green', 'polygon', 'natural', oneOf(['wood', 'grassland', 'scrub', 'shrubbery'])),
  tag('obstacles', 'point line', 'natural', oneOf(['tree', 'tree_row'])),
  tag('obstacles', 'point', 'power', oneOf(['pole', 'tower', 'substation', 'transformer'])),
  tag('obstacles', 'point', 'highway', oneOf(['street_lamp'])),
  tag('obstacles', 'point line', 'barrier'),
  tag('pipe_nodes', 'point', 'man_made', oneOf(['manhole', 'street_cabinet'])),
  tag('pipe_nodes', 'point', 'emergency', oneOf(['fire_hydrant'])),
  tag(
    'pipe_nodes',
    'point',
    'manhole 物探点号 Exp_No EXPNO 井深 井底深 WellDeep 附属物 Subsid base_demand ground_m bottom_m',
  ),
  tag('pipes', 'line', 'man_made', oneOf(['pipeline'])),
  tag(
    'pipes',
    'line',
    'diameter diameter_mm diameter_m dn DN PSize D_S 管径 埋深 管材 起点埋深 S_Deep 连接点号 S_Exp S_Point start_depth_m roughness',
  ),
  weakTag('pipes', 'line', 'material'),
  tag('roads', 'line polygon', 'highway area:highway 道路名称'),
  tag('surroundings', 'line polygon', 'waterway water'),
  tag('surroundings', 'polygon', 'natural', oneOf(['water'])),
  weakTag('surroundings', 'point', 'place'),
  tag('buildings', 'polygon', 'building building:levels floors 层数 楼层 楼高 建筑高度 建筑层数'),
  weakTag('buildings', 'polygon', 'height_m height 高度'),
  weakTag('parking', 'polygon', 'stalls Stellpl capacity 车位 车位数 泊位数'),
  weakTag('roads', 'polygon line', 'surface lanes 路面'),
];

/** The layer one feature's properties speak for, and the name (and value) that decides. */
export function layerByTags(
  properties: Properties,
  family: GeometryFamily,
  strength: 'any' | 'strong' = 'any',
): TagVote | null {
  for (const { layer, families, names, test, isWeak } of RULES) {
    if (!families.includes(family) || (isWeak && strength === 'strong')) continue;
    for (const name of names) {
      if (!Object.hasOwn(properties, name)) continue;
      const value = properties[name];
      if (test === undefined ? isStated(value) : test(value)) {
        return { layer, detail: test === undefined ? name : `${name} = ${String(value)}` };
      }
    }
  }
  return null;
}

function tag(layer: LayerId, families: string, names: string, test?: (value: unknown) => boolean): TagRule {
  return { layer, families: families.split(' ') as GeometryFamily[], names: names.split(' '), test };
}

function weakTag(...rule: Parameters<typeof tag>): TagRule {
  return { ...tag(...rule), isWeak: true };
}

function oneOf(words: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && words.includes(value);
}

function isStated(value: unknown): boolean {
  return value != null && value !== '' && value !== 'no';
}
