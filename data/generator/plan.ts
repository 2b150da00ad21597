import type { Point } from './frame';

/**
 * Where the sample's compounds lie and how each is laid out. All of it is made up: the ledger
 * states figures, never a place or a shape.
 */
export type BlockPlan = {
  compound: string;
  area: number;
  /** Distance from the block before it at the foot and at the head of the common side. */
  gap: readonly [number, number];
  /** v of the lower left, lower right, upper right and upper left corner. */
  corners: readonly [number, number, number, number];
  /** Corners in the left side (first block only) and the right side: share of the height, shift of u. */
  leftBend?: readonly Point[];
  rightBend?: readonly Point[];
};

export type NeighbourhoodPlan = { origin: Point; degrees: number; blocks: readonly BlockPlan[] };

export type CompoundPlan = {
  buildingDepth: number;
  rowGap: number;
  narrow?: boolean;
  /** One building between two corridors instead of a full row. */
  sparse?: boolean;
  edgeRoads: readonly [left: boolean, right: boolean];
  laneWidth: number;
  /** Height of the ground at the foot of the compound, metres above datum, and its slope. */
  ground: number;
  slope: number;
  services: readonly ('heating' | 'lighting')[];
  stormSizes: readonly number[];
  /** Further storm drains, where the ledger states more than the lanes alone can hold. */
  extraStorm?: boolean;
  built: number;
  /** Figures wanted where the ledger states none for the entry, so that its totals are met. */
  wanted: { stalls?: number; green?: number; resurfaced?: number; storm?: number; foul?: number };
  paved?: boolean;
};

export const NEIGHBOURHOODS: readonly NeighbourhoodPlan[] = [
  {
    origin: [-1310, -830],
    degrees: 4,
    blocks: [
      {
        compound: 'chengnan',
        area: 190000,
        gap: [0, 0],
        corners: [0, 0, 396, 382],
        leftBend: [
          [0, 0],
          [0.45, -22],
          [1, -8],
        ],
        rightBend: [
          [0, 0],
          [1, 14],
        ],
      },
      {
        compound: 'chengnan',
        area: 177000,
        gap: [18, 18],
        corners: [0, 12, 372, 398],
        rightBend: [
          [0, 0],
          [0.6, 20],
          [1, -26],
        ],
      },
    ],
  },
  {
    origin: [-1330, 20],
    degrees: -3,
    blocks: [
      {
        compound: 'zhuangcao',
        area: 98000,
        gap: [0, 0],
        corners: [8, 0, 284, 270],
        leftBend: [
          [0, 0],
          [1, 16],
        ],
        rightBend: [
          [0, 0],
          [1, -8],
        ],
      },
      {
        compound: 'zhuangcao',
        area: 92000,
        gap: [16, 16],
        corners: [0, 0, 262, 284],
        rightBend: [
          [0, 0],
          [0.5, 14],
          [1, 6],
        ],
      },
    ],
  },
  {
    origin: [-1270, 395],
    degrees: -6,
    blocks: [
      {
        compound: 'wangcao',
        area: 54000,
        gap: [0, 0],
        corners: [0, 6, 226, 214],
        leftBend: [
          [0, 0],
          [1, 12],
        ],
        rightBend: [
          [0, 0],
          [1, 5],
        ],
      },
      {
        compound: 'wangcao',
        area: 50000,
        gap: [14, 14],
        corners: [0, 0, 212, 226],
        rightBend: [
          [0, 0],
          [0.55, 9],
          [1, -6],
        ],
      },
      {
        compound: 'xinhuacun',
        area: 7230,
        gap: [0.45, 0.45],
        corners: [0, 0, 95, 93],
        rightBend: [
          [0, 0],
          [1, 3],
        ],
      },
    ],
  },
  {
    origin: [-500, 560],
    degrees: 9,
    blocks: [
      {
        compound: 'nanyue-xincun',
        area: 42000,
        gap: [0, 0],
        corners: [0, 0, 200, 188],
        leftBend: [
          [0, 0],
          [0.5, -8],
          [1, 2],
        ],
        rightBend: [
          [0, 0],
          [1, -7],
        ],
      },
      {
        compound: 'nanyue-shanzhuang',
        area: 38500,
        gap: [-0.9, 0.9],
        corners: [0, 0, 186, 198],
        rightBend: [
          [0, 0],
          [1, 4],
        ],
      },
      {
        compound: 'nanlu-huayuan',
        area: 10320,
        gap: [0.4, 0.4],
        corners: [0, 0, 98, 100],
        rightBend: [
          [0, 0],
          [1, -2],
        ],
      },
    ],
  },
  {
    origin: [80, 110],
    degrees: -2,
    blocks: [
      {
        compound: 'fushan-xincun',
        area: 34635,
        gap: [0, 0],
        corners: [0, 5, 196, 184],
        leftBend: [
          [0, 0],
          [1, 9],
        ],
        rightBend: [
          [0, 0],
          [1, -4],
        ],
      },
      {
        compound: 'ciji-teachers',
        area: 22000,
        gap: [0.7, -0.8],
        corners: [4, 0, 178, 190],
        rightBend: [
          [0, 0],
          [1, 5],
        ],
      },
      {
        compound: 'huide-huayuan',
        area: 13000,
        gap: [0.35, 0.35],
        corners: [0, 0, 121, 118],
        rightBend: [
          [0, 0],
          [1, -3],
        ],
      },
    ],
  },
  {
    origin: [270, -470],
    degrees: -5,
    blocks: [
      { compound: 'dongyuan', area: 50061, gap: [0, 0], corners: [0, 0, 235, 235] },
      {
        compound: 'wanli',
        area: 116157,
        gap: [-14643 / 235, -14643 / 235],
        corners: [0, 0, 235, 235],
        rightBend: [
          [0, 0],
          [0.6, 16],
          [1, 2],
        ],
      },
    ],
  },
  {
    origin: [660, 60],
    degrees: 6,
    blocks: [
      {
        compound: 'chengdong-sanjiao',
        area: 112000,
        gap: [0, 0],
        corners: [0, 0, 205, 372],
        leftBend: [
          [0, 0],
          [1, 10],
        ],
        rightBend: [
          [0, 0],
          [0.5, -16],
          [1, -58],
        ],
      },
    ],
  },
];

const COMMON = {
  buildingDepth: 11,
  rowGap: 20,
  edgeRoads: [true, true],
  laneWidth: 4.5,
  slope: 0.0036,
  services: [],
  stormSizes: [400, 500],
  wanted: {},
} as const;

export const COMPOUNDS: Record<string, CompoundPlan> = {
  'nanyue-xincun': {
    ...COMMON,
    ground: 21.4,
    built: 1988,
    laneWidth: 5,
    services: ['lighting'],
    wanted: { stalls: 128, green: 3320, resurfaced: 11400, storm: 950, foul: 420 },
    paved: true,
  },
  wangcao: {
    ...COMMON,
    ground: 20.6,
    built: 1991,
    rowGap: 21,
    sparse: true,
    stormSizes: [400, 500, 600],
    wanted: {},
  },
  'nanyue-shanzhuang': {
    ...COMMON,
    ground: 21.6,
    built: 1993,
    laneWidth: 5,
    services: ['heating'],
    wanted: { stalls: 117, green: 3050, resurfaced: 10450, storm: 880, foul: 330 },
    paved: true,
  },
  'nanlu-huayuan': {
    ...COMMON,
    ground: 21.9,
    built: 1996,
    buildingDepth: 10,
    rowGap: 18.5,
    narrow: true,
    laneWidth: 5.7,
    extraStorm: true,
    stormSizes: [400, 500],
    wanted: {},
  },
  dongyuan: {
    ...COMMON,
    ground: 19.2,
    built: 1994,
    paved: true,
    sparse: true,
    wanted: { stalls: 64, green: 1050, resurfaced: 6988.2, storm: 420, foul: 180 },
  },
  wanli: {
    ...COMMON,
    ground: 19.2,
    built: 1995,
    sparse: true,
    services: ['lighting'],
    wanted: { stalls: 148, green: 2429.5, resurfaced: 16200, storm: 760, foul: 320 },
  },
  'fushan-xincun': {
    ...COMMON,
    ground: 20.4,
    built: 1986,
    laneWidth: 5.3,
    wanted: { stalls: 101, green: 2760, resurfaced: 9350, storm: 380, foul: 140 },
    paved: true,
  },
  xinhuacun: {
    ...COMMON,
    ground: 20.9,
    built: 1984,
    buildingDepth: 10,
    rowGap: 18.5,
    narrow: true,
    laneWidth: 6.2,
    edgeRoads: [false, false],
    extraStorm: true,
    stormSizes: [400, 600],
    paved: true,
    wanted: {},
  },
  'ciji-teachers': {
    ...COMMON,
    ground: 20.5,
    built: 1989,
    narrow: true,
    wanted: { stalls: 67, green: 1728.5, resurfaced: 5934.8, storm: 180, foul: 69 },
    paved: true,
  },
  'chengdong-sanjiao': {
    ...COMMON,
    ground: 19.6,
    built: 1990,
    edgeRoads: [false, true],
    rowGap: 22,
    services: ['lighting'],
    stormSizes: [400, 500, 600],
  },
  'huide-huayuan': {
    ...COMMON,
    ground: 20.6,
    built: 1998,
    narrow: true,
    services: ['heating'],
    edgeRoads: [false, true],
  },
  zhuangcao: {
    ...COMMON,
    ground: 19.8,
    built: 1992,
    edgeRoads: [false, true],
    rowGap: 22,
    stormSizes: [400, 500, 600],
  },
  chengnan: {
    ...COMMON,
    ground: 18.4,
    built: 1995,
    buildingDepth: 11.5,
    rowGap: 22,
    sparse: true,
    slope: 0.004,
    services: ['lighting'],
    stormSizes: [400, 500, 600],
  },
};
