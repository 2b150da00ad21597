import type { Frame, Point } from './frame';
import { length } from './plane';
import type { Properties, SampleFeature, Sheet } from './sheet';

export type Category = 'water' | 'storm' | 'foul' | 'gas' | 'heating' | 'power' | 'lighting' | 'telecom';

export type Node = {
  readonly id: string;
  readonly kind: string;
  readonly at: Point;
  readonly ground: number;
  readonly category: Category;
  /** Level of the drain at this node; absent for mains under pressure and cables. */
  readonly invert?: number;
};

export type Pipe = {
  readonly feature: SampleFeature;
  readonly category: Category;
  readonly line: readonly Point[];
  readonly from: Node;
  readonly to: Node;
};

/** The pipes and nodes of one block as they are laid. */
export type Network = {
  readonly frame: Frame;
  readonly sheet: Sheet;
  readonly pipes: Pipe[];
  readonly nodes: Node[];
  ground(at: Point): number;
  node(category: Category, kind: string, at: Point, extra?: Properties & { invert?: number }): Node;
  /** A main or cable at the usual depth of its kind. */
  main(from: Node, to: Node, properties: Properties, via?: readonly Point[]): Pipe;
  /** A drain, drawn from its upper end to its lower end; the levels are its inverts there. */
  drain(from: Node, to: Node, properties: Properties, levels?: readonly [number, number]): Pipe;
};

/** Depth of the crown, chosen so that at every crossing the kinds pass one another with the clear height of GB 50289. */
export const CROWN_DEPTH: Record<'water' | 'gas' | 'heating' | 'power' | 'lighting' | 'telecom', number> = {
  power: 0.56,
  lighting: 0.62,
  telecom: 1.04,
  gas: 1.1,
  heating: 1.45,
  water: 1.68,
};

/** Surveyed by depth alone, as cable records are. */
const CABLES: readonly Category[] = ['power', 'lighting', 'telecom'];

export function network(on: Frame, to: Sheet, ground: (at: Point) => number, waterDepth: number): Network {
  const pipes: Pipe[] = [];
  const nodes: Node[] = [];
  const depthOf = (category: Category) =>
    category === 'water' ? waterDepth : CROWN_DEPTH[category as keyof typeof CROWN_DEPTH];
  const put = (from: Node, to2: Node, line: readonly Point[], properties: Properties): Pipe => {
    const { category } = from;
    const feature = to.line('pipes', `pipe-${category}`, on, surveyed(line), {
      category,
      ...properties,
      start_node: from.id,
      end_node: to2.id,
    });
    const pipe = { feature, category, line, from, to: to2 };
    pipes.push(pipe);
    return pipe;
  };
  return {
    frame: on,
    sheet: to,
    pipes,
    nodes,
    ground,
    node(category, kind, at, extra = {}) {
      const { invert, ...rest } = extra;
      const level = ground(at);
      const properties: Properties = { kind, category, ground_m: metres(level), ...rest };
      if (invert !== undefined) properties.bottom_m = metres(invert);
      const id = to.point('pipe_nodes', `node-${category}`, on, at, properties).id as string;
      const made = { id, kind, at, ground: level, category, invert };
      nodes.push(made);
      return made;
    },
    main(from, to2, properties, via = []) {
      const depth = depthOf(from.category);
      return put(from, to2, [from.at, ...via, to2.at], {
        ...properties,
        start_depth_m: metres(depth),
        end_depth_m: metres(depth),
        ...(CABLES.includes(from.category)
          ? {}
          : {
              start_elevation_m: metres(from.ground - depth),
              end_elevation_m: metres(to2.ground - depth),
            }),
        depth_reference: 'crown',
      });
    },
    drain(from, to2, properties, levels = [from.invert!, to2.invert!]) {
      return put(from, to2, [from.at, to2.at], {
        ...properties,
        start_depth_m: metres(from.ground - levels[0]),
        end_depth_m: metres(to2.ground - levels[1]),
        start_elevation_m: metres(levels[0]),
        end_elevation_m: metres(levels[1]),
        depth_reference: 'invert',
        flow_direction: 'forward',
      });
    },
  };
}

/** A straight length has a point at least this often (CJJ 61 import checks). */
const LONGEST_M = 75;

function surveyed(line: readonly Point[]): Point[] {
  const points = [line[0]!];
  for (const [i, [x, y]] of line.slice(1).entries()) {
    const [fromX, fromY] = line[i]!;
    const parts = Math.ceil(Math.hypot(x - fromX, y - fromY) / LONGEST_M);
    for (let k = 1; k < parts; k++) {
      points.push([fromX + ((x - fromX) * k) / parts, fromY + ((y - fromY) * k) / parts]);
    }
    points.push([x, y]);
  }
  return points;
}

export function pipeLength(pipe: Pipe): number {
  return length(pipe.line);
}

/** To the millimetre. */
export function metres(value: number): number {
  return Math.round(value * 1000) / 1000;
}
