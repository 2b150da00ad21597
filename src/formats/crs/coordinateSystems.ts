import { localPlane } from '../../geo/localPlane';
import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';
import type { CrsChoice, CrsId, FromLonLat, ToLonLat } from './crsTypes';
import { esriWkt } from './esriWkt';
import type { Projection } from './projection';
import { type ResolvedCrs, resolveCrs } from './resolveCrs';

/** What is known of a coordinate system. */
export type CoordinateSystem = {
  /** In its shortest form: `EPSG:4548` for a WKT that means the same. */
  readonly id: CrsId;
  readonly name: string;
  /** WKT 1 as Esri writes it; null where it has none. */
  readonly prj: string | null;
};

/** @throws ImportError of code `no_crs` where it is none that is known. */
export async function coordinateSystem(id: CrsId): Promise<CoordinateSystem> {
  const system = await knownCrs(id);
  const code = /^EPSG:(\d+)$/.exec(system.id)?.[1];
  const wkt = system.definition?.includes('[') ? system.definition : null;
  const prj = code === undefined ? wkt : esriWkt(Number(code));
  return { id: system.id, name: system.name, prj };
}

/**
 * To longitude and latitude on CGCS2000 (taken as WGS 84), degrees. A schematic is metres around `anchor`.
 * @throws ImportError of code `no_crs`
 */
export async function toLonLat(
  { crs, axes }: CrsChoice,
  anchor?: readonly [number, number],
): Promise<ToLonLat> {
  const { toLonLat: straight } = await projectionOf(await knownCrs(crs), anchor);
  return axes === 'xy' ? straight : (x, y) => straight(y, x);
}

/**
 * From longitude and latitude to the ordinates of a system, x east and y north; NaN where it has none there.
 * @throws ImportError of code `no_crs`
 */
export async function fromLonLat(id: CrsId, anchor?: readonly [number, number]): Promise<FromLonLat> {
  return (await projectionOf(await knownCrs(id), anchor)).fromLonLat;
}

/** @throws ImportError of code `no_crs` */
export async function knownCrs(id: CrsId): Promise<ResolvedCrs> {
  const system = await resolveCrs(id);
  if (system === null) throw unknownCrs(id);
  return system;
}

/** Both ways. @throws ImportError of code `no_crs` where proj4 cannot take the text. */
export async function projectionOf(
  { id, kind, definition }: Pick<ResolvedCrs, 'id' | 'kind' | 'definition'>,
  anchor: readonly [number, number] = [0, 0],
): Promise<Projection> {
  if (kind === 'schematic') return planeAround(anchor);
  if (kind === 'offset') {
    const { fromOffset, toOffset } = await import('./chinaOffset');
    const system = id === 'bd09' ? 'bd09' : 'gcj02';
    return {
      toLonLat: (x, y) => fromOffset(system, x, y),
      fromLonLat: (lon, lat) => toOffset(system, lon, lat),
    };
  }
  const { projection } = await import('./projection');
  const found = definition === null ? null : projection(definition);
  if (found === null) throw unknownCrs(id);
  return found;
}

function planeAround(anchor: readonly [number, number]): Projection {
  const plane = localPlane(anchor);
  return {
    toLonLat(x, y) {
      if (!(Math.abs(x) <= SCHEMATIC_REACH && Math.abs(y) <= SCHEMATIC_REACH)) return null;
      const [lon, lat] = plane.toLonLat([x, y]);
      return Math.abs(lat) <= 90 ? [((lon + 540) % 360) - 180, lat] : null;
    },
    fromLonLat: (lon, lat) => plane.toPlane([lon, lat]),
  };
}

/** Metres from the anchor, beyond which a plane around it means nothing. */
const SCHEMATIC_REACH = 1_000_000;

function unknownCrs(id: CrsId): ImportError {
  return new ImportError(refusedFile('', 'no_crs', id.slice(0, 200)));
}
