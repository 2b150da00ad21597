import { type Block, type Chain, chainAt } from './block';
import type { Point } from './frame';

/**
 * A strip across the rows that holds a road and mains. Drains, power and telecom run in one kind,
 * water, gas, heating and lighting in the other, and the two kinds take turns, so that few mains
 * cross and each crossing has its own level.
 */
export type Corridor = {
  readonly role: 'drains' | 'supply';
  readonly edge: 'left' | 'right' | null;
  /** u of a line in the strip at a height; `offset` is counted from its outer (or western) side. */
  at(offset: number, v: number): number;
  /** The same as a line from one height to another, with the bends of the strip. */
  line(offset: number, from: number, to: number): Point[];
  readonly width: number;
  /** The carriageway, or null for a strip without. */
  readonly road: readonly [number, number] | null;
  readonly offsets: Readonly<Record<string, number>>;
};

export function innerCorridor(role: Corridor['role'], u: number, narrow: boolean): Corridor {
  const drains = narrow
    ? { foul: 6.3, storm: 8.9, telecom: 13.2, power: 14.8 }
    : { foul: 7.6, storm: 10.2, telecom: 15.6, power: 17.6 };
  return {
    role,
    edge: null,
    at: (offset) => u + offset,
    line: (offset, from, to) => [
      [u + offset, from],
      [u + offset, to],
    ],
    width: innerWidth(narrow),
    road: narrow ? [5.2, 11.2] : [6.5, 12.5],
    offsets: role === 'drains' ? drains : { gas: 1.8, water: 3.6, lighting: 14.5, heating: 15.5 },
  };
}

export function innerWidth(narrow: boolean): number {
  return narrow ? 16.4 : 20;
}

/** The strip along a side of the block; offsets count inwards from the boundary. */
export function edgeCorridor(
  block: Block,
  edge: 'left' | 'right',
  withRoad: boolean,
  heated: boolean,
): Corridor {
  const chain = edge === 'left' ? block.layoutLeft : block.right;
  const inwards = (edge === 'left' ? 1 : -1) * slant(chain);
  const at = (offset: number, v: number) => chainAt(chain, v) + inwards * offset;
  return {
    role: 'supply',
    edge,
    at,
    line: (offset, from, to) => {
      const low = Math.min(from, to);
      const high = Math.max(from, to);
      const bends = chain.map(([, v]) => v).filter((v) => v > low + 1 && v < high - 1);
      const points = [low, ...bends, high].map((v): Point => [at(offset, v), v]);
      return from <= to ? points : points.reverse();
    },
    width: (withRoad ? 10.6 : heated ? 8 : 4.6) * slant(chain),
    road: withRoad ? [1.2, 5.4] : null,
    offsets: withRoad
      ? { heating: 3.3, storm: 3.3, water: 7.2, gas: 8.8 }
      : heated
        ? { heating: 1.6, water: 4.2, gas: 6 }
        : { water: 1.4, gas: 3 },
  };
}

/** Offsets are taken along u, so a leaning side needs more of it for the same clear distance. */
function slant(chain: Chain): number {
  let most = 1;
  for (let i = 1; i < chain.length; i++) {
    const [u1, v1] = chain[i - 1]!;
    const [u2, v2] = chain[i]!;
    most = Math.max(most, Math.hypot(u2 - u1, v2 - v1) / (v2 - v1));
  }
  return most;
}
