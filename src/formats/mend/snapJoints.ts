import type { Position } from 'geojson';
import type { LayerFeature } from '../../model/layer';
import type { Note } from '../check/featureGuard';
import { paced, type WorkOptions } from '../pacing';
import { PairIds } from './pairIds';

/** Ends of pipes nearer to each other, or to a node, than this were meant to be one point. */
const JOINT_M = 0.01;
const METRES_PER_DEGREE = 111_320;

export type Snapped = {
  /** The same array where nothing was to be done; else the pipes with their ends moved. */
  readonly pipes: readonly LayerFeature<'pipes'>[];
  /** By place in `pipes`. */
  readonly notes: readonly { readonly at: number; readonly note: Note }[];
};

/**
 * Joins the ends of pipes that miss each other, or the one node there, by less than 1 cm. To the node where there is
 * one, else to where most ends are, else to the first. Left alone: ends farther off, places with several nodes, chains
 * of ends that reach over more than 1 cm, and pipes so short that both their ends would become one.
 */
export async function snapJoints(
  pipes: readonly LayerFeature<'pipes'>[],
  nodes: readonly LayerFeature<'pipe_nodes'>[],
  work: WorkOptions = {},
): Promise<Snapped> {
  const breathe = paced(work);
  const ends = endsOf(pipes);
  const places = await placesOf(ends, nodes, breathe);
  const moves = new Map<Place, Place>();
  for (const indexes of await groupsOf(places, breathe)) {
    if (indexes.length > MOST_IN_CELL) continue;
    const group = indexes.map((index) => placeAt(index, places, ends));
    const goal = goalOf(group);
    if (goal === null) continue;
    for (const place of group) if (place !== goal) moves.set(place, goal);
  }
  if (moves.size === 0) return { pipes, notes: [] };
  const snapped = [...pipes];
  const notes: { at: number; note: Note }[] = [];
  for (const place of moves.keys()) {
    await breathe(() => 1);
    const goal = moves.get(place)!;
    for (const end of place.ends) {
      const before = snapped[end.at]!;
      const after = moved(before, end, goal.position);
      if (after === null) continue;
      snapped[end.at] = after;
      const missed = (distance(place, goal) * 1000).toFixed(1);
      notes.push({
        at: end.at,
        note: { code: 'joint_snapped', detail: `${showAt(place)} → ${showAt(goal)}: ${missed} mm` },
      });
    }
  }
  return { pipes: snapped, notes };
}

type Breathe = ReturnType<typeof paced>;

/** Both ends of each line, the first before the last, in columns: a city has a million of them. */
type Ends = {
  readonly count: number;
  readonly pipe: Int32Array;
  readonly line: Int32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
};

type End = { readonly at: number; readonly line: number; readonly isLast: boolean };
/** A position where ends or nodes lie. */
type Place = {
  readonly position: Position;
  readonly x: number;
  readonly y: number;
  readonly ends: readonly End[];
  readonly isNode: boolean;
};

function linesOf({ geometry }: LayerFeature<'pipes'>): readonly Position[][] {
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  return geometry.type === 'LineString' ? [geometry.coordinates] : [];
}

function endsOf(pipes: readonly LayerFeature<'pipes'>[]): Ends {
  const most = 2 * pipes.reduce((sum, pipe) => sum + linesOf(pipe).length, 0);
  const pipe = new Int32Array(most);
  const line = new Int32Array(most);
  const lon = new Float64Array(most);
  const lat = new Float64Array(most);
  let count = 0;
  for (let at = 0; at < pipes.length; at++) {
    const lines = linesOf(pipes[at]!);
    for (let own = 0; own < lines.length; own++) {
      const coordinates = lines[own]!;
      if (coordinates.length < 2) continue;
      for (const position of [coordinates[0]!, coordinates[coordinates.length - 1]!]) {
        pipe[count] = at;
        line[count] = own;
        lon[count] = position[0]!;
        lat[count] = position[1]!;
        count += 1;
      }
    }
  }
  return { count, pipe, line, lon, lat };
}

type Places = {
  readonly positions: PairIds;
  readonly metresEast: number;
  /** By end. */
  readonly placeOf: Int32Array;
  /** By place. */
  readonly isNode: Uint8Array;
  /** Ends in the order of their places. */
  readonly inOrder: () => EndsByPlace;
};
type EndsByPlace = { readonly start: Int32Array; readonly ends: Int32Array };

async function placesOf(
  ends: Ends,
  nodes: readonly LayerFeature<'pipe_nodes'>[],
  breathe: Breathe,
): Promise<Places> {
  const positions = new PairIds(ends.count + nodes.length);
  const placeOf = new Int32Array(ends.count);
  for (let end = 0; end < ends.count; end++) {
    if (end % A_LOOK === 0) await breathe(() => end / ends.count / 2);
    placeOf[end] = positions.idOf(ends.lon[end]!, ends.lat[end]!);
  }
  const isNode = new Uint8Array(ends.count + nodes.length);
  for (const { geometry } of nodes) {
    if (geometry.type !== 'Point') continue;
    isNode[positions.idOf(geometry.coordinates[0]!, geometry.coordinates[1]!)] = 1;
  }
  // One scale for all: with each place's own, neighbours would drift apart by their distance from the meridian.
  const middle = ends.count === 0 ? 0 : ends.lat[ends.count >> 1]!;
  const metresEast = METRES_PER_DEGREE * Math.cos((middle * Math.PI) / 180);
  let sorted: EndsByPlace | null = null;
  const inOrder = () => {
    sorted ??= byPlace(placeOf, positions.count);
    return sorted;
  };
  return { positions, metresEast, placeOf, isNode, inOrder };
}

const A_LOOK = 256;

function byPlace(placeOf: Int32Array, places: number): EndsByPlace {
  const start = new Int32Array(places + 1);
  for (const place of placeOf) start[place + 1]! += 1;
  for (let place = 0; place < places; place++) start[place + 1]! += start[place]!;
  const next = start.slice();
  const ends = new Int32Array(placeOf.length);
  for (let end = 0; end < placeOf.length; end++) ends[next[placeOf[end]!]!++] = end;
  return { start, ends };
}

function placeAt(index: number, { positions, metresEast, isNode, inOrder }: Places, ends: Ends): Place {
  const [lon, lat] = [positions.first[index]!, positions.second[index]!];
  const sorted = inOrder();
  const own = sorted.ends.subarray(sorted.start[index]!, sorted.start[index + 1]!);
  return {
    position: [lon, lat],
    x: lon * metresEast,
    y: lat * METRES_PER_DEGREE,
    ends: Array.from(own, (end) => ({ at: ends.pipe[end]!, line: ends.line[end]!, isLast: end % 2 === 1 })),
    isNode: isNode[index] === 1,
  };
}

/** Places that are nearer than 1 cm to another of their group, found by cells so wide that few reach into the next. */
async function groupsOf({ positions, metresEast }: Places, breathe: Breathe): Promise<number[][]> {
  const { count, first, second } = positions;
  const cells = new PairIds(count);
  /** The places of a cell as a chain, the last one first. */
  const lastIn = new Int32Array(count).fill(-1);
  const inCell = new Uint8Array(count);
  const before = new Int32Array(count);
  const cellOf = (metres: number) => Math.floor(metres / CELL_M);
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  const joined = new Set<number>();
  for (let index = 0; index < count; index++) {
    if (index % A_LOOK === 0) await breathe(() => 0.5 + index / count / 2);
    const x = first[index]! * metresEast;
    const y = second[index]! * METRES_PER_DEGREE;
    const [lastColumn, lastRow] = [cellOf(x + JOINT_M), cellOf(y + JOINT_M)];
    for (let column = cellOf(x - JOINT_M); column <= lastColumn; column++) {
      for (let row = cellOf(y - JOINT_M); row <= lastRow; row++) {
        const cell = cells.find(column, row);
        for (let other = cell < 0 ? -1 : lastIn[cell]!; other >= 0; other = before[other]!) {
          const dx = x - first[other]! * metresEast;
          const dy = y - second[other]! * METRES_PER_DEGREE;
          if (Math.hypot(dx, dy) >= JOINT_M) continue;
          parents[rootOf(index)] = rootOf(other);
          joined.add(index).add(other);
        }
      }
    }
    const cell = cells.idOf(cellOf(x), cellOf(y));
    if (inCell[cell]! >= MOST_IN_CELL) continue;
    inCell[cell]! += 1;
    before[index] = lastIn[cell]!;
    lastIn[cell] = index;
  }
  const groups = new Map<number, number[]>();
  for (const index of Int32Array.from(joined).sort()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

const CELL_M = 16 * JOINT_M;
/** More positions than this so near are no joint; no more are compared. */
const MOST_IN_CELL = 20;

/** The place that the others of a group are moved to; null where there is none that is the only right one. */
function goalOf(group: readonly Place[]): Place | null {
  if (group.some((a) => group.some((b) => distance(a, b) >= JOINT_M))) return null;
  const owners = group.flatMap(({ ends }) => ends.map(({ at, line }) => `${at}/${line}`));
  if (new Set(owners).size < owners.length) return null;
  const nodes = group.filter(({ isNode }) => isNode);
  if (nodes.length > 1) return null;
  return nodes[0] ?? group.reduce((most, place) => (place.ends.length > most.ends.length ? place : most));
}

/** The pipe with one end at the goal, its own height kept. */
function moved(
  pipe: LayerFeature<'pipes'>,
  { line, isLast }: End,
  goal: Position,
): LayerFeature<'pipes'> | null {
  const { geometry } = pipe;
  const move = (coordinates: readonly Position[]): Position[] => {
    const index = isLast ? coordinates.length - 1 : 0;
    return coordinates.map((own, i) => (i === index ? [goal[0]!, goal[1]!, ...own.slice(2)] : own));
  };
  if (geometry.type === 'LineString') {
    return { ...pipe, geometry: { ...geometry, coordinates: move(geometry.coordinates) } };
  }
  if (geometry.type !== 'MultiLineString') return null;
  const lines = geometry.coordinates.map((own, i) => (i === line ? move(own) : own));
  return { ...pipe, geometry: { ...geometry, coordinates: lines } };
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function showAt({ position }: Place): string {
  return `[${position[0]}, ${position[1]}]`;
}
