/** How each compound is laid out. All of it is made up, except that it has to come to the ledger's figures. */
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

const COMMON = {
  buildingDepth: 11,
  rowGap: 20,
  edgeRoads: [true, true],
  laneWidth: 4.5,
  slope: 0.0056,
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
    laneWidth: 5.6,
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
    slope: 0.0056,
    services: ['lighting'],
    stormSizes: [400, 500, 600],
  },
};
