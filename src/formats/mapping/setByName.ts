import type { LayerId } from '../../model/layer';
import type { PipeCategory } from '../../model/pipeCategory';
import type { ImportPart } from '../importTypes';
import { surveyLetters } from '../recognise/surveyLetters';

/** What the name of a layer, table or file says of everything in it: `雨水管线` all its pipes' category. */
export function setByName(layer: LayerId, name: string): ImportPart['set'] {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,8}$/i, '');
  const set: Record<string, string> = {};
  if (layer === 'pipes' || layer === 'pipe_nodes') {
    const category = categoryByName(base);
    if (category !== null) set.category = category;
  }
  const kind = firstIn(KINDS[layer] ?? [], base);
  if (kind !== null) set[layer === 'roads' ? 'surface' : 'kind'] = kind;
  return set;
}

/** The category that a layer's name speaks of: its CJJ 61 letters, else its words. */
function categoryByName(name: string): PipeCategory | null {
  return surveyLetters(name)?.category ?? firstIn(CATEGORIES, name);
}

type Words<Value> = readonly (readonly [value: Value, words: string])[];

/** The most particular first. Latin words stand alone, others anywhere in the name; Korean as on survey drawings. */
const CATEGORIES: Words<PipeCategory> = [
  ['combined', '雨污 合流 combined 합류'],
  ['lighting', '路灯管 路灯线 路灯电缆 照明 lighting 가로등선'],
  ['reclaimed', '中水 再生水 reclaimed recycled'],
  ['storm', '雨水 雨篦 storm stormwater rainwater 우수'],
  ['foul', '污水 化粪 sewage foul sanitary wastewater 오수'],
  ['heating', '热力 供热 暖气 蒸汽 热水 heating heat steam'],
  ['gas', '燃气 煤气 天然气 gas 가스 도시가스'],
  ['telecom', '通信 电信 通讯 弱电 有线电视 移动 联通 光缆 telecom telecoms communication fibre fiber 통신'],
  ['power', '电力 供电 强电 高压电 低压电 电缆 power electric electricity 전기 한전 전력'],
  ['trench', '管廊 综合管沟'],
  ['water', '给水 供水 自来水 上水 消防水 消火栓 water watermain hydrant 상수 제수변 소화전'],
  ['drain', '排水 下水 drain drainage sewer 하수 집수'],
];

const KINDS: Partial<Record<LayerId, Words<string>>> = {
  pipe_nodes: [
    ['inlet', '雨水口 雨水篦 雨水箅 雨篦 雨箅 inlet inlets gully gullies catchbasin 우수받이 집수정'],
    ['septic_tank', '化粪池'],
    ['hydrant', '消火栓 消防栓 hydrant hydrants 소화전'],
    ['valve', '阀门 阀井 valve valves 제수변'],
    ['meter', '水表 表井 meter meters'],
    ['handhole', '手孔 人孔 handhole handholes'],
    ['manhole', '检查井 窨井 污水井 雨水井 井盖 manhole manholes 맨홀'],
    ['outfall', '出水口 排水口 排出口 outfall outfalls'],
    ['cabinet', '交接箱 接线箱 配电箱 cabinet cabinets'],
  ],
  obstacles: [
    ['street_lamp', '路灯 灯杆 lamp lamps streetlight streetlights 가로등 조명'],
    ['pylon', '铁塔 高压塔 pylon pylons 철탑'],
    ['substation', '变压器 箱变 变电 substation substations transformer'],
    ['pole', '电杆 电线杆 通信杆 监控杆 杆 pole poles 전력주 통신주 전신주 전주'],
    ['tree', '树 tree trees 가로수 수목'],
    ['shrub', '灌木 绿篱 shrub shrubs hedge hedges'],
    ['kerb', '路缘 侧石 路牙 kerb kerbs curb curbs 경계석'],
    ['wall', '围墙 墙 wall walls fence fences 옹벽 담장 휀스'],
    ['gate', '大门 门卫 道闸 gate gates'],
  ],
  roads: [
    ['asphalt', '沥青 柏油 asphalt 아스콘'],
    ['concrete', '混凝土路 水泥路 concrete 콘크리트'],
    ['paving', '铺装 花砖 透水砖 paving 보도블럭'],
    ['gravel', '碎石 gravel'],
    ['earth', '土路 비포장'],
  ],
};

function firstIn<Value extends string>(words: Words<Value>, name: string): Value | null {
  const latin = new Set(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  const isIn = (word: string) => (/^[a-z]+$/.test(word) ? latin.has(word) : name.includes(word));
  return words.find(([, list]) => list.split(' ').some(isIn))?.[0] ?? null;
}
