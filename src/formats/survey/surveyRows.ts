import type { Position } from 'geojson';
import { geodesicDistance } from '../../geo/geodesic';
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

export type RowsByCategory = Map<PipeCategory, OwnRow[]>;

/** Every node a point; every segment of a pipe a line between two points. */
export async function layOut(
  project: Project,
  options: WriteOptions,
  breathe: ReturnType<typeof paced>,
): Promise<{ points: RowsByCategory; lines: RowsByCategory }> {
  const points: RowsByCategory = new Map();
  const lines: RowsByCategory = new Map();
  const nodes = options.layers.includes('pipe_nodes') ? featuresOf(project, 'pipe_nodes') : [];
  const pipes = options.layers.includes('pipes') ? featuresOf(project, 'pipes') : [];
  const total = nodes.length + pipes.length || 1;
  let done = 0;
  const numbers = new Map<string, { id: string; position: Position } | null>();
  for (const { geometry, properties } of nodes) {
    await breathe(() => done++ / total);
    const positions =
      geometry.type === 'MultiPoint'
        ? geometry.coordinates
        : geometry.type === 'Point'
          ? [geometry.coordinates]
          : [];
    positions.forEach((position, at) => {
      const id = at === 0 ? properties.id : `${properties.id}#${at + 1}`;
      const key = nameKey(id);
      numbers.set(key, numbers.has(key) ? null : { id, position });
      push(points, properties.category, pointRow(id, position, properties, options));
    });
  }
  const auxiliaries = new Map<string, string>();
  const auxiliary = (position: Position, category: PipeCategory): string => {
    const place = `${category} ${position[0]} ${position[1]}`;
    const known = auxiliaries.get(place);
    if (known !== undefined) return known;
    let number = `F${auxiliaries.size + 1}`;
    while (numbers.has(number)) number = `F${number}`;
    auxiliaries.set(place, number);
    const row = emptyRow();
    placePoint(row, position, options);
    row.standard.set(POINT_HEADERS.number, number);
    row.standard.set('特征', '直线点');
    row.own.set(AUXILIARY_HEADER, 1);
    push(points, category, row);
    return number;
  };
  for (const { geometry, properties } of pipes) {
    await breathe(() => done++ / total);
    const isMulti = geometry.type === 'MultiLineString';
    const paths =
      geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : geometry.type === 'LineString'
          ? [geometry.coordinates]
          : [];
    const category = isPipeCategory(properties.category) ? properties.category : 'unknown';
    /** The node that the pipe names, where it stands at this very place and its number is its alone. */
    const nodeAt = (named: unknown, position: Position): string | null => {
      if (typeof named !== 'string') return null;
      const node = numbers.get(nameKey(named));
      const isHere =
        node != null &&
        node.id === named &&
        node.position[0] === position[0] &&
        node.position[1] === position[1];
      return isHere ? named : null;
    };
    paths.forEach((path, part) => {
      const shares = sharesAlong(path);
      for (let at = 1; at < path.length; at++) {
        const isFirst = part === 0 && at === 1;
        const isLast = part === paths.length - 1 && at === path.length - 1;
        const row = emptyRow();
        const startNode = isFirst ? nodeAt(properties.start_node, path[0]!) : null;
        const endNode = isLast ? nodeAt(properties.end_node, path[at]!) : null;
        row.standard.set(LINE_HEADERS.start, startNode ?? auxiliary(path[at - 1]!, category));
        row.standard.set(LINE_HEADERS.end, endNode ?? auxiliary(path[at]!, category));
        for (const [name, value] of Object.entries(properties)) {
          if (name === 'start_node' || name === 'end_node') {
            const joined = name === 'start_node' ? isFirst && startNode !== null : isLast && endNode !== null;
            const isSaid = name === 'start_node' ? isFirst : isLast;
            if (isSaid && !joined) putProperty(row, LINE_COLUMNS, name, value);
          } else putProperty(row, LINE_COLUMNS, name, value);
        }
        for (const figure of ['depth_m', 'elevation_m'] as const) {
          const [from, to] = [properties[`start_${figure}`], properties[`end_${figure}`]];
          if (typeof from !== 'number' || typeof to !== 'number' || paths.length > 1) continue;
          const along = (share: number) =>
            share === 0 ? from : share === 1 ? to : round(from + share * (to - from), 3);
          putProperty(row, LINE_COLUMNS, `start_${figure}`, along(shares[at - 1]!));
          putProperty(row, LINE_COLUMNS, `end_${figure}`, along(shares[at]!));
        }
        if (isMulti) row.own.set(SEGMENT_HEADER, `${part + 1}.${at}`);
        else if (path.length > 2) row.own.set(SEGMENT_HEADER, at);
        if (path[at - 1]!.length > 2) row.own.set(Z_HEADERS.start, path[at - 1]![2]!);
        if (path[at]!.length > 2) row.own.set(Z_HEADERS.end, path[at]![2]!);
        push(lines, category, row);
      }
    });
  }
  return { points, lines };
}

function pointRow(
  id: string,
  position: Position,
  properties: Readonly<Record<string, unknown>>,
  options: WriteOptions,
): OwnRow {
  const row = emptyRow();
  row.standard.set(POINT_HEADERS.number, id);
  placePoint(row, position, options);
  for (const [name, value] of Object.entries(properties)) {
    if (name !== 'id') putProperty(row, POINT_COLUMNS, name, value);
  }
  const { ground_m: ground, bottom_m: bottom } = properties;
  if (typeof ground === 'number' && typeof bottom === 'number') {
    row.standard.set(POINT_HEADERS.depth, round(ground - bottom, 3));
  }
  if (position.length > 2) row.own.set(Z_HEADERS.point, position[2]!);
  return row;
}

/** X is north and Y is east, to a hundredth of a millimetre. */
function placePoint(row: OwnRow, position: Position, { fromLonLat }: WriteOptions): void {
  const [east, north] = fromLonLat(position[0]!, position[1]!);
  const isDegrees = Math.abs(east) <= 360 && Math.abs(north) <= 360;
  row.standard.set(POINT_HEADERS.x, round(north, isDegrees ? 10 : 5));
  row.standard.set(POINT_HEADERS.y, round(east, isDegrees ? 10 : 5));
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

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function emptyRow(): OwnRow {
  return { standard: new Map(), further: new Map(), own: new Map() };
}

function push(rows: RowsByCategory, category: unknown, row: OwnRow): void {
  const key = isPipeCategory(category) ? category : 'unknown';
  const known = rows.get(key);
  if (known === undefined) rows.set(key, [row]);
  else known.push(row);
}
