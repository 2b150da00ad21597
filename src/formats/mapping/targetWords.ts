import { type ReadWord, type Words, wordReader } from '../../model/wordReader';

/** The words that sources use for the closed lists of the layers: OpenStreetMap's, Chinese and plain English ones. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'obstacles.kind': {
    tree: { same: '树 树木 乔木 行道树', narrower: '古树 香樟 梧桐 tree_row' },
    shrub: { same: '灌木 灌丛', narrower: 'hedge 绿篱' },
    pole: { same: '杆 电杆 电线杆 杆柱', narrower: '水泥杆 通信杆 电力杆 监控杆 utility_pole flagpole' },
    street_lamp: { same: '路灯 路灯杆 灯杆 streetlight lamp', narrower: '庭院灯 草坪灯' },
    pylon: { same: '铁塔 高压塔 电塔 tower' },
    substation: { same: '变电箱 变压器 变电站 箱变 transformer', narrower: '配电室 开闭所 环网柜' },
    kerb: { same: '路缘石 侧石 路牙 curb' },
    wall: { same: '围墙 墙 fence', narrower: '栏杆 围栏 retaining_wall 挡土墙 city_wall' },
    gate: { same: '大门 门', narrower: 'lift_gate swing_gate 道闸 entrance' },
    other: { same: '其他 其它' },
  },
  'green.kind': {
    lawn: { same: '草坪 草地 grass', narrower: 'meadow village_green grassland' },
    shrubs: { same: '灌木 灌丛', narrower: 'scrub shrubbery flowerbed 花坛 绿篱' },
    trees: { same: '树林 林地 乔木', narrower: 'wood forest' },
    garden: { same: '花园 园林 游园', narrower: 'park 公园' },
    water: { same: '水面 水体 水景', narrower: 'pond 水池' },
  },
  'roads.surface': {
    asphalt: { same: '沥青 柏油 沥青混凝土' },
    concrete: { same: '混凝土 水泥 砼', narrower: 'concrete:plates concrete:lanes' },
    paving: { same: '铺装', narrower: 'paving_stones sett cobblestone bricks 花砖 面包砖 透水砖 石材 地砖' },
    gravel: { same: '碎石 砂石', narrower: 'fine_gravel pebblestone compacted' },
    earth: { same: '土路 土', narrower: 'ground dirt unpaved mud sand' },
  },
  'roads.use': {
    carriageway: {
      same: '车行道 机动车道',
      narrower:
        'residential service tertiary secondary primary unclassified living_street 主干路 次干路 支路',
    },
    footway: { same: '人行道 步行道', narrower: 'path pedestrian steps cycleway 园路' },
    square: { same: '广场' },
  },
  'parking.kind': {
    perpendicular: { same: '垂直式 垂直' },
    parallel: { same: '平行式 平行', narrower: 'lane street_side' },
    angled: { same: '斜列式 斜列 diagonal' },
    area: { same: '停车区 停车场', narrower: 'surface' },
  },
  'compounds.status': {
    not_started: { same: '未开工 未实施' },
    under_construction: { same: '在建 施工中 已开工' },
    completed: { same: '完工 已完工 竣工' },
    accepted: { same: '已验收 验收' },
    handed_over: { same: '已移交 移交' },
  },
  'compounds.programme': {
    implement: { same: '实施一批 实施' },
    plan: { same: '谋划一批 谋划' },
    reserve: { same: '储备一批 储备' },
  },
  'compounds.category': {
    basic: { same: '基础类 基础' },
    improved: { same: '完善类 完善' },
    upgraded: { same: '提升类 提升' },
  },
  'fire_lanes.kind': {
    through: { same: '贯通 贯通式' },
    ring: { same: '环形 环状' },
    dead_end: { same: '尽头式 尽端' },
  },
  'fire_lane_markings.condition': {
    good: { same: '完好' },
    worn: { same: '磨损' },
    missing: { same: '缺失' },
  },
  'buildings.entrance_side': {
    north: { same: '北 N' },
    east: { same: '东 E' },
    south: { same: '南 S' },
    west: { same: '西 W' },
  },
};

const READERS = new Map(Object.entries(WORDS).map(([target, words]) => [target, wordReader(words)]));

/** Whether `word` conversions know a list for the target. */
export function hasTargetWords(layer: string, target: string): boolean {
  return READERS.has(`${layer}.${target}`);
}

/** The value of the target's closed list that a word of another vocabulary means. */
export function readTargetWord(layer: string, target: string, value: unknown): ReadWord<string> | null {
  return READERS.get(`${layer}.${target}`)?.(value) ?? null;
}
