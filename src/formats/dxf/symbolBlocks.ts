import type { LayerFeature, LayerId } from '../../model/layer';
import type { GroupText } from './groupText';

/** A block for points: its lines on layer 0, so that it takes layer and colour of its INSERT. Sizes in metres. */
export type SymbolBlock = {
  readonly name: string;
  readonly circles: readonly number[];
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
};

const MANHOLE: SymbolBlock = { name: 'JR_WELL', circles: [0.35], lines: [[-0.35, 0, 0.35, 0]] };
const INLET: SymbolBlock = {
  name: 'JR_INLET',
  circles: [],
  lines: [...box(0.375, 0.225), [-0.375, 0, 0.375, 0]],
};
const VALVE: SymbolBlock = {
  name: 'JR_VALVE',
  circles: [],
  lines: [
    [-0.4, -0.25, 0.4, 0.25],
    [0.4, 0.25, 0.4, -0.25],
    [0.4, -0.25, -0.4, 0.25],
    [-0.4, 0.25, -0.4, -0.25],
  ],
};
const HYDRANT: SymbolBlock = {
  name: 'JR_HYDRANT',
  circles: [0.3],
  lines: [
    [-0.3, 0, 0.3, 0],
    [0, -0.3, 0, 0.3],
  ],
};
const CABINET: SymbolBlock = { name: 'JR_CABINET', circles: [], lines: box(0.4, 0.4) };
const TREE: SymbolBlock = {
  name: 'JR_TREE',
  circles: [0.8],
  lines: [
    [-0.15, 0, 0.15, 0],
    [0, -0.15, 0, 0.15],
  ],
};
const PLAIN: SymbolBlock = {
  name: 'JR_POINT',
  circles: [0.15],
  lines: [
    [-0.15, 0, 0.15, 0],
    [0, -0.15, 0, 0.15],
  ],
};

export const SYMBOL_BLOCKS = [MANHOLE, INLET, VALVE, HYDRANT, CABINET, TREE, PLAIN] as const;

/** The symbol that a point is drawn by. */
export function symbolOf(layer: LayerId, { properties }: LayerFeature): SymbolBlock {
  const { kind } = properties as { readonly kind?: unknown };
  if (layer === 'obstacles') return kind === 'tree' || kind === 'shrub' ? TREE : PLAIN;
  if (layer !== 'pipe_nodes' || typeof kind !== 'string') return PLAIN;
  return BY_KIND.get(kind) ?? PLAIN;
}

const BY_KIND = new Map<string, SymbolBlock>([
  ['manhole', MANHOLE],
  ['inspection_chamber', MANHOLE],
  ['septic_tank', MANHOLE],
  ['handhole', CABINET],
  ['cabinet', CABINET],
  ['meter', CABINET],
  ['inlet', INLET],
  ['outfall', INLET],
  ['valve', VALVE],
  ['hydrant', HYDRANT],
]);

function box(x: number, y: number): SymbolBlock['lines'] {
  return [
    [-x, -y, x, -y],
    [x, -y, x, y],
    [x, y, -x, y],
    [-x, y, -x, -y],
  ];
}

/** The entities of a block; `owner` is the handle of its block record. */
export function addSymbol(
  out: GroupText,
  { circles, lines }: SymbolBlock,
  handle: () => string,
  owner: string,
): void {
  const begin = (type: string, subclass: string) =>
    out.add(0, type, 5, handle(), 330, owner, 100, 'AcDbEntity', 8, '0', 62, '0', 100, subclass);
  for (const radius of circles) {
    begin('CIRCLE', 'AcDbCircle');
    out.add(10, 0, 20, 0, 30, 0, 40, radius);
  }
  for (const [x1, y1, x2, y2] of lines) {
    begin('LINE', 'AcDbLine');
    out.add(10, x1, 20, y1, 30, 0, 11, x2, 21, y2, 31, 0);
  }
}
