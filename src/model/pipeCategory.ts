/**
 * The categories of underground pipe and cable that the app tells apart, each with its
 * CJJ 61-2017 Appendix B class (letter code and colour) and its sub-codes as aliases.
 */
export const PIPE_CATEGORIES = [
  'water',
  'reclaimed',
  'storm',
  'foul',
  'combined',
  'drain',
  'gas',
  'heating',
  'power',
  'lighting',
  'telecom',
  'industrial',
  'trench',
  'unknown',
] as const;

export type PipeCategory = (typeof PIPE_CATEGORIES)[number];

export type PipeCategoryFacts = {
  /** Letter code of the CJJ 61 class. */
  readonly code: string;
  /** CJJ 61 sub-codes that mean this category. */
  readonly subCodes: readonly string[];
  /** Colour of CJJ 61-2017 Appendix B, as printed. */
  readonly standardColour: string;
  /** A letter drawn along the pipe, where colour alone does not tell the category. */
  readonly letter: string;
  /** What a depth refers to when the source does not say (CJJ 61 埋深, unverified). */
  readonly defaultDepthReference: DepthReference;
  /** Flows by its own weight, so that slope and direction matter. */
  readonly gravity: boolean;
};

/** crown: outer top. invert: inner bottom. */
export type DepthReference = 'crown' | 'invert';

export const PIPE_CATEGORY_FACTS: Record<PipeCategory, PipeCategoryFacts> = {
  water: facts('JS', ['JY', 'SS', 'JP', 'JZ', 'XS', 'LS', 'JH'], '#00FFFF', 'J'),
  reclaimed: facts('JS', ['ZS'], '#00FFFF', 'Z'),
  storm: facts('PS', ['YS'], '#4C3926', 'Y', 'invert', true),
  foul: facts('PS', ['WS'], '#4C3926', 'W', 'invert', true),
  combined: facts('PS', ['HS'], '#4C3926', 'H', 'invert', true),
  drain: facts('PS', ['PS'], '#4C3926', 'P', 'invert', true),
  gas: facts('RQ', ['MQ', 'YH', 'TR'], '#FF00FF', 'R'),
  heating: facts('RL', ['RS', 'ZQ'], '#FF8000', 'RL'),
  power: facts('DL', ['GD', 'XH', 'DC', 'GG'], '#FF0000', 'D'),
  lighting: facts('DL', ['LD'], '#FF0000', 'L'),
  telecom: facts('TX', ['DH', 'DS', 'XX', 'GB'], '#00FF00', 'T'),
  industrial: facts('GY', ['QQ', 'YQ', 'GQ', 'YX', 'BQ', 'LQ', 'DQ', 'EY', 'AQ', 'JB'], '#000000', 'G'),
  trench: facts('QT', ['ZH'], '#000000', 'ZH', 'invert'),
  unknown: facts('QT', ['BM'], '#6600CC', '?'),
};

export function isPipeCategory(text: unknown): text is PipeCategory {
  return (PIPE_CATEGORIES as readonly unknown[]).includes(text);
}

/**
 * Reads a category from what a source may write: our own word, a CJJ 61 class or sub-code,
 * or the usual Chinese name. Returns null for anything else.
 */
export function readPipeCategory(text: unknown): PipeCategory | null {
  if (typeof text !== 'string') return null;
  const word = text.trim().toLowerCase();
  return ALIASES.get(word) ?? ALIASES.get(word.replace(/(?:管线|管道|管网|管|线)$/, '')) ?? null;
}

function facts(
  code: string,
  subCodes: readonly string[],
  standardColour: string,
  letter: string,
  defaultDepthReference: DepthReference = 'crown',
  gravity = false,
): PipeCategoryFacts {
  return {
    code,
    subCodes,
    standardColour,
    letter,
    defaultDepthReference,
    gravity,
  };
}

const CHINESE_NAMES: Record<PipeCategory, readonly string[]> = {
  water: ['给水', '供水', '自来水', '上水'],
  reclaimed: ['再生水', '中水'],
  storm: ['雨水'],
  foul: ['污水'],
  combined: ['雨污合流', '合流'],
  drain: ['排水', '下水'],
  gas: ['燃气', '煤气', '天然气', '液化气'],
  heating: ['热力', '供热', '热水', '蒸汽'],
  power: ['电力', '供电'],
  lighting: ['路灯', '照明'],
  telecom: ['通信', '电信', '电话', '有线电视', '弱电', '信息网络'],
  industrial: ['工业'],
  trench: ['综合管沟', '管沟', '综合管廊'],
  unknown: ['不明管线', '不明', '未知'],
};

const ENGLISH_NAMES: Partial<Record<PipeCategory, readonly string[]>> = {
  water: ['water supply', 'potable'],
  storm: ['stormwater', 'rain', 'storm drain'],
  foul: ['sewage', 'sewer', 'sanitary', 'wastewater', 'foul sewer'],
  drain: ['drainage'],
  heating: ['heat', 'district heating'],
  power: ['electric', 'electricity', 'electrical'],
  lighting: ['street lighting', 'street_lighting'],
  telecom: ['communication', 'telecommunication', 'telecommunications'],
};

const ALIASES = new Map<string, PipeCategory>();
for (const category of PIPE_CATEGORIES) {
  const { subCodes } = PIPE_CATEGORY_FACTS[category];
  const names = [category, ...subCodes, ...CHINESE_NAMES[category], ...(ENGLISH_NAMES[category] ?? [])];
  for (const name of names) ALIASES.set(name.toLowerCase(), category);
}
for (const [code, category] of [
  ['js', 'water'],
  ['rq', 'gas'],
  ['rl', 'heating'],
  ['dl', 'power'],
  ['tx', 'telecom'],
  ['gy', 'industrial'],
  ['qt', 'unknown'],
] as const) {
  ALIASES.set(code, category);
}
