import type { Figure } from './figure';
import { type Cell, figuresIn, readTable } from './textTable';

/** The lines and things of GB 50289-2016 Table 4.1.9, in its order. */
export const HORIZONTAL_KEYS = [
  'building', // 建(构)筑物
  'water_d_le_200', // 给水 d≤200mm
  'water_d_gt_200', // 给水 d>200mm
  'sewer_storm', // 污水、雨水
  'reclaimed', // 再生水
  'gas_low', // 燃气 低压
  'gas_med_b', // 燃气 中压B
  'gas_med_a', // 燃气 中压A
  'gas_subhigh_b', // 燃气 次高压B
  'gas_subhigh_a', // 燃气 次高压A
  'heat_direct', // 直埋热力
  'power_direct', // 电力 直埋
  'power_conduit', // 电力 保护管
  'telecom_direct', // 通信 直埋
  'telecom_duct', // 通信 管道、通道
  'trench', // 管沟
  'tree', // 乔木
  'shrub', // 灌木
  'pole_lt10kv', // 地上杆柱 通信照明及<10kV
  'pylon_le35kv', // 高压铁塔基础边 ≤35kV
  'pylon_gt35kv', // 高压铁塔基础边 >35kV
  'kerb', // 道路侧石边缘
  'tram_rail', // 有轨电车钢轨
  'railway', // 铁路钢轨(或坡脚)
] as const;
export type HorizontalKey = (typeof HORIZONTAL_KEYS)[number];

/**
 * Minimum horizontal clear distance, outer surface to outer surface in plan. The table is symmetric: each
 * row starts at its own column, so that a figure stands in one place only.
 */
const TABLE = `
building        – 1.0 3.0x 2.5p 1.0 0.7x 1.0 1.5x 5.0 13.5 3.0 0.6 0.6 1.0 1.5 0.5 – – – – – – – –
water_d_le_200  – – 1.0p 0.5 0.5x 0.5x 0.5x 1.0x 1.5x 1.5x 0.5x 0.5x 1.0x 1.0x 1.5x 1.5 1.0 0.5 3.0 3.0 1.5 2.0 5.0
water_d_gt_200  – 1.5p 0.5 0.5x 0.5x 0.5x 1.0x 1.5x 1.5x 0.5x 0.5x 1.0x 1.0x 1.5x 1.5 1.0 0.5 3.0 3.0 1.5 2.0 5.0
sewer_storm     – 1.0 1.0p 1.2p 1.2p 1.5p 2.0p 1.5x 0.5p 0.5p 1.0p 1.0p 1.5x 1.5x 1.0 0.5x 1.5x 1.5x 1.5x 2.0x 5.0x
reclaimed       – 0.5 0.5 0.5 1.0 1.5 1.0 0.5 0.5 1.0 1.0 1.5 1.0 1.0 0.5 3.0 3.0 1.5 2.0 5.0
gas_low         0.4/0.5x① 0.4/0.5x① 0.4/0.5x① 0.4/0.5x① 0.4/0.5x① 1.0x 0.5x 1.0x 0.5x 1.0x 1.0x 0.75x 0.75 1.0x 1.0x 2.0x 1.5x 2.0 5.0
gas_med_b       0.4/0.5x① 0.4/0.5x① 0.4/0.5x① 0.4/0.5x① 1.0x 0.5x 1.0 0.5x 1.0x 1.5x 0.75 0.75 1.0 1.0 2.0 1.5 2.0 5.0
gas_med_a       0.4/0.5x① 0.4/0.5x① 0.4/0.5x① 1.0x 0.5x 1.0x 0.5x 1.0x 1.5x 0.75x 0.75 1.0x 1.0x 2.0x 1.5x 2.0 5.0
gas_subhigh_b   0.4/0.5x① 0.4/0.5x① 1.5x 1.0x 1.0 1.0x 1.0x 2.0x 1.2 1.2 1.0 1.0 5.0 2.5 2.0 5.0
gas_subhigh_a   0.4/0.5x① 2.0x 1.5x 1.5 1.5x 1.5x 4.0x 1.2 1.2 1.0 1.0 5.0 2.5 2.0 5.0
heat_direct     – 2.0x 2.0x 1.0x 1.0x 1.5 1.5 1.5 1.0 3.0/5.0③ 3.0/5.0③ 1.5 2.0 5.0
power_direct    0.25 0.1 0.5/2.0x② 0.5/2.0x② 1.0 0.7 0.7 1.0 2.0 2.0 1.5 2.0 10.0/3.0④
power_conduit   0.1 0.5/2.0x② 0.5/2.0x② 1.0 0.7 0.7 1.0 2.0 2.0 1.5 2.0 10.0/3.0④
telecom_direct  0.5 0.5 1.0x 1.5 1.0 0.5 0.5 2.5 1.5 2.0 2.0
telecom_duct    0.5 1.0x 1.5 1.0 0.5 0.5 2.5 1.5 2.0 2.0
trench          – 1.5 1.0 1.0 3.0 3.0 1.5 2.0 5.0
tree            – – – – – 0.5 – –
shrub           – – – – 0.5 – –
pole_lt10kv     – – – 0.5 – –
pylon_le35kv    – – 0.5 – –
pylon_gt35kv    – 0.5 – –
kerb            – – –
tram_rail       – –
railway         –
`;

const CELLS = readTable<HorizontalKey, HorizontalKey>(
  TABLE,
  (row) => HORIZONTAL_KEYS.slice(HORIZONTAL_KEYS.indexOf(row)),
  { table: 'horizontal', unit: 'm', standard: 'GB 50289-2016', clause: 'Table 4.1.9' },
);

export function horizontalCell(a: HorizontalKey, b: HorizontalKey): Cell {
  return (CELLS.get(`${a}.${b}`) ?? CELLS.get(`${b}.${a}`))!;
}

export const HORIZONTAL_FIGURES: readonly Figure[] = [...CELLS.values()].flatMap(figuresIn);
