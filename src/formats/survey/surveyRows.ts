import type { Geometry, Position } from 'geojson';
import { geodesicDistance } from '../../geo/geodesic';
import type { LayerFeature } from '../../model/layer';
import { isPipeCategory, type PipeCategory } from '../../model/pipeCategory';
import { featuresOf, type Project } from '../../model/project';
import { lonLat } from '../../model/units';
import type { paced } from '../pacing';
import { nameKey } from '../table/cellText';
import type { Cell } from '../table/tableTypes';
import type { WriteOptions } from '../writer';
import {
  AUXILIARY_HEADER,
  LINE_COLUMNS,
  LINE_HEADERS,
  POINT_COLUMNS,
  POINT_HEADERS,
  SEGMENT_HEADER,
  Z_HEADERS,
} from './ownColumns';
import { putProperty } from './putProperty';

/** Cells by header: columns of the standard, further properties, and what is only for our own reader. */
export type OwnRow = {
  readonly standard: Map<string, Cell>;
  readonly further: Map<string, Cell>;
  readonly own: Map<string, Cell>;
};

type RowsByCategory = ReadonlyMap<PipeCategory, readonly OwnRow[]>;

/** Every node a point; every segment of a pipe a line between two points. */
export async function surveyRows(
  project: Project,
  options: WriteOptions,
  breathe: ReturnType<typeof paced>,
): Promise<{ points: RowsByCategory; lines: RowsByCategory }> {
  const nodes = options.layers.includes('pipe_nodes') ? featuresOf(project, 'pipe_nodes') : [];
  const pipes = options.layers.includes('pipes') ? featuresOf(project, 'pipes') : [];
  const total = nodes.length + pipes.length || 1;
  let done = 0;
  const points = new PointRows(options);
  for (const node of nodes) {
    await breathe(() => done / total);
    done += 1;
    points.addNode(node);
  }
  const lines = new Map<PipeCategory, OwnRow[]>();
  for (const pipe of pipes) {
    await breathe(() => done / total);
    done += 1;
    for (const row of pipeRows(pipe, points)) push(lines, pipe.properties.category, row);
  }
  return { points: points.rows, lines };
}

class PointRows {
  readonly rows = new Map<PipeCategory, OwnRow[]>();
  /** Nodes by their number as a reader compares it; null where two have the same. */
  readonly #nodes = new Map<string, { readonly id: string; readonly position: Position } | null>();
  readonly #auxiliaries = new Map<string, string>();

  constructor(readonly options: WriteOptions) {}

  addNode({ geometry, properties }: LayerFeature<'pipe_nodes'>): void {
    positionsOf(geometry).forEach((position, at) => {
      const id = at === 0 ? properties.id : `${properties.id}#${at + 1}`;
      const key = nameKey(id);
      this.#nodes.set(key, this.#nodes.has(key) ? null : { id, position });
      const row = this.#rowAt(position, id);
      for (const [name, value] of Object.entries(properties)) {
        if (name !== 'id') putProperty(row, POINT_COLUMNS, name, value);
      }
      const { ground_m: ground, bottom_m: bottom } = properties;
      if (typeof ground === 'number' && typeof bottom === 'number') {
        row.standard.set(POINT_HEADERS.depth, rounded(ground - bottom, 3));
      }
      if (position.length > 2) row.own.set(Z_HEADERS.point, position[2]!);
      push(this.rows, properties.category, row);
    });
  }

  /** Whether the node that a pipe names stands at this very place, and its number is its alone. */
  isNodeAt(named: unknown, position: Position): named is string {
    const node = typeof named === 'string' ? this.#nodes.get(nameKey(named)) : null;
    return (
      node != null &&
      node.id === named &&
      node.position[0] === position[0] &&
      node.position[1] === position[1]
    );
  }

  /** The number of a point that is only a vertex. */
  auxiliaryAt(position: Position, category: PipeCategory): string {
    const place = `${category} ${position[0]} ${position[1]}`;
    const known = this.#auxiliaries.get(place);
    if (known !== undefined) return known;
    let number = `F${this.#auxiliaries.size + 1}`;
    while (this.#nodes.has(number)) number = `F${number}`;
    this.#auxiliaries.set(place, number);
    const row = this.#rowAt(position, number);
    row.standard.set('特征', '直线点');
    row.own.set(AUXILIARY_HEADER, 1);
    push(this.rows, category, row);
    return number;
  }

  /** X is north and Y is east, to a hundredth of a millimetre. */
  #rowAt(position: Position, number: string): OwnRow {
    const [east, north] = this.options.fromLonLat(position[0]!, position[1]!);
    const digits = Math.abs(east) <= 360 && Math.abs(north) <= 360 ? 10 : 5;
    const row = emptyRow();
    row.standard.set(POINT_HEADERS.number, number);
    row.standard.set(POINT_HEADERS.x, rounded(north, digits));
    row.standard.set(POINT_HEADERS.y, rounded(east, digits));
    return row;
  }
}

function pipeRows({ geometry, properties }: LayerFeature<'pipes'>, points: PointRows): OwnRow[] {
  const paths = pathsOf(geometry);
  const category = isPipeCategory(properties.category) ? properties.category : 'unknown';
  const [named, rest] = [new Set(['start_node', 'end_node']), Object.entries(properties)];
  return paths.flatMap((path, part) => {
    const shares = sharesAlong(path);
    return path.slice(1).map((end, index) => {
      const [start, row] = [path[index]!, emptyRow()];
      const sides = [
        { header: LINE_HEADERS.start, name: 'start_node', at: start, isEnd: part === 0 && index === 0 },
        {
          header: LINE_HEADERS.end,
          name: 'end_node',
          at: end,
          isEnd: part === paths.length - 1 && index === path.length - 2,
        },
      ] as const;
      for (const { header, name, at, isEnd } of sides) {
        const node = properties[name];
        const isJoined = isEnd && points.isNodeAt(node, at);
        row.standard.set(header, isJoined ? node! : points.auxiliaryAt(at, category));
        if (isEnd && !isJoined && node !== undefined) putProperty(row, LINE_COLUMNS, name, node);
      }
      for (const [name, value] of rest) if (!named.has(name)) putProperty(row, LINE_COLUMNS, name, value);
      if (paths.length === 1) putFigures(row, properties, shares[index]!, shares[index + 1]!);
      if (geometry.type === 'MultiLineString') row.own.set(SEGMENT_HEADER, `${part + 1}.${index + 1}`);
      else if (path.length > 2) row.own.set(SEGMENT_HEADER, index + 1);
      if (start.length > 2) row.own.set(Z_HEADERS.start, start[2]!);
      if (end.length > 2) row.own.set(Z_HEADERS.end, end[2]!);
      return row;
    });
  });
}

/** Depths and heights between the ends of a pipe, taken as straight. */
function putFigures(
  row: OwnRow,
  properties: LayerFeature<'pipes'>['properties'],
  start: number,
  end: number,
): void {
  for (const figure of ['depth_m', 'elevation_m'] as const) {
    const [from, to] = [properties[`start_${figure}`], properties[`end_${figure}`]];
    if (typeof from !== 'number' || typeof to !== 'number') continue;
    const along = (share: number) =>
      share === 0 ? from : share === 1 ? to : rounded(from + share * (to - from), 3);
    putProperty(row, LINE_COLUMNS, `start_${figure}`, along(start));
    putProperty(row, LINE_COLUMNS, `end_${figure}`, along(end));
  }
}

/** How far along a path each vertex lies, from 0 to 1. */
function sharesAlong(path: readonly Position[]): number[] {
  if (path.length === 2) return [0, 1];
  const sums = [0];
  for (let at = 1; at < path.length; at++) {
    sums.push(sums[at - 1]! + geodesicDistance(lonLat(path[at - 1]!), lonLat(path[at]!)));
  }
  const whole = sums.at(-1)!;
  return sums.map((sum, at) => (at === sums.length - 1 ? 1 : whole === 0 ? 0 : sum / whole));
}

function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'MultiPoint') return geometry.coordinates;
  return geometry.type === 'Point' ? [geometry.coordinates] : [];
}

function pathsOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  return geometry.type === 'LineString' ? [geometry.coordinates] : [];
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function emptyRow(): OwnRow {
  return { standard: new Map(), further: new Map(), own: new Map() };
}

function push(rows: Map<PipeCategory, OwnRow[]>, category: unknown, row: OwnRow): void {
  const key = isPipeCategory(category) ? category : 'unknown';
  const known = rows.get(key);
  if (known === undefined) rows.set(key, [row]);
  else known.push(row);
}
