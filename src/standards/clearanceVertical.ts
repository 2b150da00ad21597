import { type Figure, figuresOf } from './figure';
import { type Cell, figuresIn, readTable } from './textTable';

/** The lines of GB 50289-2016 Table 4.1.14 that stand both as row and as column. */
export const VERTICAL_LINES = [
  'water', // 给水
  'sewer_storm', // 污水、雨水
  'heat', // 热力
  'gas', // 燃气
  'telecom_direct', // 通信 直埋
  'telecom_conduit', // 通信 保护管、通道
  'power_direct', // 电力 直埋
  'power_conduit', // 电力 保护管
  'reclaimed', // 再生水
] as const;
/** What stands as a row only. */
export const VERTICAL_OTHERS = [
  'trench', // 管沟
  'culvert_base', // 涵洞(基底)
  'tram_rail_base', // 电车(轨底)
  'railway_rail_base', // 铁路(轨底)
] as const;
export type VerticalLine = (typeof VERTICAL_LINES)[number];
export type VerticalKey = VerticalLine | (typeof VERTICAL_OTHERS)[number];

/** Minimum vertical clear distance at a crossing, between the outer surfaces; symmetric where it is square. */
const TABLE = `
water             0.15x 0.4p 0.15x 0.15x 0.5 0.15 0.5 0.25 0.5
sewer_storm       0.15p 0.15p 0.15p 0.5p 0.15p 0.5p 0.25p 0.4p
heat              0.15x 0.15x 0.25 0.25 0.5 0.25 0.15
gas               0.15x 0.5 0.15 0.5 0.15 0.15
telecom_direct    0.25 0.25 0.5 0.25 0.15
telecom_conduit   0.25 0.5 0.25 0.15
power_direct      0.5 0.25 0.5
power_conduit     0.25 0.25
reclaimed         0.15
trench            0.15 0.15p 0.15 0.15 0.25 0.25 0.5 0.25 0.15
culvert_base      0.15 0.15p 0.15 0.15 0.25 0.25 0.5 0.25 0.15
tram_rail_base    1.0x 1.0p 1.0x 1.0x 1.0 1.0 1.0 1.0 1.0
railway_rail_base 1.0 1.2p 1.2 1.2 1.5 1.5 1.0 1.0 1.0
`;

const CELLS = readTable<VerticalKey, VerticalLine>(
  TABLE,
  (row) => {
    const index = (VERTICAL_LINES as readonly string[]).indexOf(row);
    return index < 0 ? VERTICAL_LINES : VERTICAL_LINES.slice(index);
  },
  { table: 'vertical', unit: 'm', standard: 'GB 50289-2016', clause: 'Table 4.1.14' },
);

/** null: the table has no such cell (two of the things that stand as rows only). */
export function verticalCell(a: VerticalKey, b: VerticalKey): Cell | null {
  return CELLS.get(`${a}.${b}`) ?? CELLS.get(`${b}.${a}`) ?? null;
}

/** Notes of the table. */
export const VERTICAL_NOTES = figuresOf('vertical_notes', {
  /** Direct-buried power with a partition plate: instead of 0.50. */
  power_direct_with_partition: [0.25, 'm', 'GB 50289-2016', 'Table 4.1.14 note 1', 'unverified'],
  /** Every line under a passenger railway of 200 km/h and more. */
  fast_railway: [1.5, 'm', 'GB 50289-2016', 'Table 4.1.14 note 3', 'page'],
});

export const VERTICAL_FIGURES: readonly Figure[] = [...CELLS.values()].flatMap(figuresIn);
