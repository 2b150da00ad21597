import type { Block } from './block';
import { type Point, townFrame } from './frame';
import { buffered, convexOverlap, distanceToLine, inside, type Ring, rectangle } from './plane';
import { type Random, random } from './random';
import { type Sheet, sheet } from './sheet';

type Street = { zh: string; en: string; width: number; line: Point[] };

const RIVER: Point[] = [
  [-1680, -985],
  [-1320, -1010],
  [-960, -1060],
  [-600, -1035],
  [-260, -960],
  [60, -860],
  [360, -770],
  [700, -745],
  [1020, -800],
  [1330, -840],
  [1640, -800],
];

const STREETS: readonly Street[] = [
  {
    zh: '儒林路',
    en: 'Rulin Road',
    width: 30,
    line: [
      [-1620, -120],
      [-1320, -70],
      [-960, -78],
      [-540, -96],
      [-120, -60],
      [260, 40],
      [520, 30],
      [900, 12],
      [1300, 45],
      [1640, 60],
    ],
  },
  {
    zh: '吴敬梓路',
    en: 'Wu Jingzi Road',
    width: 26,
    line: [
      [-250, -1180],
      [-200, -900],
      [-165, -560],
      [-120, -60],
      [-60, 300],
      [10, 520],
      [60, 900],
      [80, 1140],
    ],
  },
  {
    zh: '襄河北路',
    en: 'Xianghe North Road',
    width: 22,
    line: [
      [-1640, -890],
      [-1330, -905],
      [-960, -945],
      [-600, -915],
      [-280, -850],
      [-185, -790],
      [80, -720],
      [300, -640],
      [700, -630],
      [1050, -660],
      [1400, -690],
      [1640, -660],
    ],
  },
  {
    zh: '南屏路',
    en: 'Nanping Road',
    width: 20,
    line: [
      [-1420, -1100],
      [-1400, -700],
      [-1385, -300],
      [-1360, -70],
      [-1350, 330],
      [-1300, 700],
      [-1250, 1080],
    ],
  },
  {
    zh: '新华路',
    en: 'Xinhua Road',
    width: 18,
    line: [
      [-1350, 330],
      [-1000, 332],
      [-760, 305],
      [-560, 290],
      [-300, 320],
      [-60, 300],
      [60, 330],
      [400, 255],
      [640, 250],
    ],
  },
  {
    zh: '建设路',
    en: 'Jianshe Road',
    width: 16,
    line: [
      [-560, 290],
      [-580, -30],
      [-540, -96],
    ],
  },
  {
    zh: '釜山路',
    en: 'Fushan Road',
    width: 16,
    line: [
      [-565, 290],
      [-580, 560],
      [-600, 860],
      [-560, 1120],
    ],
  },
  {
    zh: '南岳路',
    en: 'Nanyue Road',
    width: 20,
    line: [
      [-580, 520],
      [-300, 572],
      [20, 612],
      [330, 660],
      [640, 720],
      [1000, 740],
      [1500, 690],
    ],
  },
  {
    zh: '屏山路',
    en: 'Pingshan Road',
    width: 16,
    line: [
      [-590, 840],
      [-300, 850],
      [50, 860],
      [420, 900],
      [900, 940],
      [1400, 930],
    ],
  },
  {
    zh: '釜山南路',
    en: 'Fushan South Road',
    width: 14,
    line: [
      [40, 60],
      [52, 330],
      [10, 520],
    ],
  },
  {
    zh: '东门大街',
    en: 'Dongmen Street',
    width: 24,
    line: [
      [580, 30],
      [600, 250],
      [590, 480],
      [640, 720],
      [660, 1120],
    ],
  },
  {
    zh: '花园路',
    en: 'Huayuan Road',
    width: 16,
    line: [
      [230, -640],
      [215, -330],
      [235, -190],
      [260, 40],
    ],
  },
  {
    zh: '东苑路',
    en: 'Dongyuan Road',
    width: 16,
    line: [
      [235, -190],
      [520, -215],
      [960, -270],
      [1300, -300],
      [1600, -290],
    ],
  },
  {
    zh: '城东路',
    en: 'Chengdong Road',
    width: 20,
    line: [
      [980, -665],
      [975, -270],
      [1110, 30],
      [1100, 240],
      [1080, 480],
      [1000, 740],
      [980, 1120],
    ],
  },
  {
    zh: '教场路',
    en: 'Jiaochang Road',
    width: 14,
    line: [
      [590, 480],
      [760, 470],
      [1080, 480],
      [1500, 500],
    ],
  },
  {
    zh: '城南路',
    en: 'Chengnan Road',
    width: 20,
    line: [
      [-1385, -350],
      [-1000, -340],
      [-600, -325],
      [-330, -330],
      [-145, -320],
      [215, -330],
    ],
  },
  {
    zh: '慈济路',
    en: 'Ciji Road',
    width: 12,
    line: [
      [60, 340],
      [300, 330],
      [590, 480],
    ],
  },
];

/** The town around: streets, a river, blocks with a few buildings, parks and names. None of it is real. */
export function surroundings(blocks: readonly Block[]): Sheet {
  const to = sheet('town');
  const dice = random('town');
  const compounds = blocks.map((block) => block.ring.map(block.frame.toTown));
  for (const street of STREETS) {
    to.line('surroundings', 'street', townFrame, rounded(street.line), {
      kind: 'street',
      name: street.zh,
      name_en: street.en,
      width_m: street.width,
    });
  }
  to.polygon('surroundings', 'water', townFrame, buffered(rounded(RIVER), 46), {
    kind: 'water',
    name: '襄河',
    name_en: 'Xiang River',
  });
  to.polygon('surroundings', 'water', townFrame, pond([130, 480], 74, 46), {
    kind: 'water',
    name: '荷花塘',
    name_en: 'Lotus Pond',
  });
  to.polygon('surroundings', 'park', townFrame, pond([120, 478], 128, 92), {
    kind: 'green',
    name: '太平公园',
    name_en: 'Taiping Park',
  });
  addBlocks(to, dice, compounds);
  for (const [zh, en, at] of PLACES)
    to.point('surroundings', 'place', townFrame, at, { kind: 'place', name: zh, name_en: en });
  return to;
}

const PLACES: readonly [string, string, Point][] = [
  ['城南', 'Chengnan', [-860, -880]],
  ['襄河镇', 'Xianghe Town', [-60, 60]],
  ['城东', 'Chengdong', [1240, 200]],
  ['南岳', 'Nanyue', [-250, 900]],
  ['儒林市场', 'Rulin Market', [-330, 40]],
  ['县医院', 'County Hospital', [60, -220]],
  ['慈济中学', 'Ciji Middle School', [340, 380]],
];

function addBlocks(to: Sheet, dice: Random, compounds: readonly Ring[]): void {
  const kept: Ring[] = [pond([120, 478], 140, 104)];
  for (let x = -1560; x < 1500; x += 118) {
    for (let y = -1100; y < 1060; y += 104) {
      const ring = turned(
        [x + dice.between(-6, 6), y + dice.between(-6, 6)],
        dice.between(80, 100),
        dice.between(68, 84),
        dice.between(-5, 5),
      );
      if (!isFree(ring, compounds, kept)) continue;
      kept.push(ring);
      const garden = dice.chance(0.1);
      to.polygon('surroundings', 'block', townFrame, ring, { kind: garden ? 'green' : 'block' });
      if (!garden) addHouses(to, dice, ring);
    }
  }
}

function addHouses(to: Sheet, dice: Random, block: Ring): void {
  const [corner, east, , north] = block as [Point, Point, Point, Point];
  const at = (a: number, b: number): Point => [
    corner[0] + (east[0] - corner[0]) * a + (north[0] - corner[0]) * b,
    corner[1] + (east[1] - corner[1]) * a + (north[1] - corner[1]) * b,
  ];
  for (const b of [0.12, 0.45, 0.75]) {
    if (dice.chance(0.25)) continue;
    const [start, end] = [dice.between(0.08, 0.3), dice.between(0.6, 0.92)];
    to.polygon(
      'surroundings',
      'house',
      townFrame,
      [at(start, b), at(end, b), at(end, b + 0.16), at(start, b + 0.16)],
      {
        kind: 'building',
      },
    );
  }
}

function isFree(ring: Ring, compounds: readonly Ring[], kept: readonly Ring[]): boolean {
  const streets = STREETS.map((street) => ({ line: rounded(street.line), clear: street.width / 2 + 5 }));
  const lines = [...streets, { line: rounded(RIVER), clear: 40 }];
  const sides = ring.flatMap((from, i) =>
    [0, 0.25, 0.5, 0.75].map((share): Point => {
      const to = ring[(i + 1) % ring.length]!;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }),
  );
  if (sides.some((at) => lines.some(({ line, clear }) => distanceToLine(at, line) < clear))) return false;
  if (lines.some(({ line }) => line.some((at) => inside(at, ring)))) return false;
  if (kept.some((other) => convexOverlap(other, ring, -6))) return false;
  return !compounds.some(
    (other) =>
      sides.some((at) => inside(at, other) || distanceToLine(at, [...other, other[0]!]) < 9) ||
      other.some((at) => inside(at, ring)),
  );
}

function turned([x, y]: Point, width: number, height: number, degrees: number): Ring {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return rectangle(0, 0, width, height).map(
    ([u, v]): Point => [x + u * cos - v * sin, y + u * sin + v * cos],
  );
}

function pond([x, y]: Point, width: number, height: number): Ring {
  return Array.from({ length: 28 }, (_, i): Point => {
    const turn = (i / 28) * 2 * Math.PI;
    const wobble = 1 + 0.13 * Math.sin(3 * turn + 1) + 0.07 * Math.cos(5 * turn);
    return [x + (width / 2) * wobble * Math.cos(turn), y + (height / 2) * wobble * Math.sin(turn)];
  });
}

/** Chaikin's corner cutting, twice, so that streets and river bend softly. */
function rounded(line: readonly Point[]): Point[] {
  let made = [...line];
  for (let i = 0; i < 2; i++) {
    const next: Point[] = [made[0]!];
    for (let j = 0; j + 1 < made.length; j++) {
      const [from, to] = [made[j]!, made[j + 1]!];
      next.push([from[0] * 0.75 + to[0] * 0.25, from[1] * 0.75 + to[1] * 0.25]);
      next.push([from[0] * 0.25 + to[0] * 0.75, from[1] * 0.25 + to[1] * 0.75]);
    }
    made = [...next, made.at(-1)!];
  }
  return made;
}
