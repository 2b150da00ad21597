import { isPipeCategory, readPipeCategory } from '../../model/pipeCategory';
import {
  categoryCode,
  flowDirectionCode,
  layingCode,
  nodeWord,
  readFlowDirection,
  readLaying,
  readNodeKind,
  readStatus,
  readSurveyMethod,
  surveyMethodWord,
} from '../../model/surveyCodes';
import type { LAYINGS, PIPE_NODE_KINDS, PIPE_STATUSES, SURVEY_METHODS } from '../../model/terms';

/**
 * The columns of the survey tables that we write: Chinese names and the codes of CJJ 61 for all who read them, and the
 * way back for our own reader. A column below holds one property; any other property has a column of its own name.
 */
export type OwnColumn = {
  readonly header: string;
  readonly property: string;
  /** A value as its code; what has none stays as it is. */
  readonly toCode?: (value: unknown) => unknown;
  readonly fromCode?: (value: unknown) => unknown;
};

/** Names the coordinate system and marks a table as ours. */
export const CRS_HEADER = '坐标系 (jingran)';
/** Of a point that is only a vertex of pipes: no node of the project. */
export const AUXILIARY_HEADER = '辅助点 (jingran)';
/** Of the segments of one pipe: `2`, or `1.2` in the first of several lines. */
export const SEGMENT_HEADER = '分段 (jingran)';
export const Z_HEADERS = { point: 'Z (jingran)', start: '起点Z (jingran)', end: '终点Z (jingran)' } as const;

export const POINT_HEADERS = { number: '物探点号', x: 'X坐标', y: 'Y坐标', depth: '井底深' } as const;
export const LINE_HEADERS = { start: '起点点号', end: '终点点号' } as const;

const CATEGORY: OwnColumn = {
  header: '管线种类',
  property: 'category',
  toCode: (value) => (isPipeCategory(value) ? categoryCode(value) : value),
  fromCode: (value) => readPipeCategory(value) ?? value,
};

export const POINT_COLUMNS: readonly OwnColumn[] = [
  { header: '地面高程', property: 'ground_m' },
  kindColumn('特征', 'feature'),
  kindColumn('附属物', 'subsid'),
  CATEGORY,
  { header: '井底高程', property: 'bottom_m' },
  { header: '权属单位', property: 'owner' },
];

export const LINE_COLUMNS: readonly OwnColumn[] = [
  { header: '管线段编号', property: 'id' },
  { header: '起点埋深', property: 'start_depth_m' },
  { header: '终点埋深', property: 'end_depth_m' },
  { header: '起点管线高程', property: 'start_elevation_m' },
  { header: '终点管线高程', property: 'end_elevation_m' },
  CATEGORY,
  { header: '管径', property: 'diameter_mm' },
  { header: '材质', property: 'material' },
  coded('埋设方式', 'laying', (value) => layingCode(value as (typeof LAYINGS)[number]), readLaying),
  coded('状态', 'status', (value) => STATUS_WORDS[value as (typeof PIPE_STATUSES)[number]], readStatus),
  coded(
    '流向',
    'flow_direction',
    (value) => flowDirectionCode(value as 'forward' | 'reverse'),
    readFlowDirection,
  ),
  { header: '电压(kV)', property: 'voltage_kv' },
  { header: '权属单位', property: 'owner' },
  { header: '建设年代', property: 'built' },
  coded(
    '探测方法',
    'survey_method',
    (value) => surveyMethodWord(value as (typeof SURVEY_METHODS)[number]),
    readSurveyMethod,
  ),
];

export function isOwnTable(header: readonly string[]): boolean {
  return header.includes(CRS_HEADER);
}

/** The name of a column for a property without one; such a name never reads as one of a survey. */
export function headerOfProperty(property: string): string {
  const isTaken = RESERVED.has(property) || property.startsWith(PREFIX) || property !== property.trim();
  return isTaken || property === '' || /^#\d+$|\s\(\d+\)$|['=+\-@\s]/.test(property)
    ? `${PREFIX}${property}`
    : property;
}

export function propertyOfHeader(header: string): string {
  return header.startsWith(PREFIX) ? header.slice(PREFIX.length) : header;
}

const PREFIX = '属性_';

const RESERVED: ReadonlySet<string> = new Set([
  ...[...POINT_COLUMNS, ...LINE_COLUMNS].map(({ header }) => header),
  ...Object.values({ ...POINT_HEADERS }),
  ...Object.values(LINE_HEADERS),
  ...Object.values(Z_HEADERS),
  CRS_HEADER,
  AUXILIARY_HEADER,
  SEGMENT_HEADER,
]);

/** 状态 of C.0.3 knows neither new nor planned, so words stand in place of its digits. */
const STATUS_WORDS: Readonly<Record<(typeof PIPE_STATUSES)[number], string>> = {
  existing: '在用',
  new: '新建',
  planned: '规划',
  abandoned: '废弃',
};

function coded(
  header: string,
  property: string,
  code: (value: unknown) => string,
  read: (text: unknown) => { readonly value: string } | null,
): OwnColumn {
  return {
    header,
    property,
    toCode: (value) => (typeof value === 'string' && read(value)?.value === value ? code(value) : value),
    fromCode: (value) => read(value)?.value ?? value,
  };
}

/** A kind stands in one of two columns. */
function kindColumn(header: string, column: 'feature' | 'subsid'): OwnColumn {
  return {
    header,
    property: 'kind',
    toCode: (value) => {
      if (typeof value !== 'string' || readNodeKind(value)?.value !== value)
        return column === 'subsid' ? value : null;
      const word = nodeWord(value as (typeof PIPE_NODE_KINDS)[number]);
      return word.column === column ? word.word : null;
    },
    fromCode: (value) => readNodeKind(value)?.value ?? value,
  };
}
