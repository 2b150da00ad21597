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
