import type { WorkKind, WorkState } from '../../model/terms';

/** Kinds of renovation works and how far they have come, for the app and the public pages alike. */
export const workWords = {
  kind: {
    roof: '屋面',
    facade: '外墙',
    stairwell: '楼道',
    lift: '加装电梯',
    road: '道路',
    parking: '停车位',
    charging: '充电设施',
    fire_lane: '消防车道',
    lighting: '路灯照明',
    storm_drain: '雨水排水',
    foul_sewer: '污水排水',
    water_supply: '供水',
    gas: '燃气',
    heating: '供热',
    power: '供电',
    telecom: '通信',
    green: '绿化',
    square: '休闲场地',
    waste: '垃圾分类',
    ramp: '坡道',
    handrail: '扶手',
    seating: '休息座椅',
    elderly_service: '养老服务',
    childcare: '托幼',
    sport: '健身设施',
    security: '安防',
  } satisfies Record<WorkKind, string>,
  state: { planned: '计划中', under_way: '施工中', done: '已完成', unknown: '进展未注明' } satisfies Record<
    WorkState | 'unknown',
    string
  >,
};
