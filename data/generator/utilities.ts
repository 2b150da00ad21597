import type { Corridor } from './corridor';
import type { Point } from './frame';
import { direction, footOf, type Layout, type Slot, slotsAt } from './layout';
import type { Category, Network, Node } from './network';
import type { Properties } from './sheet';

type Kind = Exclude<Category, 'storm' | 'foul'>;

/** Where a kind runs in a row: north of the buildings (+) or south of them (−), and where it enters the house. */
const ROW: Record<Exclude<Kind, 'lighting'>, { role: Corridor['role']; offset: number; entry: number }> = {
  power: { role: 'drains', offset: 1.1, entry: -3 },
  telecom: { role: 'drains', offset: 2.3, entry: 3 },
  gas: { role: 'supply', offset: -1.7, entry: 5 },
  water: { role: 'supply', offset: -3.2, entry: -4 },
  heating: { role: 'supply', offset: -5.4, entry: 0.5 },
};

const MAIN: Record<Kind, Properties> = {
  water: { diameter_mm: 150, material: 'ductile iron', laying: 'direct_buried' },
  gas: { diameter_mm: 110, material: 'PE', laying: 'direct_buried', pressure_class: 'low' },
  heating: { diameter_mm: 150, material: 'steel', laying: 'direct_buried' },
  power: { diameter_mm: 100, material: 'PVC', laying: 'conduit', voltage_kv: 0.4 },
  lighting: { diameter_mm: 75, material: 'PVC', laying: 'conduit', voltage_kv: 0.4 },
  telecom: { diameter_mm: 110, material: 'PVC', laying: 'conduit' },
};
const ROW_SIZE: Record<string, Properties> = {
  water: { diameter_mm: 100 },
  gas: { diameter_mm: 90 },
  heating: { diameter_mm: 100 },
};
const BRANCH: Record<string, Properties> = {
  water: { diameter_mm: 50, material: 'PE' },
  gas: { diameter_mm: 63 },
  heating: { diameter_mm: 65 },
};
const NODE_KIND: Record<Kind, string> = {
  water: 'valve',
  gas: 'valve',
  heating: 'inspection_chamber',
  power: 'handhole',
  lighting: 'handhole',
  telecom: 'handhole',
};

/** Water, gas, heating, power, telecom and lighting: a main in the corridor, a line a row, a branch a house. */
export function addUtilities(made: Layout, net: Network): void {
  const kinds: (keyof typeof ROW)[] = ['power', 'telecom', 'gas', 'water'];
  if (made.plan.services.includes('heating')) kinds.push('heating');
  for (const corridor of made.corridors) {
    const slots = slotsAt(made, corridor).filter((slot) => slot.houses.length > 0);
    if (slots.length === 0) continue;
    for (const kind of kinds) if (ROW[kind].role === corridor.role) supply(made, net, corridor, slots, kind);
    if (corridor.role === 'supply' && corridor.edge === null) {
      hydrants(made, net, corridor);
      if (made.plan.services.includes('lighting')) lighting(made, net, corridor, slots);
    }
  }
}

/** Beside heating pipes an older estate has gas in steel: CJJ 63 has its own distances for PE there. */
function mainOf(made: Layout, kind: Kind): Properties {
  const heated = made.plan.services.includes('heating') && made.block.compound !== 'huide-huayuan';
  return kind === 'gas' && heated ? { ...MAIN.gas, material: 'steel' } : MAIN[kind];
}

/** A hidden length between two chambers is known by detection only; near a chamber it was seen. */
function survey(made: Layout, category: Category, hidden: boolean): Properties {
  const careful = made.plan.services.includes('heating');
  const detected = hidden && !careful && (category === 'water' || category === 'gas');
  return { survey_method: detected ? 'detected' : 'surveyed' };
}

function supply(
  made: Layout,
  net: Network,
  corridor: Corridor,
  slots: readonly Slot[],
  kind: keyof typeof ROW,
): void {
  const { offset } = ROW[kind];
  const rowV = (slot: Slot) => (offset > 0 ? slot.v1 : slot.v0) + offset;
  const mainOffset = corridor.offsets[kind]!;
  const foot = footOf(made, corridor, mainOffset) + 0.6;
  const heights = [...new Set(slots.map(rowV))].sort((a, b) => a - b);
  const start = net.node(kind, NODE_KIND[kind], [corridor.at(mainOffset, foot), foot]);
  let before = start;
  for (const v of heights) {
    const line = corridor.line(mainOffset, before.at[1], v);
    const join = net.node(kind, NODE_KIND[kind], line.at(-1)!);
    net.main(
      before,
      join,
      { ...mainOf(made, kind), ...survey(made, kind, kind !== 'telecom') },
      line.slice(1, -1),
    );
    for (const slot of slots) if (rowV(slot) === v) row(made, net, slot, corridor, join, kind);
    before = join;
  }
}

function row(
  made: Layout,
  net: Network,
  slot: Slot,
  corridor: Corridor,
  join: Node,
  kind: keyof typeof ROW,
): void {
  const { offset, entry } = ROW[kind];
  const turn = direction(slot, corridor);
  const v = join.at[1];
  const wall = offset > 0 ? slot.v1 + 0.3 : slot.v0 - 0.3;
  const properties = { ...mainOf(made, kind), ...ROW_SIZE[kind] };
  const entries = slot.houses
    .map((house) => (house.u1 + house.u2) / 2 + entry)
    .sort((a, b) => turn * (a - b));
  let before = join;
  for (const u of entries) {
    const at = net.node(kind, fittingAt(kind, u === entries.at(-1)), [u, v]);
    net.main(before, at, { ...properties, ...survey(made, kind, before !== join) });
    const house = net.node(kind, 'house_connection', [u, wall]);
    net.main(at, house, { ...mainOf(made, kind), ...BRANCH[kind], ...survey(made, kind, false) });
    before = at;
  }
}

/** Gas and heating have a three-way at each house and turn in to the last one; the others a valve or a handhole. */
function fittingAt(kind: Kind, last: boolean): string {
  if (kind !== 'heating' && kind !== 'gas') return NODE_KIND[kind];
  return last ? 'bend' : 'junction';
}

/** Hydrants stand beside the road on a short branch of the water main. */
function hydrants(made: Layout, net: Network, corridor: Corridor): void {
  const mains = net.pipes.filter(
    (pipe) => pipe.category === 'water' && pipe.from.at[0] === pipe.to.at[0] && pipe.line.length === 2,
  );
  const u = corridor.at(corridor.offsets.water!, 0);
  const joins = mains.filter((pipe) => Math.abs(pipe.to.at[0] - u) < 0.01).map((pipe) => pipe.to);
  joins.forEach((join, i) => {
    if (i % 3 !== 1) return;
    const away: Point = [join.at[0] + 1.3, join.at[1]];
    const east = made.slots.some(
      (slot) => slot.supply === corridor && direction(slot, corridor) === 1 && slot.v0 - 3.2 === join.at[1],
    );
    if (east) return;
    const hydrant = net.node('water', 'hydrant', away, { condition: i % 2 === 0 ? 'good' : 'broken' });
    net.main(join, hydrant, { ...MAIN.water, diameter_mm: 100, survey_method: 'surveyed' });
  });
}

function lighting(made: Layout, net: Network, corridor: Corridor, slots: readonly Slot[]): void {
  const offset = corridor.offsets.lighting!;
  const u = corridor.at(offset, 0);
  const foot = footOf(made, corridor, offset) + 0.6;
  const top = slots.at(-1)!.v0;
  let before = net.node('lighting', 'cabinet', [u, foot]);
  const mids = slots.map((slot) => (slot.v0 + slot.v1) / 2);
  for (const v of [...new Set(mids)].filter((mid) => mid < top + 20)) {
    const base = net.node('lighting', 'lamp_base', [u, v]);
    net.main(before, base, { ...MAIN.lighting, survey_method: 'surveyed' });
    before = base;
  }
}
