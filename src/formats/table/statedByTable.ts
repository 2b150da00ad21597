import type { StatedCrs } from '../crs/crsTypes';
import { columnAt } from './axes';
import { headerKey } from './axisWords';
import { cellName, isBlank } from './cellText';
import type { Table, TableShape } from './tableTypes';
import { sridOf } from './wktGeometry';

/** The coordinate system that tables name: in a column 坐标系, an SRID, or a header such as 经度(WGS84). */
export function statedByTables(tables: readonly Table[], shapes: readonly TableShape[]): StatedCrs | null {
  const said = new Set<string>();
  tables.forEach((table, index) => {
    const text = crsText(table, shapes[index]!);
    if (text !== null) said.add(text);
  });
  if (said.size !== 1) return null;
  const [text] = said as unknown as [string];
  return { crs: crsOf(text), text, from: 'table' };
}

/** Whether a column states the coordinate system of its rows. */
function isCrsColumn(header: string): boolean {
  return /^(?:坐标系|坐标系统|坐标系名称|平面坐标系|crs|srs|epsg|srid)$/.test(headerKey(header));
}

function crsText(table: Table, { kind, roles }: TableShape): string | null {
  if (kind === 'none') return null;
  const column = table.header.find(isCrsColumn);
  if (column !== undefined) return firstText(table, column);
  if (roles.wkt !== undefined) {
    const at = columnAt(table, roles.wkt);
    const srid = sridOf(table.rows.find((row) => !isBlank(row[at]))?.[at]);
    return srid === null ? null : `EPSG:${srid}`;
  }
  const header = [roles.x ?? roles.start_x, roles.y ?? roles.start_y].join(', ');
  return SYSTEMS.some(([pattern]) => pattern.test(header)) ? header : null;
}

function firstText(table: Table, column: string): string | null {
  const at = columnAt(table, column);
  const texts = new Set(table.rows.filter((row) => !isBlank(row[at])).map((row) => cellName(row[at])));
  return texts.size === 1 ? [...texts][0]!.slice(0, 500) : null;
}

function crsOf(text: string): string | null {
  const epsg = /\b(?:EPSG[:\s]*)?(\d{4,6})\b/i.exec(text)?.[1];
  if (epsg !== undefined && (/EPSG/i.test(text) || /^\d+$/.test(text))) return `EPSG:${epsg}`;
  return SYSTEMS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/gcj-?02|火星|高德|amap/i, 'gcj02'],
  [/bd-?09|百度|baidu/i, 'bd09'],
  [/wgs-?\s?84|gps|84$/i, 'EPSG:4326'],
];
