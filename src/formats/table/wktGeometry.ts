import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from 'geojson';
import type { Cell } from './tableTypes';

/** Longest text of one geometry; some hundred thousand vertices. */
const LONGEST = 8_000_000;
const DEEPEST = 12;

export function looksLikeWkt(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && START.test(cell.slice(0, 80));
}

/** The EPSG number before an EWKT geometry. */
export function sridOf(cell: Cell | undefined): string | null {
  return (typeof cell === 'string' ? /^\s*SRID=(\d{4,6});/i.exec(cell.slice(0, 40))?.[1] : null) ?? null;
}

/** Well-known text as GeoJSON; collections as their members. Null where it is none, or empty. */
export function wktGeometries(cell: Cell | undefined): readonly Geometry[] | null {
  if (typeof cell !== 'string' || cell.length > LONGEST || nesting(cell) > DEEPEST) return null;
  try {
    const geometry = wktToGeoJSON(cell.trim().replace(/^SRID=\d+;\s*/i, ''));
    const found = geometry === null ? [] : flattened(geometry);
    return found.length === 0 ? null : found;
  } catch {
    return null;
  }
}

const START =
  /^\s*(?:SRID=\d+;)?\s*(?:POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;

/** The parser calls itself for each bracket of a collection. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) deepest = Math.max(deepest, ++depth);
    else if (code === 41) depth -= 1;
  }
  return deepest;
}

function flattened(geometry: Geometry): Geometry[] {
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(flattened) : [geometry];
}
