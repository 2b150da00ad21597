import { isLayerId, type LayerId } from '../../model/layer';

type WordRule = {
  readonly layers: readonly LayerId[];
  readonly english: readonly string[];
  readonly chinese: readonly string[];
};

/** Words of the names of files and of layers in them (some of CASS and of Korean surveys), the most particular first. The first layer of a rule that takes the geometry is meant. */
const RULES: readonly WordRule[] = [
  rule(['fire_lane_markings'], 'marking markings', '标线 标识 标志'),
  rule(['rescue_sites'], 'rescue', '登高 救援'),
  rule(['turning_areas'], 'turning turnaround', '回车'),
  rule(
    ['pipe_nodes'],
    'manhole manholes node nodes junction junctions valve valves hydrant hydrants inlet inlets',
    '管点 检查井 窨井 井盖 阀门 消火栓 消防栓 雨水口 雨水篦 雨水箅 雨篦 雨箅 化粪池 水井 阀井 人孔 手孔 ' +
      '맨홀 우수받이 제수변 소화전 집수정',
  ),
  rule(['fire_lanes', 'fire_lane_markings'], 'fire firelane firelanes', '消防'),
  rule(
    ['pipes', 'pipe_nodes'],
    'pipe pipes pipeline pipelines sewer sewers drain drains drainage water gas heating telecom cable cables conduit utilities utility',
    '管线 管道 管网 管段 水管 气管 雨水 污水 给水 排水 燃气 热力 电力 通信 电缆 线缆 ' +
      '상수관 하수관 우수관 오수관 가스관 통신관',
  ),
  rule(['parking'], 'parking stall stalls carpark', '停车 车位 泊位'),
  rule(
    ['buildings'],
    'building buildings house houses dorm dorms dormitory footprint footprints jmd',
    '建筑 房屋 楼栋 宿舍 楼 건물',
  ),
  rule(
    ['compounds'],
    'compound compounds community neighbourhood neighborhood boundary boundaries parcel',
    '小区 社区 红线 边界 宗地',
  ),
  rule(
    ['obstacles'],
    'tree trees pole poles pylon pylons lamp lamps kerb kerbs curb wall walls fence gate gates obstacle obstacles dldw',
    '树木 行道树 树 路灯 电杆 杆 围墙 路缘 大门 가로등 조명 전력주 통신주 전신주 옹벽 휀스 담장 경계석 가로수',
  ),
  rule(
    ['green'],
    'green greenery vegetation lawn lawns grass park garden zbtz',
    '绿地 绿化 植被 草地 草坪 화단',
  ),
  rule(
    ['roads'],
    'road roads street streets highway highways carriageway footway path paths dlss',
    '道路 路面 车行道 人行道 路 도로',
  ),
  rule(['surroundings'], 'surroundings context basemap town water river sxss', '周边 环境 底图 水系 河 수로'),
];

/** What a file name says of its layer: the candidates in order, each with the word that says so. */
export function layersByName(fileName: string): readonly { layer: LayerId; word: string }[] {
  const base = fileName.slice(fileName.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (isLayerId(base)) return [{ layer: base, word: base }];
  const words = new Set(
    base
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  return RULES.flatMap(({ layers, english, chinese }) => {
    const word = english.find((w) => hasWord(words, w)) ?? chinese.find((w) => base.includes(w));
    return word === undefined ? [] : layers.map((layer) => ({ layer, word }));
  });
}

const ENDINGS = /^(?:polygons?|lines?|areas?|points?|layers?|data|lots?|spaces?|networks?|surfaces?)$/;

/** `roadpolygon` also says road: names are often run together. */
function hasWord(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || [...words].some((w) => w.startsWith(word) && ENDINGS.test(w.slice(word.length)));
}

function rule(layers: readonly LayerId[], english: string, chinese: string): WordRule {
  return { layers, english: english.split(' '), chinese: chinese.split(' ') };
}
