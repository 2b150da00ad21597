import type { Compound, PlacedStall } from './compound';
import { type Ring, rectangle } from './plane';
import type { Plant } from './planted';

/**
 * Today's layout beside the planned one in three compounds: where new stalls come, strips of lawn and rough parking
 * go; some of the green is new as well. Illustrative like every shape of the sample. What goes is not measured, so the
 * ledger's figures stay met.
 */
export function addLayouts(compounds: readonly Compound[], plant: Plant): void {
  const planted = new Set(plant.list.flatMap(({ features }) => features));
  for (const { id, sheet, stalls } of compounds) {
    const part = PARTS_NEW[id];
    if (part === undefined) continue;
    const free = stalls.filter(({ feature }) => !planted.has(feature.properties.id));
    runs(free).forEach((run, i) => {
      if (i % part !== 0) return;
      for (const { feature } of run) Object.assign(feature.properties, { new: true, layout: 'planned' });
      if (run.length > 1) addBefore(sheet, run, i / part);
    });
    sheet.layers.green?.forEach(({ properties }, i) => {
      if (properties.layout === undefined && i % 4 === 1) properties.layout = 'planned';
    });
  }
}

/** Of the runs of stalls every such one comes with the works. The ledger's new stalls of 2017 are all of them. */
const PARTS_NEW: Readonly<Record<string, number>> = { 'nanlu-huayuan': 1, 'huide-huayuan': 2, zhuangcao: 3 };

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
