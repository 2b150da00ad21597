import type { Compound } from '../compound';
import type { Category } from '../network';
import type { Plant, Verdict } from '../planted';
import { type Court, courtDeck, type Stub, stub } from './court';

type Side = { category: Category; diameter: number; depth: number | null; survey?: Stub['survey'] };

/** Pairs side by side: clear distance in plan, outer wall to outer wall. */
const PARALLEL: readonly [Verdict, number, Side, Side, string][] = [
  ['violation', 0.2, water(100, 1.2), gas(90, 1.2), 'water and gas 0.20 m apart, 0.50 m asked'],
  ['violation', 0.5, water(100, 1.2), storm(300, 1.5), 'water and storm drain 0.50 m apart, 1.00 m asked'],
  ['violation', 0.4, telecom(110, 1), foul(200, 1.6), 'telecom and foul sewer 0.40 m apart, 1.00 m asked'],
  ['pass', 0.8, water(100, 1.2), gas(90, 1.2), 'water and gas 0.80 m apart, 0.50 m asked'],
  ['pass', 1.3, water(100, 1.2), storm(300, 1.5), 'water and storm drain 1.30 m apart, 1.00 m asked'],
  ['pass', 1.3, telecom(110, 1), foul(200, 1.6), 'telecom and foul sewer 1.30 m apart, 1.00 m asked'],
  [
    'cannot_tell',
    0.5,
    water(100, 1.5, 'detected'),
    gas(90, 1.4, 'detected'),
    'water and gas 0.50 m apart, both only detected',
  ],
  [
    'cannot_tell',
    1.02,
    water(100, 2, 'detected'),
    storm(300, 2.2),
    'water (detected) 1.02 m from a storm drain, 1.00 m asked',
  ],
  [
    'cannot_tell',
    0.52,
    water(100, 2, 'detected'),
    power(100, 1),
    'water (detected) 0.52 m from power, 0.50 m asked',
  ],
];

/** Crossings: the depths give the clear height between the two. */
const CROSSING: readonly [Verdict, Side, Side, string][] = [
  ['violation', gas(90, 1), water(100, 1.14), 'gas 0.05 m above water, 0.15 m asked'],
  ['violation', water(100, 1), storm(300, 1.6), 'water 0.20 m above a storm drain, 0.40 m asked'],
  ['violation', power(100, 0.7), telecom(110, 0.86), 'power 0.06 m above telecom, 0.25 m asked'],
  ['violation', storm(300, 1.7), foul(200, 1.95), 'storm drain 0.05 m above a foul sewer, 0.15 m asked'],
  ['pass', gas(90, 1), water(100, 1.5), 'gas 0.41 m above water, 0.15 m asked'],
  ['pass', water(100, 1), storm(300, 2.1), 'water 0.70 m above a storm drain, 0.40 m asked'],
  ['pass', power(100, 0.6), telecom(110, 1.2), 'power 0.50 m above telecom, 0.25 m asked'],
  ['cannot_tell', gas(90, null), water(100, 1.4), 'the depth of the gas pipe is not known'],
  ['cannot_tell', water(100, null), storm(300, 1.8), 'the depth of the water pipe is not known'],
  ['cannot_tell', telecom(110, null), power(100, 0.8), 'the depth of the telecom duct is not known'],
  [
    'cannot_tell',
    gas(90, 1.2, 'detected'),
    water(100, 1.46, 'detected'),
    '0.17 m of clear height, within the error of detection',
  ],
  [
    'cannot_tell',
    water(100, 1.5, 'detected'),
    storm(300, 2.38),
    '0.48 m of clear height for 0.40 m, within the error of detection',
  ],
  [
    'cannot_tell',
    gas(90, 1.3, 'detected'),
    foul(200, 1.8),
    '0.21 m of clear height for 0.15 m, within the error of detection',
  ],
];

const COVER: readonly [Verdict, Side, string][] = [
  ['violation', water(100, 0.3), 'water with 0.30 m of cover, 0.60 m asked'],
  ['violation', telecom(110, 0.25), 'telecom duct with 0.25 m of cover, 0.60 m asked'],
  ['violation', foul(200, 0.5), 'foul sewer with 0.30 m of cover, 0.60 m asked'],
  ['pass', water(100, 0.75), 'water with 0.75 m of cover, 0.60 m asked'],
  ['pass', telecom(110, 0.75), 'telecom duct with 0.75 m of cover, 0.60 m asked'],
  ['pass', foul(200, 1), 'foul sewer with 0.80 m of cover, 0.60 m asked'],
];

const TREE: readonly [Verdict, number, Side][] = [
  ['violation', 0.7, water(100, 1.2)],
  ['violation', 0.3, gas(90, 1)],
  ['violation', 0.8, foul(200, 1.6)],
  ['pass', 1.9, water(100, 1.2)],
  ['pass', 1.1, gas(90, 1)],
  ['pass', 1.9, foul(200, 1.6)],
];

export function plantPipeFaults(compounds: readonly Compound[], plant: Plant): void {
  const court = courtDeck(compounds);
  for (const [verdict, gap, one, other, note] of PARALLEL) {
    const apart = gap + (one.diameter + other.diameter) / 2000;
    const at = court();
    const pair = [along(at, one, -apart / 2), along(at, other, apart / 2)];
    plant.add('pipe_horizontal', verdict, pair, note);
  }
  for (const [verdict, one, other, note] of CROSSING) {
    const at = court();
    plant.add(
      'pipe_vertical',
      verdict,
      [along(at, one, 0), across(at, other)],
      note,
      at.site.block.frame.toLonLat(at.centre),
    );
  }
  for (const [verdict, side, note] of COVER) plant.add('cover', verdict, [along(court(), side, 0)], note);
  for (const [verdict, gap, side] of TREE) plantTree(court(), plant, verdict, gap, side);
  plantUnderBuildings(court, plant);
}

function plantTree(at: Court, plant: Plant, verdict: Verdict, gap: number, side: Side): void {
  const pipe = along(at, side, 0);
  const u = at.centre[0] + gap + side.diameter / 2000;
  const tree = at.compound.sheet.point('obstacles', 'tree', at.site.block.frame, [u, at.centre[1]], {
    kind: 'tree',
    height_m: 9,
    crown_diameter_m: 5,
    species: '香樟',
  });
  plant.add('pipe_tree', verdict, [pipe, tree], `a tree ${gap.toFixed(2)} m from a ${side.category} pipe`);
}

function plantUnderBuildings(court: () => Court, plant: Plant): void {
  for (const side of [water(100, 1.2), foul(200, 1.6), telecom(110, 1)]) {
    const at = court();
    const slot = at.site.made.slots.find(({ v0, v1 }) => at.centre[1] > v0 && at.centre[1] < v1 && true)!;
    const house = nearestHouse(at, slot);
    const wall = house.u2 < at.centre[0] ? house.u2 - at.centre[0] : house.u1 - at.centre[0];
    const pipe = stub(at, { ...stubOf(side), from: [0, 0], to: [wall + Math.sign(wall) * 5, 0] });
    plant.add(
      'pipe_under_building',
      'violation',
      [pipe, house.feature],
      `an old ${side.category} pipe runs 5 m under the building`,
    );
  }
  for (const [side, clear] of [
    [water(100, 1.2), 1.5],
    [telecom(110, 1), 2],
    [gas(90, 1), 1.3],
  ] as const) {
    const at = court();
    const house = nearestHouse(
      at,
      at.site.made.slots.find(({ v0, v1 }) => at.centre[1] > v0 && at.centre[1] < v1)!,
    );
    const wall = house.u2 < at.centre[0] ? house.u2 - at.centre[0] + clear : house.u1 - at.centre[0] - clear;
    const pipe = stub(at, { ...stubOf(side), from: [wall, -3], to: [wall, 3] });
    plant.add(
      'pipe_under_building',
      'pass',
      [pipe, house.feature],
      `a ${side.category} pipe ${clear} m from the wall, beside the building`,
    );
  }
}

function nearestHouse(at: Court, _: unknown) {
  const houses = at.site.made.slots
    .filter(({ v0, v1 }) => at.centre[1] > v0 && at.centre[1] < v1)
    .flatMap((slot) => slot.houses.map((house) => ({ ...house, v0: slot.v0 })));
  houses.sort((a, b) => reach(at, a) - reach(at, b));
  const house = houses[0]!;
  const corner = at.site.block.frame.toLonLat([house.u1, house.v0]);
  const feature = at.compound.sheet.layers.buildings!.find(
    ({ geometry }) =>
      geometry.type === 'Polygon' && geometry.coordinates[0]![0]!.every((x, i) => x === corner[i]),
  )!;
  return { ...house, feature };
}

function reach(at: Court, house: { u1: number; u2: number }): number {
  return Math.min(Math.abs(house.u1 - at.centre[0]), Math.abs(house.u2 - at.centre[0]));
}

function along(at: Court, side: Side, u: number) {
  return stub(at, { ...stubOf(side), from: [u, -3.6], to: [u, 3.6] });
}

function across(at: Court, side: Side) {
  return stub(at, { ...stubOf(side), from: [-3, 0], to: [3, 0] });
}

function stubOf({ category, diameter, depth, survey }: Side) {
  return { category, diameter, depth, survey: survey ?? ('exposed' as const) };
}

function water(diameter: number, depth: number | null, survey?: Stub['survey']): Side {
  return { category: 'water', diameter, depth, survey };
}
function gas(diameter: number, depth: number | null, survey?: Stub['survey']): Side {
  return { category: 'gas', diameter, depth, survey };
}
function storm(diameter: number, depth: number | null): Side {
  return { category: 'storm', diameter, depth };
}
function foul(diameter: number, depth: number | null): Side {
  return { category: 'foul', diameter, depth };
}
function telecom(diameter: number, depth: number | null): Side {
  return { category: 'telecom', diameter, depth };
}
function power(diameter: number, depth: number | null): Side {
  return { category: 'power', diameter, depth };
}
