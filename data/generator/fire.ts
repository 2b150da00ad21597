import { footAt } from './block';
import type { Corridor } from './corridor';
import type { Point } from './frame';
import type { Ground } from './ground';
import { direction, type Layout, type Slot, slotsAt } from './layout';
import { between, buffered, length, rectangle } from './plane';
import { laneEnds, laneHeights, roadSpan } from './roads';
import type { Sheet } from './sheet';

const BOX_SPACING = 19.5;
const TEXT = '消防车道 禁止占用';
const TURNING_SIDE = 12;

/** Fire lanes along the roads, with their markings, turning areas and rescue sites. */
export function addFire(made: Layout, to: Sheet, ground: Ground): void {
  for (const corridor of made.corridors) mainLane(made, to, corridor);
  for (const slot of made.slots) {
    const top = !made.slots.some(
      (other) => other.drains === slot.drains && other.supply === slot.supply && other.row > slot.row,
    );
    if (slot.row % (made.slots.length > 30 ? 3 : 2) === 0 || top || made.slots.length < 12)
      rowLane(made, to, slot, ground);
  }
  const site = made.slots.find((slot) => slot.row === 1 && slot.rowAbove && slot.houses.length > 0);
  if (site && made.plan.rowGap >= 20) rescueSite(made, to, site, ground);
}

function mainLane(made: Layout, to: Sheet, corridor: Corridor): void {
  const reach = roadSpan(made, corridor);
  if (!reach) return;
  const half = made.plan.laneWidth / 2;
  const [from, till] = corridor.road!;
  const entrance = corridor.role === 'drains';
  const line = corridor.line((from + till) / 2, entrance ? reach[0] + 0.1 : reach[0] + half, reach[1] - half);
  const width = till - from;
  const lane = addLane(made, to, line, width, entrance ? 'through' : 'ring');
  if (entrance) addEntrance(made, to, corridor, lane);
  addBoxes(made, to, line, lane, entrance ? 14 : 9);
  for (const side of [from, till]) {
    for (const [low, high] of kerbRuns(made, corridor, side, reach)) {
      to.line('fire_lane_markings', 'kerb', made.block.frame, corridor.line(side, low, high), {
        kind: 'kerb_line',
        lane_id: lane,
      });
    }
  }
}

function rowLane(made: Layout, to: Sheet, slot: Slot, ground: Ground): void {
  const [low, high] = laneHeights(made, slot);
  const v = (low + high) / 2;
  const kerbs = [low, high].map((at) => laneEnds(slot, at));
  const ends = laneEnds(slot, v);
  const deadEnd = !slot.supply.road || !roadSpan(made, slot.supply);
  const turn = direction(slot, slot.drains);
  const start = slot.drains.at((slot.drains.road![0] + slot.drains.road![1]) / 2, v);
  const end = deadEnd
    ? ends[turn === 1 ? 1 : 0]
    : slot.supply.at((slot.supply.road![0] + slot.supply.road![1]) / 2, v);
  const line: Point[] = [
    [start, v],
    [end, v],
  ];
  const lane = addLane(made, to, line, made.plan.laneWidth, deadEnd ? 'dead_end' : 'ring');
  addBoxes(made, to, line, lane, 12);
  [low, high].forEach((at, i) => {
    const [west, east] = kerbs[i]!;
    const kerb: Point[] = [
      [west + 0.2, at],
      [east - 0.2, at],
    ];
    to.line('fire_lane_markings', 'kerb', made.block.frame, kerb, { kind: 'kerb_line', lane_id: lane });
  });
  if (!deadEnd || length(line) <= 40) return;
  const u = turn === 1 ? end - TURNING_SIDE : end;
  const area = rectangle(u, slot.v1 + 4.2, u + TURNING_SIDE, slot.v1 + 4.2 + TURNING_SIDE);
  ground.take(area);
  to.polygon('turning_areas', 'turning', made.block.frame, area, { lane_id: lane });
}

function addLane(made: Layout, to: Sheet, line: readonly Point[], width: number, kind: string): string {
  const lane = to.line('fire_lanes', 'lane', made.block.frame, line, {
    width_m: width,
    clear_height_m: 4.5,
    kind,
    slope_pct: kind === 'through' ? made.plan.slope * 100 : 0.3,
  });
  addSigns(made, to, line, lane.properties.id, width);
  lane.properties.name = `消防车道${Number(lane.properties.id.slice(-3))}`;
  return lane.properties.id;
}

function addEntrance(made: Layout, to: Sheet, corridor: Corridor, lane: string): void {
  const [from, till] = corridor.road!;
  const [west, east] = [corridor.at(from, 0), corridor.at(till, 0)];
  const v = Math.max(footAt(made.block, west), footAt(made.block, east)) + 0.3;
  to.polygon('fire_lane_markings', 'mesh', made.block.frame, rectangle(west, v, east, v + 4), {
    kind: 'entrance_mesh',
    lane_id: lane,
    bearing_deg: bearing(made, [0, 1]),
    text: TEXT,
  });
}

/** A board on either side of the lane, five metres from where it begins. */
function addSigns(made: Layout, to: Sheet, line: readonly Point[], lane: string, width: number): void {
  const [at, along] = placeAlong(line, 5);
  for (const side of [1, -1]) {
    const off = side * (width / 2 + 0.4);
    to.point(
      'fire_lane_markings',
      'sign',
      made.block.frame,
      [at[0] - along[1] * off, at[1] + along[0] * off],
      {
        kind: 'sign',
        lane_id: lane,
      },
    );
  }
}

/** At most BOX_SPACING apart, the first as far from the start as asked, the last near the end. */
function addBoxes(made: Layout, to: Sheet, line: readonly Point[], lane: string, first: number): void {
  const run = Math.max(0, length(line) - first - 6);
  const count = Math.ceil(run / BOX_SPACING) + 1;
  for (let i = 0; i < count; i++) {
    const [at, along] = placeAlong(line, first + (count > 1 ? (i * run) / (count - 1) : 0));
    const axis: Point[] = [-2.2, 2.2].map((by) => [at[0] + along[0] * by, at[1] + along[1] * by]);
    to.polygon('fire_lane_markings', 'box', made.block.frame, buffered(axis, 1.6), {
      kind: 'box',
      lane_id: lane,
      bearing_deg: bearing(made, along),
      text: TEXT,
    });
  }
}

/** The place at a distance along a line and the direction there. */
function placeAlong(line: readonly Point[], distance: number): [Point, Point] {
  let left = distance;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const span = length([from, to]);
    if (left <= span || i === line.length - 1) {
      return [between(from, to, left / span), [(to[0] - from[0]) / span, (to[1] - from[1]) / span]];
    }
    left -= span;
  }
  throw new Error('a line needs two points');
}

/** A kerb is broken where a lane joins. */
function kerbRuns(
  made: Layout,
  corridor: Corridor,
  side: number,
  [from, to]: readonly [number, number],
): [number, number][] {
  const far = corridor.road![1];
  const opens = (slot: Slot) =>
    corridor.edge ? side === far : (direction(slot, corridor) === 1) === (side === far);
  const mouths = slotsAt(made, corridor)
    .filter(opens)
    .map((slot) => laneHeights(made, slot));
  const runs: [number, number][] = [];
  let start = from + 0.3;
  for (const [low, high] of mouths) {
    if (low - 0.2 > start + 1) runs.push([start, low - 0.2]);
    start = high + 0.2;
  }
  if (to > start + 1) runs.push([start, to]);
  return runs;
}

function rescueSite(made: Layout, to: Sheet, slot: Slot, ground: Ground): void {
  const house = slot.houses[0]!;
  const middle = (house.u1 + house.u2) / 2;
  const site = rectangle(middle - 7.5, slot.v1 + 5, middle + 7.5, slot.v1 + 15);
  const lane = to.layers.fire_lanes?.at(-1)?.properties.id;
  ground.take(site);
  to.polygon('rescue_sites', 'rescue', made.block.frame, site, { lane_id: lane, slope_pct: 1 });
}

function bearing(made: Layout, along: Point): number {
  return Math.round(made.block.frame.bearing(along) * 10) / 10;
}
