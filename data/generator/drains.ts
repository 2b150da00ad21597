import type { Corridor } from './corridor';
import { direction, footOf, type Layout, type Slot, slotsAt } from './layout';
import { type Category, metres, type Network, type Node } from './network';
import { laneHeights } from './roads';

type Gravity = Extract<Category, 'storm' | 'foul'>;

/** Depth of the invert along the mains; the ground falls with them, so it stays the same. */
const MAIN_DEPTH = { storm: 2.1, foul: 3.05 } as const;
/**
 * Fall of a length in a row: the least slope, and on top what a survey of its two ends may be off (3 cm each),
 * so that a review can tell that the slope is kept.
 */
const ROW_SLOPE = { storm: 0.0022, foul: 0.0042 } as const;
const ROW_FALL = 0.062;
const ROW_OFFSET = { storm: 6.2, foul: 4.2 } as const;
const MANHOLE_SPACING = 38;

/** Storm drains and foul sewers: mains down the corridors to an outfall at the street, one drain a row. */
export function addDrains(made: Layout, net: Network): void {
  for (const corridor of made.corridors) {
    const slots = slotsAt(made, corridor);
    if (slots.length === 0) continue;
    if (corridor.role === 'drains') {
      stormMain(made, net, corridor, slots);
      foulMain(made, net, corridor, slots);
    } else if (made.plan.extraStorm && corridor.road) {
      edgeStorm(made, net, corridor, slots);
    }
  }
}

function stormMain(made: Layout, net: Network, corridor: Corridor, slots: readonly Slot[]): void {
  const rows = slots.filter((slot) => !slot.garden).map((slot) => ({ slot, v: slot.v1 + ROW_OFFSET.storm }));
  if (made.plan.extraStorm) {
    for (const slot of slots) rows.push({ slot, v: slot.v1 + made.plan.rowGap - 5.6 });
    for (const slot of slots)
      if (slot.row === 0 && direction(slot, corridor) === 1) rows.push({ slot, v: slot.v0 - 6.5 });
  }
  const at = mainNodes(
    made,
    net,
    corridor,
    'storm',
    rows.map((row) => row.v),
  );
  const sizes = made.plan.stormSizes;
  layMain(
    net,
    at,
    (i) => sizes[Math.min(sizes.length - 1, Math.floor((i * sizes.length) / (at.length - 1)))]!,
    {
      material: 'HDPE double-wall',
    },
  );
  for (const { slot, v } of rows) {
    const join = at.find((node) => Math.abs(node.at[1] - v) < 0.01)!;
    const inlet = v === slot.v1 + ROW_OFFSET.storm ? laneHeights(made, slot)[1] - 0.25 : null;
    stormRow(net, slot, corridor, join, v, v > slot.v1 ? inlet : null);
  }
}

function stormRow(
  net: Network,
  slot: Slot,
  corridor: Corridor,
  join: Node,
  v: number,
  inletAt: number | null,
): void {
  const turn = direction(slot, corridor);
  const far = turn === 1 ? slot.u2 - 3.5 : slot.u1 + 3.5;
  const reach = Math.abs(far - join.at[0]);
  const count = Math.ceil(reach / MANHOLE_SPACING);
  let lower = join;
  for (let i = 1; i <= count; i++) {
    const run = (reach * i) / count;
    const invert = lower.invert! + (reach / count) * ROW_SLOPE.storm + ROW_FALL;
    const upper = net.node('storm', 'manhole', [join.at[0] + turn * run, v], { invert });
    net.drain(upper, lower, { diameter_mm: 300, material: 'HDPE double-wall' });
    lower = upper;
    if (inletAt !== null && (i % 2 === 1 || count < 3)) stormInlet(net, upper, inletAt);
  }
}

function stormInlet(net: Network, manhole: Node, v: number): void {
  const at = [manhole.at[0], v] as const;
  const run = Math.abs(v - manhole.at[1]);
  const invert = manhole.invert! + run * 0.03 + 0.2;
  const inlet = net.node('storm', 'inlet', at, { invert });
  net.drain(inlet, manhole, { diameter_mm: 300, material: 'HDPE double-wall' }, [
    invert,
    invert - run * 0.03,
  ]);
}

function edgeStorm(made: Layout, net: Network, corridor: Corridor, slots: readonly Slot[]): void {
  const heights = slots.map((slot) => slot.v1 + 8);
  const at = mainNodes(made, net, corridor, 'storm', heights);
  layMain(net, at, (i) => (i < at.length / 2 ? 300 : 400), { material: 'HDPE double-wall' });
  for (const node of at.slice(0, -1)) {
    const invert = node.invert! + 0.25;
    const inlet = net.node('storm', 'inlet', [corridor.at(1.4, node.at[1]), node.at[1]], { invert });
    net.drain(inlet, node, { diameter_mm: 300, material: 'HDPE double-wall' }, [invert, invert - 0.1]);
  }
}

function foulMain(made: Layout, net: Network, corridor: Corridor, slots: readonly Slot[]): void {
  const served = slots.filter((slot) => slot.houses.length > 0);
  const at = mainNodes(
    made,
    net,
    corridor,
    'foul',
    served.map((slot) => slot.v1 + ROW_OFFSET.foul),
  );
  layMain(net, at, (i) => (i < at.length * 0.6 ? 300 : 400), { material: 'HDPE double-wall' });
  for (const slot of served) {
    const join = at.find((node) => Math.abs(node.at[1] - slot.v1 - ROW_OFFSET.foul) < 0.01)!;
    foulRow(net, slot, corridor, join);
  }
}

function foulRow(net: Network, slot: Slot, corridor: Corridor, join: Node): void {
  const turn = direction(slot, corridor);
  const v = slot.v1 + ROW_OFFSET.foul;
  const doors = slot.houses.flatMap(({ u1, u2 }) =>
    (u2 - u1 > 60 ? [0.25, 0.75] : [0.3]).map((share) => u1 + (u2 - u1) * share),
  );
  doors.sort((a, b) => turn * (a - b));
  let lower = join;
  for (const u of doors) {
    for (const stop of [...stops(lower.at[0], u), u]) {
      const invert = lower.invert! + Math.abs(stop - lower.at[0]) * ROW_SLOPE.foul + ROW_FALL;
      const upper = net.node('foul', 'manhole', [stop, v], { invert });
      net.drain(upper, lower, { diameter_mm: 200, material: 'HDPE double-wall' });
      lower = upper;
    }
    houseDrain(net, lower, slot.v1);
  }
}

/** Passes below power and telecom along the building, above the bottom of the sewer it joins. */
function houseDrain(net: Network, manhole: Node, wall: number): void {
  const at = [manhole.at[0], wall + 0.3] as const;
  const run = manhole.at[1] - at[1];
  const low = manhole.invert! + 0.1;
  const invert = Math.min(low + run * 0.12, net.ground(at) - 1.66);
  const house = net.node('foul', 'house_connection', at, { invert });
  net.drain(house, manhole, { diameter_mm: 160, material: 'PVC' }, [
    invert,
    Math.min(low, invert - run * 0.03),
  ]);
}

function mainNodes(
  made: Layout,
  net: Network,
  corridor: Corridor,
  category: Gravity,
  joins: readonly number[],
): Node[] {
  const offset = corridor.offsets[category]!;
  const foot = footOf(made, corridor, offset) + 0.5;
  const heights = [...new Set(joins)].sort((a, b) => b - a);
  const bends = corridor
    .line(offset, foot, heights[0]!)
    .slice(1, -1)
    .map(([, v]) => v);
  const all = [...heights, ...bends, foot].sort((a, b) => b - a);
  const full = all.flatMap((v, i) => (i === 0 ? [v] : [...stops(all[i - 1]!, v), v]));
  return full.map((v, i) => {
    const at = [corridor.at(offset, v), v] as const;
    const invert = net.ground(at) - MAIN_DEPTH[category];
    return net.node(category, i === full.length - 1 ? 'outfall' : 'manhole', at, { invert });
  });
}

function layMain(
  net: Network,
  at: readonly Node[],
  size: (i: number) => number,
  properties: { material: string },
): void {
  for (let i = 1; i < at.length; i++) {
    net.drain(at[i - 1]!, at[i]!, { diameter_mm: size(i - 1), ...properties });
  }
}

/** Even stops between two places, so that no length is over the manhole spacing. */
function stops(from: number, to: number): number[] {
  const count = Math.ceil(Math.abs(to - from) / MANHOLE_SPACING - 1e-9);
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) =>
    metres(from + ((to - from) * (i + 1)) / count),
  );
}
