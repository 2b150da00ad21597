import type { Compound, PlacedStall } from './compound';
import type { Point } from './frame';
import { type Stall, stallPlaces } from './parking';
import { type Ring, rectangle } from './plane';
import type { Plant } from './planted';

/**
 * Today's layout beside the planned one in three compounds: where new stalls come, strips of lawn and rough parking
 * go; half of the green is new as well. Illustrative like every shape of the sample. What goes is not measured, so the
 * ledger's figures stay met.
 */
export function addLayouts(compounds: readonly Compound[], plant: Plant): void {
  const planted = new Set(plant.list.flatMap(({ features }) => features));
  for (const one of compounds) {
    const { id, sheet, stalls } = one;
    const part = PARTS_NEW[id];
    if (part === undefined) continue;
    if (id === 'huide-huayuan') for (const run of runs(moreStalls(one))) addBefore(sheet, run, 0);
    const free = stalls.filter(({ feature }) => !planted.has(feature.properties.id));
    runs(free).forEach((run, i) => {
      if (i % part !== 0) return;
      for (const { feature } of run) Object.assign(feature.properties, { new: true, layout: 'planned' });
      if (run.length > 1) addBefore(sheet, run, i / part);
    });
    sheet.layers.green?.forEach(({ properties }, i) => {
      if (properties.layout === undefined && i % 2 === 1) properties.layout = 'planned';
    });
  }
}

/** Of the runs of stalls every such one comes with the works. The ledger's new stalls of 2017 are all of them. */
const PARTS_NEW: Readonly<Record<string, number>> = { 'nanlu-huayuan': 1, 'huide-huayuan': 2, zhuangcao: 3 };

/** Further stalls wherever there is room along the lanes, clear of covers, trees and lamps. */
function moreStalls({ sites, sheet }: Compound): PlacedStall[] {
  return sites.flatMap((site) =>
    stallPlaces(site.made, site.ground, false)
      .filter((stall) => isClear(site, stall))
      .map((stall) => {
        const feature = sheet.polygon('parking', 'stall', site.block.frame, stall.ring, {
          kind: stall.kind,
          stalls: 1,
          new: true,
          layout: 'planned',
        });
        return { site, stall, feature };
      }),
  );
}

function isClear({ net, plants }: PlacedStall['site'], { ring }: Stall): boolean {
  const us = ring.map(([u]) => u);
  const vs = ring.map(([, v]) => v);
  const isNear = ([u, v]: Point, by: number) =>
    u > Math.min(...us) - by &&
    u < Math.max(...us) + by &&
    v > Math.min(...vs) - by &&
    v < Math.max(...vs) + by;
  return !plants.some((at) => isNear(at, 0.6)) && !net.nodes.some(({ at }) => isNear(at, 0.5));
}

/** Mostly lawn, here and there a corner in which cars stand as they can. */
function addBefore(to: Compound['sheet'], run: readonly PlacedStall[], turn: number): void {
  const { frame } = run[0]!.site.block;
  const ring = hull(run.map(({ stall }) => stall.ring));
  if (turn % 3 === 2)
    to.polygon('parking', 'stall', frame, ring, {
      kind: 'area',
      stalls: Math.ceil(run.length / 2),
      new: false,
      layout: 'today',
    });
  else to.polygon('green', 'green', frame, ring, { kind: 'lawn', layout: 'today' });
}

/** Stalls that touch, in the order in which they were painted. */
function runs(stalls: readonly PlacedStall[]): PlacedStall[][] {
  const made: PlacedStall[][] = [];
  for (const placed of stalls) {
    const last = made.at(-1)?.at(-1);
    if (last && last.site === placed.site && touches(last.stall.ring, placed.stall.ring))
      made.at(-1)!.push(placed);
    else made.push([placed]);
  }
  return made;
}

function touches(one: Ring, other: Ring): boolean {
  const same = (a: Ring[number], b: Ring[number]) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.01;
  return same(one[1]!, other[0]!) || same(one[3]!, other[0]!);
}

function hull(rings: readonly Ring[]): Ring {
  const us = rings.flat().map(([u]) => u);
  const vs = rings.flat().map(([, v]) => v);
  return rectangle(Math.min(...us), Math.min(...vs), Math.max(...us), Math.max(...vs));
}
