import type { Compound } from '../compound';
import type { Plant, Verdict } from '../planted';
import { type Court, courtDeck, stub } from './court';
import { COVER, CROSSING, foul, gas, PARALLEL, type Side, TREE, telecom, water } from './pipeCases';

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
    const house = nearestHouse(at);
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
    const house = nearestHouse(at);
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

function nearestHouse(at: Court) {
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
