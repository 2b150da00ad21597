import { headerKey } from '../table/axisWords';

/** What a column of a survey table is, CJJ 61-2017 and its local variants; coordinates are told by `axisWord`. */
export type SurveyColumn =
  | 'number'
  | 'map_number'
  | 'area'
  | 'ground'
  | 'feature'
  | 'appurtenance'
  | 'well_depth'
  | 'bottom'
  | 'category'
  | 'code'
  | 'connected'
  | 'depth'
  | 'elevation'
  | 'start'
  | 'end'
  | 'start_depth'
  | 'end_depth'
  | 'start_elevation'
  | 'end_elevation'
  | 'start_x'
  | 'start_y'
  | 'end_x'
  | 'end_y'
  | 'size'
  | 'material'
  | 'laying';

/** The survey column that a header names; null where it names none that the reader joins tables by. */
export function columnWord(header: string): SurveyColumn | null {
  if (header.length > LONGEST_NAME) return null;
  const key = headerKey(header);
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  for (const [column, pattern] of COLUMNS) {
    if (pattern.test(key)) {
      remember(key, column);
      return column;
    }
  }
  remember(key, null);
  return null;
}

/** What a depth or an elevation refers to, where its header says. */
export function depthReference(header: string): 'crown' | 'invert' | null {
  const key = headerKey(header);
  if (/顶.*底|底.*顶/.test(key)) return null;
  if (/顶|crown|top/.test(key)) return 'crown';
  return /管?内底|管底|沟底|流水|invert|bottom/.test(key) ? 'invert' : null;
}

/** Headers are hostile input too: the memory of those looked up stays small. */
function remember(key: string, column: SurveyColumn | null): void {
  if (KNOWN.size < 5000) KNOWN.set(key, column);
}
const LONGEST_NAME = 100;
const KNOWN = new Map<string, SurveyColumn | null>();

const START = '(?:管线|管段|线段)?(?:起点|起始点|起始|始点|起|上游|上点)';
const END = '(?:管线|管段|线段)?(?:终点|终止点|终止|止点|末点|终|下游|下点)';
const NUMBER =
  '(?:连接)?(?:物探|管线|管|探测|外业)?(?:点)?(?:点号|点编号|号|编号|点预编号|点名|井号|井编号|检查井号|检查井编号)';
const HEIGHT =
  '(?:管线|管道|管)?(?:点)?(?:顶|内顶|外顶|内底|外底|底|沟底|流水面|流水位|顶内底|顶或内底)?(?:高程|标高|高)';
const DEPTH = '(?:管线|管道|管)?(?:点)?(?:顶|内底|底|沟底)?(?:埋深|埋设深度|深度|深)';

function either(chinese: string, latin: string): RegExp {
  return new RegExp(`^(?:${chinese}|${latin})$`);
}

const COLUMNS: readonly (readonly [SurveyColumn, RegExp])[] = [
  [
    'start_depth',
    either(`${START}${DEPTH}|${DEPTH}${START}`, 's(?:tart)?(?:deep|depth)|deeps|startpointdepth|qdms'),
  ],
  ['end_depth', either(`${END}${DEPTH}|${DEPTH}${END}`, 'e(?:nd)?(?:deep|depth)|deepe|endpointdepth|zdms')],
  [
    'start_elevation',
    either(
      `${START}${HEIGHT}|${HEIGHT}${START}`,
      'sh|shigh|sheight|sz|start(?:h|high|height|elev|elevation|z)|qdgc|supheight',
    ),
  ],
  [
    'end_elevation',
    either(
      `${END}${HEIGHT}|${HEIGHT}${END}`,
      'eh|ehigh|eheight|ez|end(?:h|high|height|elev|elevation|z)|zdgc',
    ),
  ],
  [
    'start_x',
    either(
      `${START}(?:坐标)?(?:x|经度)(?:坐标)?`,
      'sx|startx|xstart|x1|fromx|startlon|startlng|slon|lon1|lng1',
    ),
  ],
  ['start_y', either(`${START}(?:坐标)?(?:y|纬度)(?:坐标)?`, 'sy|starty|ystart|y1|fromy|startlat|slat|lat1')],
  ['end_x', either(`${END}(?:坐标)?(?:x|经度)(?:坐标)?`, 'ex|endx|xend|x2|tox|endlon|endlng|elon|lon2|lng2')],
  ['end_y', either(`${END}(?:坐标)?(?:y|纬度)(?:坐标)?`, 'ey|endy|yend|y2|toy|endlat|elat|lat2')],
  [
    'start',
    either(
      `${START}${NUMBER}?|${NUMBER}1`,
      's(?:exp|expno|point|pointno|pt|no|node|id)|start(?:exp|point|pointno|no|node|id|number)?|from(?:node|point|no|id)|beginpoint|beginno|qddh|qdwtdh|qsdh|qdbh|usnode|upstreamnode',
    ),
  ],
  [
    'end',
    either(
      `${END}${NUMBER}?|${NUMBER}2`,
      'e(?:exp|expno|point|pointno|pt|no|node|id)|end(?:exp|point|pointno|no|node|id|number)?|to(?:node|point|no|id)|zddh|zdwtdh|zzdh|zdbh|dsnode|downstreamnode',
    ),
  ],
  [
    'connected',
    either(
      '(?:连接|联接|相连|连|邻接|相邻|下一|连结)(?:物探|管线|管)?(?:点|井)?(?:点号|号|编号|点编号|点预编号)?|连接方向|连接关系|去向点号',
      'conn?(?:ect)?(?:ed|ion)?(?:point|no|exp|number|to)?|ljdh|lianjiedian|nextpoint|linkpoint|linkno',
    ),
  ],
  [
    'number',
    either(
      '(?:物探|管线|管|探测|测|外业|成果|管网)?点(?:物探)?(?:点)?(?:号|编号|预编号|名|标识)|物探点|管线点|(?:检查|窨)?井(?:点)?(?:号|编号)|物探号|外业点号|点位编号|管线物探点号',
      'exp(?:no|number|point)?|(?:survey|pipe)?(?:point|pt)(?:no|number|num|id|name)?|pno|ptno|wtdh|gxdh|gddh|dh|nodeno|nodeid|node|manholeno|manholeid',
    ),
  ],
  ['map_number', either('图上(?:点)?(?:点号|号|编号)|图面点号', 'map(?:no|number|pointno)|tsdh')],
  [
    'area',
    either('测区(?:号|编号|代码|名称)?|项目号|工程编号|项目编号', 'prj(?:no)?|project(?:no|id)|areano|cqh'),
  ],
  [
    'well_depth',
    either(
      '井(?:底)?(?:埋)?深(?:度)?|窨井深度?|检查井深度?|井底埋深',
      'well(?:deep|depth|bottomdepth)|manholedepth|jds',
    ),
  ],
  ['bottom', either('(?:井|沟)底(?:高程|标高|高)|井底', 'bottom(?:h|elev|elevation|m)?|wellbottom|jdgc')],
  [
    'ground',
    either(
      '(?:地面|地表|井盖|井口|井面|路面|自然地面|地面点)(?:高程|标高|高)?|点高程|测点高程|地面高程h|高程地面|管线点地面高程',
      'ground(?:h|level|elev|elevation|m)?|surf(?:h|ace|aceelevation)?|gl|dmgc|rimelev(?:ation)?|rim|coverlevel|high|elevation|elev|height|高程|标高|z|h|gc',
    ),
  ],
  [
    'elevation',
    either(
      `${HEIGHT}|管线点高程`,
      'pipe(?:h|elev|elevation|height|z)|gxgc|gdgc|invert(?:elev|level)?|crown(?:elev|level)?',
    ),
  ],
  ['depth', either(`${DEPTH}|平均埋深`, 'deep|depth|bury(?:deep|depth)|ms')],
  [
    'feature',
    either(
      '(?:管线点|管点|点)?特征(?:点)?(?:名称|类型|类别)?|特征点|点特性',
      'feature|feat|tz|tzd|pointfeature',
    ),
  ],
  [
    'appurtenance',
    either(
      '(?:管线|管点|点)?(?:附属物|附属设施|附属物名称|附属设施名称|附属物类型|附属物类别|建构筑物及附属设施|附属物及建构筑物)|附属物种类',
      'subsid|subs|subsidiary|appurtenance|adjunct|fsw|fswmc|attach(?:ment)?',
    ),
  ],
  [
    'category',
    either(
      '(?:管线|管道|管网)(?:种类|类别|类型|性质|分类|专业|大类|小类|类|名称|代码|代号)|管类|管种|管线|专业类别|管线种类代码|管别',
      'type|pipetype|linetype|category|gxzl|gxlx|gxlb|pipeclass|pipekind|kind',
    ),
  ],
  [
    'code',
    either(
      '(?:点符号|点|管点|管线点|要素|管线|线|分类|地物|图式|管线段|符号)(?:代码|编码|分类代码|分类编码)|编码|代码|国标码',
      'code|featurecode|pointcode|linecode|fcode|classcode|dm|bm|gbcode',
    ),
  ],
  [
    'size',
    either(
      '管径(?:或)?(?:断面|断面尺寸|断面规格|尺寸|规格)?|断面(?:尺寸|规格)|管径断面|管径断面尺寸|规格|规格尺寸|公称直径|管道规格|口径|直径',
      'p?size|pipesize|diameter|diam|dn|ds|gj|gjdm|d|section',
    ),
  ],
  [
    'material',
    either('(?:管线|管道|管|管材)?(?:材质|材料|材)|管材|管质', 'material|mater|cz|gc2|pipematerial'),
  ],
  [
    'laying',
    either(
      '(?:管线|管道)?(?:埋设|敷设|铺设|埋)(?:方式|类型|方法)',
      'embed|laying|layingmethod|bury(?:type|mode)?|msfs|lay(?:type|mode)?',
    ),
  ],
];
