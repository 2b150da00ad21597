import type { Point } from './frame';
import { type Layout, slotsAt } from './layout';
import { type Ring, rectangle, ringArea } from './plane';
import type { Random } from './random';
import type { SampleFeature, Sheet } from './sheet';

/** Slab blocks with their long side to the south, a gatehouse at each entrance, one substation. */
export function addBuildings(made: Layout, to: Sheet, dice: Random, homes: SampleFeature[]): Ring[] {
  const { block } = made;
  const rings: Ring[] = [];
  for (const slot of made.slots) {
    for (const house of slot.houses) {
      const ring = rectangle(house.u1, slot.v0, house.u2, slot.v1);
      const floors = dice.chance(0.62) ? 6 : 5;
      rings.push(ring);
      homes.push(
        to.polygon('buildings', 'building', block.frame, ring, {
          name: `${homes.length + 1}号楼`,
          name_en: `No. ${homes.length + 1}`,
          floors,
          height_m: round(floors * 2.9, 1),
          use: 'residential',
          entrance_side: 'north',
          fire_resistance_grade: 2,
        }),
      );
    }
  }
  for (const at of gatehouses(made)) {
    const ring = rectangle(at[0], at[1], at[0] + 3.6, at[1] + 3.2);
    rings.push(ring);
    to.polygon('buildings', 'gatehouse', block.frame, ring, {
      name: '门卫',
      name_en: 'Gatehouse',
      floors: 1,
      height_m: 3,
      use: 'gatehouse',
      entrance_side: 'east',
    });
  }
  return rings;
}

/** Shares a number of households out over the buildings by floor area; the parts add up exactly. */
export function shareHouseholds(
  homes: readonly SampleFeature[],
  total: number | null,
  areas: readonly number[],
): void {
  if (total === null) return;
  const weights = homes.map((home, i) => areas[i]! * Number(home.properties.floors));
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => (total * weight) / sum);
  const whole = parts.map(Math.floor);
  const left = total - whole.reduce((a, b) => a + b, 0);
  const byRest = parts.map((part, i) => [part - whole[i]!, i] as const).sort((a, b) => b[0] - a[0]);
  for (const [, i] of byRest.slice(0, left)) whole[i]!++;
  homes.forEach((home, i) => {
    home.properties.households = whole[i];
  });
}

export function areaOf(ring: Ring): number {
  return Math.abs(ringArea(ring));
}

function gatehouses(made: Layout): Point[] {
  return made.corridors
    .filter((corridor) => corridor.role === 'drains' && slotsAt(made, corridor).length > 0)
    .map((corridor) => {
      const edge = corridor.road![0] - 5.3 - 3.6;
      const u = corridor.at(edge, 0);
      const foot = Math.max(made.block.left[0]![1], made.block.right[0]![1]);
      return [u, foot + 1.2];
    });
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
