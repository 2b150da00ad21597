import type { LayerId } from '../../model/layer';
import { wordKey } from '../../model/wordReader';
import type { FieldConversion } from './mappingTypes';

export type Alias = {
  readonly target: string;
  /** `figure`: a number whose unit is still to be told. */
  readonly convert: FieldConversion | 'figure';
  /** As listed here, to be named as the reason. */
  readonly name: string;
  /** Among the names of its target: the first is the surest. */
  readonly rank: number;
  /** Several fields may give it, such as 附属物 and 特征 the kind of a point. */
  readonly many: boolean;
};

/** What a field of this name (as `wordKey` has it) is in a layer. */
export function aliasOf(layer: LayerId, key: string): Alias | null {
  return ALIASES[layer]?.get(key) ?? null;
}

const MANY = true;

/** The names that sources use, the surest first: CJJ 61 tables, Chinese and English words, OpenStreetMap, EPANET. */
const ALIASES: Readonly<Partial<Record<LayerId, ReadonlyMap<string, Alias>>>> = {
  pipes: aliases(
    ['id', 'none', '管线段编号 管段编号 管线编号 Lno pipe_id 编号 name gml_id'],
    [
      'category',
      'category_code',
      '管线种类 管线类型 管线类别 管类 类别 种类 Type 管种 管线编码 要素代码 分类代码 Code',
      MANY,
    ],
    [
      'diameter_mm',
      'pipe_size',
      '管径 管径或断面 管径断面 断面尺寸 管径或断面尺寸 PSize D_S 公称直径 口径 规格 管径规格 diameter dia pipe_dia pipeDiameter nominal_diameter nominal_size size dn 直径 Nennweite',
    ],
    ['section_width_mm', 'figure', '断面宽 断面宽度 沟宽 section_width Profilbreite'],
    ['section_height_mm', 'figure', '断面高 断面高度 沟高 section_height Profilhoehe'],
    ['wall_mm', 'figure', '壁厚 WallThick wall wall_thickness'],
    ['material', 'material_code', '材质 管材 Material 材料 管道材质 管线材质 mat'],
    ['laying', 'laying_code', '埋设方式 敷设方式 EmBed 埋设类型 敷设类型 laying'],
    ['pressure_class', 'pressure', '压力等级 压力级别 压力 Pressure 设计压力'],
    ['voltage_kv', 'figure', '电压 电压值 电压等级 Voltage'],
    [
      'start_node',
      'none',
      '起点点号 起始点号 起点号 起点编号 S_Exp S_Point 物探点号 管线点号 起点 start_node_name from_node node1 FromNode',
    ],
    [
      'end_node',
      'none',
      '连接点号 终点点号 终止点号 终点号 终点编号 止点号 E_Exp E_Point 终点 end_node_name to_node node2 ToNode',
    ],
    ['flow_direction', 'flow_direction', '流向 FlowDir flow flow_dir'],
    ['status', 'status_code', '状态 使用状态 管线状态 Status 现状 建设状态'],
    ['owner', 'none', '权属单位 产权单位 权属 Belong owner 管养单位 管理单位 Munit operator'],
    [
      'built',
      'date',
      '建设年代 埋设日期 建设日期 埋设年代 敷设年代 建设年份 竣工日期 Mdate year_built install_date installed Baujahr start_date',
    ],
    ['survey_method', 'survey_method', '数据来源 DataSource 探测方法 探测方式 点类别 survey_method'],
    ['horizontal_accuracy_m', 'figure', '平面精度'],
    ['vertical_accuracy_m', 'figure', '高程精度 埋深精度'],
    ['quality_level', 'none', '质量等级 quality_level utility_quality_level QL'],
  ),
  pipe_nodes: aliases(
    [
      'id',
      'none',
      '物探点号 管点编号 管点号 点号 Exp_No EXPNO 井编号 井号 point_no node_id 编号 name gml_id',
    ],
    [
      'kind',
      'node_kind',
      '附属物 附属物名称 Subsid 特征 特征点 Feature 点特征 管点类型 管点类别 附属设施 kind type',
      MANY,
    ],
    [
      'category',
      'category_code',
      '管线种类 管线类型 管线类别 管类 类别 种类 点符号代码 点编码 管点编码 要素代码 Code',
      MANY,
    ],
    [
      'ground_m',
      'figure',
      '地面高程 地面标高 井口高程 井盖高程 井面高程 井口标高 High SURF_H ground_elevation ground_level rim rim_elev rim_elevation cover_level 高程 elevation elev Deckelhoehe Gelaendehoehe',
    ],
    [
      'bottom_m',
      'figure',
      '井底高程 井底标高 井内底高程 invert invert_elev invert_elevation invert_level Sohlhoehe',
    ],
    ['bottom_depth_m', 'figure', '井底深 井深 井底埋深 井底深度 WellDeep well_depth manhole_depth'],
    ['owner', 'none', '权属单位 产权单位 权属 Belong owner'],
    ['condition', 'none', '井况 完好状况 condition'],
  ),
  buildings: aliases(
    ['id', 'none', '编号 gml_id osm_id'],
    ['name', 'none', '楼栋号 楼号 栋号 幢号 楼栋 建筑名称 楼名 名称 name building_name'],
    ['name_en', 'none', '英文名称 英文名 name:en'],
    [
      'floors',
      'number',
      '层数 建筑层数 楼层数 地上层数 楼层 building:levels floors storeys stories levels num_floors numberOfFloorsAboveGround',
    ],
    ['height_m', 'figure', '建筑高度 楼高 高度 height building_height heightAboveGround 檐高'],
    ['use', 'none', '建筑用途 用途 使用性质 use currentUse'],
    ['households', 'number', '户数 总户数 households dwellings numberOfDwellings building:flats'],
    ['entrance_side', 'word', '入口方向 单元门朝向 出入口方向'],
    ['foundation_depth_m', 'figure', '基础埋深 基础深度 foundation_depth'],
    ['fire_resistance_grade', 'number', '耐火等级'],
  ),
  compounds: aliases(
    ['id', 'none', '小区编号 编号'],
    ['name', 'none', '小区名称 小区名 小区 项目名称 名称 name'],
    ['name_en', 'none', '英文名称 英文名 name:en'],
    ['year', 'date', '改造年份 改造年度 年度 计划年度'],
    ['status', 'word', '状态 进展 实施状态 改造状态'],
    ['programme', 'word', '批次 实施批次 计划批次'],
    ['category', 'word', '改造类别 改造类型 类别'],
    ['households', 'number', '户数 总户数 居民户数 households'],
    ['buildings', 'number', '楼栋数 栋数 幢数 建筑栋数 楼栋'],
    ['built', 'date', '建成年代 建成年份 建成时间 建设年代 建设年份 start_date'],
    ['reported_land_area_m2', 'figure', '用地面积 占地面积 小区面积 土地面积 land_area'],
    ['reported_building_footprint_m2', 'figure', '建筑占地面积 建筑基底面积 基底面积'],
    ['reported_green_m2', 'figure', '绿化面积 绿地面积'],
    ['reported_road_resurfaced_m2', 'figure', '道路改造面积 改造道路面积 道路修复面积'],
    ['reported_new_parking_stalls', 'number', '新增车位数 新增车位 新增停车位 新增泊位'],
    ['reported_new_storm_pipe_m', 'figure', '新建雨水管长度 新建雨水管'],
    ['reported_fire_lane_m', 'figure', '消防车道长度'],
    ['progress_percent', 'number', '进度 形象进度 完成比例'],
    ['start', 'date', '开工日期 开工时间 计划开工'],
    ['finish', 'date', '完工日期 完工时间 竣工日期 竣工时间'],
    ['contact', 'none', '联系人 联系方式 联系电话'],
    ['notice_start', 'date', '公示开始 公示开始日期 公示起始'],
    ['notice_end', 'date', '公示结束 公示截止 公示截止日期 公示结束日期'],
    ['objection', 'none', '意见反馈方式 反馈方式'],
    ['note', 'none', '备注 说明'],
  ),
  parking: aliases(
    ['id', 'none', '车位编号 编号 osm_id'],
    ['stalls', 'number', '车位数 泊位数 停车位数 车位 泊位 stalls capacity spaces Stellpl'],
    ['kind', 'word', '停车方式 车位类型 泊位类型 类型 parking'],
    ['new', 'yes_no', '新增 是否新增 新建'],
    ['charging', 'yes_no', '充电 充电桩 充电车位 是否充电 Ladeplatz'],
    ['accessible', 'yes_no', '无障碍 无障碍车位 残疾人车位'],
  ),
  roads: aliases(
    ['id', 'none', '编号 osm_id'],
    ['name', 'none', '道路名称 路名 名称 name'],
    ['surface', 'word', '路面材料 路面类型 路面 面层 铺装材料 surface'],
    ['use', 'word', '道路用途 道路类型 highway'],
    ['width_m', 'figure', '路宽 道路宽度 路面宽度 宽度 width'],
    ['resurfaced', 'yes_no', '是否改造 是否翻新'],
  ),
  green: aliases(
    ['id', 'none', '编号 osm_id'],
    ['name', 'none', '绿地名称 名称 name'],
    ['kind', 'word', '绿地类型 植被类型 类型 natural landuse leisure', MANY],
  ),
  fire_lanes: aliases(
    ['id', 'none', '编号'],
    ['name', 'none', '名称 name'],
    ['width_m', 'figure', '净宽 净宽度 车道宽度 路宽 宽度 width'],
    ['clear_height_m', 'figure', '净高 净空高度 净空'],
    ['kind', 'word', '车道类型 类型'],
    ['slope_pct', 'number', '坡度 纵坡'],
  ),
  fire_lane_markings: aliases(
    ['id', 'none', '编号'],
    ['lane_id', 'none', '车道编号'],
    ['condition', 'word', '状况 完好状况'],
    ['text', 'none', '文字'],
  ),
  obstacles: aliases(
    ['id', 'none', '编号 osm_id'],
    ['kind', 'word', '类型 类别 种类 natural power highway barrier', MANY],
    ['height_m', 'figure', '树高 杆高 高度 height'],
    ['crown_diameter_m', 'figure', '冠幅 冠径 diameter_crown crown_diameter'],
    ['trunk_diameter_m', 'figure', '胸径 干径 trunk_diameter dbh'],
    ['voltage_kv', 'figure', '电压 电压等级 voltage'],
    ['species', 'none', '树种 species'],
  ),
  surroundings: aliases(
    ['name', 'none', '名称 name'],
    ['name_en', 'none', '英文名称 name:en'],
    ['width_m', 'figure', '路宽 宽度 width'],
  ),
};

type Entry = readonly [target: string, convert: Alias['convert'], names: string, many?: true];

function aliases(...entries: readonly Entry[]): ReadonlyMap<string, Alias> {
  const known = new Map<string, Alias>();
  for (const [target, convert, names, many = false] of entries) {
    for (const [rank, name] of names.split(' ').entries()) {
      const key = wordKey(name);
      if (!known.has(key)) known.set(key, { target, convert, name, rank, many });
    }
  }
  return known;
}
