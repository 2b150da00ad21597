import { PIPE_CATEGORY_FACTS, type PipeCategory, readPipeCategory } from './pipeCategory';
import type { LAYINGS, PIPE_NODE_KINDS, PIPE_STATUSES, SURVEY_METHODS } from './terms';
import { type Words, wordReader } from './wordReader';

/** Codes and words of pipeline survey tables, CJJ 61-2017 Appendices B and C, both ways. */

type Laying = (typeof LAYINGS)[number];
type PipeStatus = (typeof PIPE_STATUSES)[number];
type SurveyMethod = (typeof SURVEY_METHODS)[number];
type NodeKind = (typeof PIPE_NODE_KINDS)[number];

/** The two letters that tell a category best: a drain's sub-code, else the class. Read back they give it again. */
const CATEGORY_CODES: Readonly<Record<PipeCategory, string>> = {
  water: 'JS',
  reclaimed: 'ZS',
  storm: 'YS',
  foul: 'WS',
  combined: 'HS',
  drain: 'PS',
  gas: 'RQ',
  heating: 'RL',
  power: 'DL',
  lighting: 'LD',
  telecom: 'TX',
  industrial: 'GY',
  trench: 'ZH',
  unknown: 'BM',
};

export function categoryCode(category: PipeCategory): string {
  return CATEGORY_CODES[category];
}

/** Every two-letter code of Appendix B, in capitals. */
const SURVEY_LETTERS: ReadonlySet<string> = new Set(
  Object.values(PIPE_CATEGORY_FACTS).flatMap(({ code, subCodes }) => [code, ...subCodes]),
);

/** The category of a two-letter code in capitals; null for any other text. */
export function categoryOfLetters(letters: string): PipeCategory | null {
  return SURVEY_LETTERS.has(letters) ? readPipeCategory(letters) : null;
}

/**
 * The category of an eight-digit feature code (CJJ 61-2017): 5, the class, two digits of the sub-class, then what it
 * is drawn as. Printed examples: 52021000 a foul pipe, 52022205 a foul manhole; the other sub-classes are taken in
 * the order of Appendix B. Null for any other value.
 */
export function categoryOfFeatureCode(code: unknown): PipeCategory | null {
  const parts = /^5([1-8])(\d\d)[123]\d{3}$/.exec(typeof code === 'number' ? String(code) : asText(code));
  if (parts === null) return null;
  const { letters, subCodes } = CLASSES[Number(parts[1]) - 1]!;
  return readPipeCategory(subCodes[Number(parts[2]) - 1] ?? letters);
}

/** The code of a line of the category; the way back of `categoryOfFeatureCode`. */
export function lineFeatureCode(category: PipeCategory): string {
  const letters = categoryCode(category);
  const at = CLASSES.findIndex((known) => known.letters === letters || known.subCodes.includes(letters));
  const sub = CLASSES[at]!.subCodes.indexOf(letters) + 1;
  return `5${at + 1}${String(sub).padStart(2, '0')}1000`;
}

/** The classes and sub-classes in the order of Appendix B. */
const CLASSES: readonly { readonly letters: string; readonly subCodes: readonly string[] }[] = [
  { letters: 'JS', subCodes: ['JY', 'SS', 'ZS', 'JP', 'JZ', 'XS', 'LS', 'JH'] },
  { letters: 'PS', subCodes: ['YS', 'WS', 'HS'] },
  { letters: 'RQ', subCodes: ['MQ', 'YH', 'TR'] },
  { letters: 'RL', subCodes: ['RS', 'ZQ'] },
  { letters: 'DL', subCodes: ['GD', 'LD', 'XH', 'DC', 'GG'] },
  { letters: 'TX', subCodes: ['DH', 'DS', 'XX', 'GB'] },
  { letters: 'GY', subCodes: ['QQ', 'YQ', 'GQ', 'YX', 'BQ', 'LQ', 'DQ', 'EY', 'AQ', 'JB'] },
  { letters: 'QT', subCodes: ['ZH', 'BM'] },
];

function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Materials as the project writes them (free text: any other word stays as it is), C.0.1. */
const MATERIALS = {
  'cast iron': { same: '铸铁 ZT 铸铁管 灰口铸铁 castiron CI' },
  steel: { same: '钢 G 钢管 钢质' },
  concrete: { same: '混凝土 T 砼 混凝土管 砼管 concretepipe' },
  'reinforced concrete': { same: '钢筋混凝土 钢筋砼 钢筋混凝土管 钢筋砼管 RC RCP' },
  PE: { same: 'PE 聚乙烯 PE管 聚乙烯管 塑料PE' },
  HDPE: { same: 'HDPE HDPE管 高密度聚乙烯' },
  'HDPE double-wall': { same: 'HDPE双壁波纹管 双壁波纹管 HDPE双壁波纹' },
  PVC: { same: 'PVC PVC管 聚氯乙烯 聚氯乙烯管' },
  UPVC: { same: 'UPVC UPVC管 PVC-U' },
  FRP: { same: '玻璃钢 BLG 玻璃钢管 GRP 玻璃钢夹砂管' },
  'ductile iron': { same: '球墨铸铁 QM 球墨 球墨铸铁管 球铁 ductilecastiron DI DIP' },
  'brick and stone': { same: '砖石 ZS 砖石砌' },
  brick: { same: '砖 Z 砖砌 砖混' },
  stone: { same: '石 S 石砌 块石' },
  'asbestos cement': { same: '石棉 SM 石棉水泥 石棉管 AC' },
  ceramic: { same: '陶瓷 TC 陶 陶瓷管 陶管 clay vitrifiedclay' },
  copper: { same: '铜 TZ 铜质 铜芯' },
  'aluminium, steel cored': { same: '钢芯铝绞线 VL' },
  'optical fibre': { same: '光纤 GX 光缆 fibre fiber opticalfiber' },
} satisfies Record<string, Words>;

/** CJJ 61 code of a material; null where the appendix has none for it. */
export function materialCode(material: string): string | null {
  return MATERIAL_CODES.get(readMaterial(material)?.value ?? '') ?? null;
}

const MATERIAL_CODES: ReadonlyMap<string, string> = new Map([
  ['cast iron', 'ZT'],
  ['steel', 'G'],
  ['concrete', 'T'],
  ['PE', 'PE'],
  ['PVC', 'PVC'],
  ['FRP', 'BLG'],
  ['ductile iron', 'QM'],
  ['brick and stone', 'ZS'],
  ['brick', 'Z'],
  ['stone', 'S'],
  ['asbestos cement', 'SM'],
  ['ceramic', 'TC'],
  ['copper', 'TZ'],
  ['aluminium, steel cored', 'VL'],
  ['optical fibre', 'GX'],
]);

export const readMaterial = wordReader<keyof typeof MATERIALS>(MATERIALS);

/** C.0.2. Racks, small passages, civil defence tunnels and lines inside a well have no word of ours. */
const LAYING_WORDS: Readonly<Record<Laying, Words>> = {
  direct_buried: { same: 'ZM 直埋 directburied buried' },
  conduit: { same: 'GM 管埋 穿管 套管' },
  duct_bank: { same: 'GK 管块 排管' },
  trench: { same: 'GG 管沟 地沟', narrower: '方沟 电缆沟 砖沟' },
  overhead: { same: 'JK 架空 aerial' },
  surface: { same: 'DM 地面 明敷' },
  utility_tunnel: { same: 'ZH 综合管廊(沟) 综合管廊 管廊 综合管沟 共同沟' },
  trenchless: { same: 'DG 顶管/定向钻 非开挖', narrower: '顶管 定向钻 拖拉管 牵引' },
  underwater: { same: 'SX 水下' },
};
export const readLaying = wordReader(LAYING_WORDS);

export function layingCode(laying: Laying): string {
  return firstWord(LAYING_WORDS[laying]);
}

/** 状态, C.0.3: 0 in use, 1 abandoned, 2 an empty duct, 3 other (says nothing). */
const STATUS_WORDS: Readonly<Record<PipeStatus, Words>> = {
  existing: { same: '0 在用 现状 既有 已建 使用 inuse active', narrower: '2 空管 空孔 备用' },
  new: { same: '新建 新', narrower: '改建 扩建' },
  planned: { same: '规划 设计 拟建 proposed design' },
  abandoned: { same: '1 废弃 报废 停用 废 disused retired' },
};
export const readStatus = wordReader(STATUS_WORDS);

/** 现状 as drainage surveys write it: 0 new, 1 rebuilt, 2 extended, 3 scrapped, 4 there before. */
const STATE_WORDS: Readonly<Record<PipeStatus, Words>> = {
  existing: { same: `4 ${STATUS_WORDS.existing.same.replace('0 ', '')}`, narrower: '空管' },
  new: { same: '0 新建 新', narrower: '1 2 改建 扩建' },
  planned: STATUS_WORDS.planned,
  abandoned: { same: '3 废弃 报废 停用 废 disused retired' },
};
export const readState = wordReader(STATE_WORDS);

/** C.0.3 has no code for what is new or only planned. */
export function statusCode(status: PipeStatus): string | null {
  return status === 'existing' ? '0' : status === 'abandoned' ? '1' : null;
}

/** 1 detected, 2 construction drawing, 3 as-built drawing; 4 (inferred) is none of ours. */
const SURVEY_METHOD_WORDS: Readonly<Record<SurveyMethod, Words>> = {
  exposed: { same: '开挖 开挖实测 开挖验证 开挖点' },
  surveyed: { same: '明显点 明显点实测 实测 实地调查' },
  detected: { same: '隐蔽点 1 探测 物探 隐蔽点探测' },
  records: { same: '资料 调绘', narrower: '2 施工图 3 竣工图 竣工' },
  design: { same: '设计 设计图' },
};
export const readSurveyMethod = wordReader(SURVEY_METHOD_WORDS);

export function surveyMethodWord(method: SurveyMethod): string {
  return firstWord(SURVEY_METHOD_WORDS[method]);
}

/** 特征 (what the line does at the point) and 附属物 (what stands there) of the point table. */
const NODE_WORDS: Readonly<Record<NodeKind, Words & { readonly column: 'feature' | 'subsid' }>> = {
  manhole: {
    column: 'subsid',
    same: '检查井 窨井 人孔井 well',
    narrower: '雨水井 污水井 合流井 沉泥井 跌水井 圆井 方井',
  },
  inspection_chamber: { column: 'subsid', same: '检查口 清扫口 检修井' },
  valve: { column: 'subsid', same: '阀门 阀门井 阀 阀井 阀门孔', narrower: '闸阀 蝶阀 排气阀 排泥阀 减压阀' },
  hydrant: { column: 'subsid', same: '消火栓 消防栓 firehydrant', narrower: '消防井 地上消火栓 地下消火栓' },
  inlet: {
    column: 'subsid',
    same: '雨水口 雨水篦 雨水箅 雨水篦子 雨水箅子 雨篦 雨箅 进水口 gully catchbasin',
  },
  outfall: { column: 'subsid', same: '排出口 出水口 排水口 排放口 outlet' },
  septic_tank: { column: 'subsid', same: '化粪池' },
  meter: { column: 'subsid', same: '计量表 表', narrower: '水表 水表井 燃气表 调压表' },
  handhole: { column: 'subsid', same: '人孔手孔 手孔 手孔井', narrower: '人孔' },
  cabinet: {
    column: 'subsid',
    same: '箱柜',
    narrower: '接线箱 交接箱 分线箱 配电箱 控制柜 控制箱 调压箱 变压器 分支箱 环网柜',
  },
  lamp_base: { column: 'subsid', same: '灯座 路灯 灯杆', narrower: '交通信号灯 信号灯 地灯' },
  junction: {
    column: 'feature',
    same: '分支点 分支',
    narrower: '三通 四通 五通 多通 三分支 四分支 变径 变材 直线点 变坡点 tee cross',
  },
  bend: { column: 'feature', same: '转折点 弯头 拐点 转折' },
  cap: {
    column: 'feature',
    same: '管堵 堵头 管帽 盖堵 封头',
    narrower: '预留口 预留 起止点 终止点 起点 终点',
  },
  house_connection: { column: 'feature', same: '入户点 入户 进户 进房 户线 入房' },
  other: { column: 'subsid', same: '其他 其它' },
};
export const readNodeKind = wordReader(NODE_WORDS);

/** The word for a kind of point, and the column of the point table that it belongs to. */
export function nodeWord(kind: NodeKind): { readonly column: 'feature' | 'subsid'; readonly word: string } {
  return { column: NODE_WORDS[kind].column, word: firstWord(NODE_WORDS[kind]) };
}

/** 流向: `+` from the start to the end, `-` against it. */
const FLOW_WORDS: Readonly<Record<'forward' | 'reverse', Words>> = {
  forward: { same: '+ 正向 顺向 正 起点→终点' },
  reverse: { same: '反向 逆向 反 逆 终点→起点' },
};
const readFlowWord = wordReader(FLOW_WORDS);

/** A lone minus sign is no word, so it is looked at first. `0` and `1` are met for either, so they are not read. */
export function readFlowDirection(value: unknown): ReturnType<typeof readFlowWord> {
  if (typeof value === 'string' && /^[-－−–]1?$/.test(value.trim())) return { value: 'reverse', whole: true };
  return value === -1 ? { value: 'reverse', whole: true } : readFlowWord(value);
}

export function flowDirectionCode(direction: 'forward' | 'reverse'): '+' | '-' {
  return direction === 'forward' ? '+' : '-';
}

function firstWord({ same }: Words): string {
  return same.split(' ')[0]!;
}
