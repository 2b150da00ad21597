import type { Point } from './frame';

export type Street = { zh: string; en: string; width: number; line: Point[] };

/** Metres east and north of the town's centre. */
export const RIVER = path(
  '-1680,-985 -1320,-1010 -960,-1060 -600,-1035 -260,-960 60,-860 360,-770 700,-745 1020,-800 1330,-840 1640,-800',
);

export const STREETS: readonly Street[] = [
  street(
    '儒林路',
    'Rulin Road',
    30,
    '-1620,-120 -1320,-70 -960,-78 -540,-96 -120,-60 260,40 520,30 900,12 1300,45 1640,60',
  ),
  street(
    '吴敬梓路',
    'Wu Jingzi Road',
    26,
    '-250,-1180 -200,-900 -165,-560 -120,-60 -60,300 10,520 60,900 80,1140',
  ),
  street(
    '襄河北路',
    'Xianghe North Road',
    22,
    '-1640,-890 -1330,-905 -960,-945 -600,-915 -280,-850 -185,-790 80,-720 300,-640 700,-630 1050,-660 1400,-690 1640,-660',
  ),
  street(
    '南屏路',
    'Nanping Road',
    20,
    '-1420,-1100 -1400,-700 -1385,-300 -1360,-70 -1350,330 -1300,700 -1250,1080',
  ),
  street(
    '新华路',
    'Xinhua Road',
    18,
    '-1350,330 -1000,332 -760,305 -560,290 -300,320 -60,300 60,330 400,255 640,250',
  ),
  street('建设路', 'Jianshe Road', 16, '-560,290 -580,-30 -540,-96'),
  street('釜山路', 'Fushan Road', 16, '-565,290 -580,560 -600,860 -560,1120'),
  street('南岳路', 'Nanyue Road', 20, '-580,520 -300,572 20,612 330,660 640,720 1000,740 1500,690'),
  street('屏山路', 'Pingshan Road', 16, '-590,840 -300,850 50,860 420,900 900,940 1400,930'),
  street('釜山南路', 'Fushan South Road', 14, '40,60 52,330 10,520'),
  street('东门大街', 'Dongmen Street', 24, '580,30 600,250 590,480 640,720 660,1120'),
  street('花园路', 'Huayuan Road', 16, '230,-640 215,-330 235,-190 260,40'),
  street('东苑路', 'Dongyuan Road', 16, '235,-190 520,-215 960,-270 1300,-300 1600,-290'),
  street('城东路', 'Chengdong Road', 20, '980,-665 975,-270 1110,30 1100,240 1080,480 1000,740 980,1120'),
  street('教场路', 'Jiaochang Road', 14, '590,480 760,470 1080,480 1500,500'),
  street('城南路', 'Chengnan Road', 20, '-1385,-350 -1000,-340 -600,-325 -330,-330 -145,-320 215,-330'),
  street('慈济路', 'Ciji Road', 12, '60,340 300,330 590,480'),
];

export const PLACES: readonly [string, string, Point][] = [
  ['城南', 'Chengnan', [-860, -880]],
  ['襄河镇', 'Xianghe Town', [-60, 60]],
  ['城东', 'Chengdong', [1240, 200]],
  ['南岳', 'Nanyue', [-250, 900]],
  ['儒林市场', 'Rulin Market', [-330, 40]],
  ['县医院', 'County Hospital', [60, -220]],
  ['慈济中学', 'Ciji Middle School', [340, 380]],
];

function street(zh: string, en: string, width: number, line: string): Street {
  return { zh, en, width, line: path(line) };
}

function path(text: string): Point[] {
  return text.split(' ').map((pair) => pair.split(',').map(Number) as unknown as Point);
}
