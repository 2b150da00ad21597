import type { Block } from './block';
import { type Point, townFrame } from './frame';
import { buffered, convexOverlap, distanceToLine, inside, type Ring, rectangle } from './plane';
import { type Random, random } from './random';
import { type Sheet, sheet } from './sheet';
import { PLACES, RIVER, STREETS } from './town';

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

/** Block sizes tried in a place, the largest first. */
const BLOCK_SIZES: readonly Point[] = [
  [128, 86],
  [96, 72],
  [64, 50],
];

function addBlocks(to: Sheet, dice: Random, compounds: readonly Ring[]): void {
  const kept: Ring[] = [pond([120, 478], 140, 104)];
  for (const [width, height] of BLOCK_SIZES) {
    for (let y = -1120; y < 1060; y += height * 0.55) {
      for (let x = -1600; x < 1540; x += width * 0.45) {
        const turn = quarterTurn([x, y]) + dice.between(-1.5, 1.5);
        const ring = turned([x, y], width * dice.between(0.9, 1.05), height * dice.between(0.9, 1.05), turn);
        if (!isFree(ring, compounds, kept)) continue;
        kept.push(ring);
        const garden = dice.chance(0.08);
        to.polygon('surroundings', 'block', townFrame, ring, { kind: garden ? 'green' : 'block' });
        if (!garden) addHouses(to, dice, ring);
      }
    }
  }
}

/** Each quarter of the town has its own direction. */
function quarterTurn([x, y]: Point): number {
  if (y < -880) return 3;
  if (x < -200) return y > 380 ? -5 : -2;
  if (y > 560) return 7;
  return x > 560 ? 4 : -4;
}

function addHouses(to: Sheet, dice: Random, block: Ring): void {
  const [corner, east, , north] = block as [Point, Point, Point, Point];
  const at = (a: number, b: number): Point => [
    corner[0] + (east[0] - corner[0]) * a + (north[0] - corner[0]) * b,
    corner[1] + (east[1] - corner[1]) * a + (north[1] - corner[1]) * b,
  ];
  for (const b of [0.14, 0.62]) {
    if (dice.chance(0.3)) continue;
    const [start, end] = [dice.between(0.08, 0.3), dice.between(0.6, 0.92)];
    to.polygon(
      'surroundings',
      'house',
      townFrame,
      [at(start, b), at(end, b), at(end, b + 0.2), at(start, b + 0.2)],
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
  if (kept.some((other) => convexOverlap(other, ring, -7))) return false;
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
