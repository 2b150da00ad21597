import type { Metres, PlaneMetres } from '../model/units';
import { EXACT_UP_TO, exactCover, greedyCover } from './trialPitsCover';

/** A square by its middle, and the indexes of the places in it. */
export type PitPlace = {
  readonly at: PlaneMetres;
  readonly holds: readonly number[];
  readonly exact: boolean;
};

/**
 * The fewest squares of a given side, upright in the plane, that hold every place: exactly within each cluster of
 * up to EXACT_UP_TO places that can share squares, greedily in larger ones.
 */
export function pitPlaces(places: readonly PlaneMetres[], side: Metres): PitPlace[] {
  const near = nearPlaces(places, side);
  return clustersOf(places.length, near).flatMap((cluster) => {
    const squares = candidates(places, cluster, near, side);
    const exact = cluster.length <= EXACT_UP_TO;
    const numbers = new Map(cluster.map((place, k) => [place, k]));
    const sets = squares.map((square) => square.map((place) => numbers.get(place)!));
    const cover = exact ? exactCover(sets, cluster.length) : greedyCover(sets, cluster.length);
    return cover.map((index) => centred(places, cluster, squares[index]!, side, exact));
  });
}

/** What lies on the edge by rounding counts as inside. */
const EDGE_M = 1e-6;

/** Of each place those that could share a square with it, itself among them, in order. */
function nearPlaces(places: readonly PlaneMetres[], side: Metres): number[][] {
  const cells = new Map<string, number[]>();
  const cellOf = (metres: Metres) => Math.floor(metres / side);
  for (const [index, [x, y]] of places.entries()) {
    const key = `${cellOf(x)} ${cellOf(y)}`;
    const held = cells.get(key);
    if (held) held.push(index);
    else cells.set(key, [index]);
  }
  return places.map(([x, y]) => {
    const near: number[] = [];
    for (let column = -1; column <= 1; column++) {
      for (let row = -1; row <= 1; row++) {
        for (const index of cells.get(`${cellOf(x) + column} ${cellOf(y) + row}`) ?? []) {
          const [px, py] = places[index]!;
          if (Math.abs(px - x) <= side + EDGE_M && Math.abs(py - y) <= side + EDGE_M) near.push(index);
        }
      }
    }
    return near.sort((a, b) => a - b);
  });
}

function clustersOf(count: number, near: readonly (readonly number[])[]): number[][] {
  const seen = new Uint8Array(count);
  const clusters: number[][] = [];
  for (let first = 0; first < count; first++) {
    if (seen[first]) continue;
    seen[first] = 1;
    const cluster = [first];
    for (const member of cluster) {
      for (const other of near[member]!) {
        if (seen[other]) continue;
        seen[other] = 1;
        cluster.push(other);
      }
    }
    clusters.push(cluster.sort((a, b) => a - b));
  }
  return clusters;
}

/** Any square can be pushed right and up until a place lies on its left and one on its lower edge: these are all. */
function candidates(
  places: readonly PlaneMetres[],
  cluster: readonly number[],
  near: readonly (readonly number[])[],
  side: Metres,
): number[][] {
  const squares = new Map<string, number[]>();
  for (const left of cluster) {
    for (const low of near[left]!) {
      const [west, south] = [places[left]![0] - EDGE_M, places[low]![1] - EDGE_M];
      const holds = near[left]!.filter((index) => {
        const [x, y] = places[index]!;
        return x >= west && x <= west + side + 2 * EDGE_M && y >= south && y <= south + side + 2 * EDGE_M;
      });
      if (holds.length > 0) squares.set(holds.join(' '), holds);
    }
  }
  return [...squares.values()].sort((a, b) => b.length - a.length || compare(a, b));
}

/** With what it is dug for in its middle; it may then hold more than it was chosen for. */
function centred(
  places: readonly PlaneMetres[],
  cluster: readonly number[],
  chosen: readonly number[],
  side: Metres,
  exact: boolean,
): PitPlace {
  const xs = chosen.map((index) => places[index]![0]);
  const ys = chosen.map((index) => places[index]![1]);
  const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const reach = side / 2 + EDGE_M;
  const holds = cluster.filter((index) => {
    const [px, py] = places[index]!;
    return Math.abs(px - x) <= reach && Math.abs(py - y) <= reach;
  });
  return { at: [x, y], holds, exact };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [k, value] of a.entries()) if (value !== b[k]) return value - (b[k] ?? 0);
  return 0;
}
