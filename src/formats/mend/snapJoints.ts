import type { Position } from 'geojson';
import type { LayerFeature } from '../../model/layer';
import type { Note } from '../check/featureGuard';

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
export function snapJoints(
  pipes: readonly LayerFeature<'pipes'>[],
  nodes: readonly LayerFeature<'pipe_nodes'>[],
): Snapped {
  const ends = pipes.flatMap((pipe, at) => endsOf(pipe, at));
  const places = placesOf(ends, nodes);
  const moves = new Map<Place, Place>();
  for (const group of groupsOf(places)) {
    const goal = goalOf(group);
    if (goal === null) continue;
    for (const place of group) if (place !== goal) moves.set(place, goal);
  }
  if (moves.size === 0) return { pipes, notes: [] };
  const snapped = [...pipes];
  const notes: { at: number; note: Note }[] = [];
  for (const place of moves.keys()) {
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

type End = {
  readonly at: number;
  readonly line: number;
  readonly isLast: boolean;
  readonly position: Position;
};
/** A position where ends or nodes lie. */
type Place = {
  readonly position: Position;
  readonly x: number;
  readonly y: number;
  readonly ends: End[];
  isNode: boolean;
};

function endsOf({ geometry }: LayerFeature<'pipes'>, at: number): End[] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.flatMap((coordinates, line) =>
    coordinates.length < 2
      ? []
      : [
          { at, line, isLast: false, position: coordinates[0]! },
          { at, line, isLast: true, position: coordinates.at(-1)! },
        ],
  );
}

function placesOf(ends: readonly End[], nodes: readonly LayerFeature<'pipe_nodes'>[]): Place[] {
  const places = new Map<string, Place>();
  // One scale for all: with each place's own, neighbours would drift apart by their distance from the meridian.
  const middle = ends[Math.floor(ends.length / 2)]?.position[1] ?? 0;
  const metresEast = METRES_PER_DEGREE * Math.cos((middle * Math.PI) / 180);
  const placeAt = (position: Position): Place => {
    const [lon, lat] = position as [number, number];
    const key = `${lon},${lat}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place: Place = {
      position,
      x: lon * metresEast,
      y: lat * METRES_PER_DEGREE,
      ends: [],
      isNode: false,
    };
    places.set(key, place);
    return place;
  };
  for (const end of ends) placeAt(end.position).ends.push(end);
  for (const { geometry } of nodes) {
    if (geometry.type === 'Point') placeAt(geometry.coordinates).isNode = true;
  }
  return [...places.values()];
}

/** Places that are nearer than 1 cm to another of their group, found by cells so wide that few reach into the next. */
function groupsOf(places: readonly Place[]): Place[][] {
  const cells = new Map<string, number[]>();
  const cellOf = (metres: number) => Math.floor(metres / CELL_M);
  const parents = Int32Array.from(places.keys());
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  const joined = new Set<number>();
  for (const [index, place] of places.entries()) {
    const { x, y } = place;
    for (let c = cellOf(x - JOINT_M); c <= cellOf(x + JOINT_M); c++) {
      for (let r = cellOf(y - JOINT_M); r <= cellOf(y + JOINT_M); r++) {
        for (const other of cells.get(`${c},${r}`) ?? []) {
          if (distance(place, places[other]!) >= JOINT_M) continue;
          parents[rootOf(index)] = rootOf(other);
          joined.add(index).add(other);
        }
      }
    }
    const key = `${cellOf(x)},${cellOf(y)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [index]);
    else if (cell.length < MOST_IN_CELL) cell.push(index);
  }
  const groups = new Map<number, Place[]>();
  for (const index of [...joined].sort((a, b) => a - b)) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [places[index]!]);
    else group.push(places[index]!);
  }
  return [...groups.values()];
}

const CELL_M = 16 * JOINT_M;
/** More positions than this so near are no joint; no more are compared. */
const MOST_IN_CELL = 20;

/** The place that the others of a group are moved to; null where there is none that is the only right one. */
function goalOf(group: readonly Place[]): Place | null {
  if (group.length > MOST_IN_CELL) return null;
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
