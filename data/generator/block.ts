import { geodesicArea } from '../../src/geo/geodesic';
import { type Frame, frame, type Point } from './frame';
import { type BlockPlan, NEIGHBOURHOODS, type NeighbourhoodPlan } from './placement';
import type { Ring } from './plane';
import { closedRing } from './sheet';

/** A side of a block, from foot to head; v rises along it. */
export type Chain = readonly Point[];

/** One piece of a compound's land: a compound of two phases has two. */
export type Block = {
  readonly compound: string;
  readonly frame: Frame;
  readonly ring: Ring;
  readonly left: Chain;
  readonly right: Chain;
  /** Where the layout begins on the left: right of the land that the neighbour holds a certificate for too. */
  readonly layoutLeft: Chain;
};

export function allBlocks(): Block[] {
  return NEIGHBOURHOODS.flatMap(neighbourhood);
}

/** u of a side at a height, its ends carried on. */
export function chainAt(chain: Chain, v: number): number {
  let i = 1;
  while (i < chain.length - 1 && chain[i]![1] < v) i++;
  const [u1, v1] = chain[i - 1]!;
  const [u2, v2] = chain[i]!;
  return u1 + ((u2 - u1) * (v - v1)) / (v2 - v1);
}

/** The lowest and the highest v of the block at one u. */
export function footAt(block: Block, u: number): number {
  return lineAt(block.left[0]!, block.right[0]!, u);
}

export function headAt(block: Block, u: number): number {
  return lineAt(block.left.at(-1)!, block.right.at(-1)!, u);
}

function neighbourhood(plan: NeighbourhoodPlan): Block[] {
  const on = frame(plan.origin, plan.degrees);
  const blocks: Block[] = [];
  for (const blockPlan of plan.blocks) blocks.push(block(on, blockPlan, blocks.at(-1) ?? null));
  return blocks;
}

function block(on: Frame, plan: BlockPlan, before: Block | null): Block {
  const [lowerLeft, lowerRight, upperRight, upperLeft] = plan.corners;
  const left = before
    ? follow(before.right, plan.gap, lowerLeft, upperLeft)
    : side(0, lowerLeft, upperLeft, plan.leftBend);
  const made = (width: number): Block => {
    const right = side(left[0]![0] + width, lowerRight, upperRight, plan.rightBend);
    const layoutLeft = plan.gap[0] < -10 ? before!.right : left;
    return {
      compound: plan.compound,
      frame: on,
      ring: [...right, ...[...left].reverse()],
      left,
      right,
      layoutLeft,
    };
  };
  return made(solve((width) => areaOf(made(width)) - plan.area));
}

function side(u: number, foot: number, head: number, bend?: readonly Point[]): Chain {
  const bends = bend ?? [
    [0, 0],
    [1, 0],
  ];
  return bends.map(([share, shift]) => [u + shift, foot + (head - foot) * share]);
}

/** The neighbour's side, moved by the gap, within our own heights. */
function follow(neighbour: Chain, [low, high]: readonly [number, number], foot: number, head: number): Chain {
  const between = neighbour
    .slice(1, -1)
    .map(([, v]) => v)
    .filter((v) => v > foot + 5 && v < head - 5);
  return [foot, ...between, head].map((v) => [
    chainAt(neighbour, v) + low + ((high - low) * (v - foot)) / (head - foot),
    v,
  ]);
}

function areaOf(block: Block): number {
  return geodesicArea({ type: 'Polygon', coordinates: [closedRing(block.frame, block.ring)] });
}

/** The width at which a difference that grows with it comes to nought. */
function solve(difference: (width: number) => number): number {
  let low = 10;
  let high = 1000;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (difference(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

function lineAt([u1, v1]: Point, [u2, v2]: Point, u: number): number {
  return v1 + ((v2 - v1) * (u - u1)) / (u2 - u1);
}
