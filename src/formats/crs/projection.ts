import proj4 from 'proj4';
import type { FromLonLat, ToLonLat } from './crsTypes';

/** One system both ways, on WGS 84 ≈ CGCS2000. */
export type Projection = { readonly toLonLat: ToLonLat; readonly fromLonLat: FromLonLat };

/**
 * Of a proj4 or WKT text that has been made safe. Null where proj4 cannot take it. Ordinates farther from the origin
 * than half the earth's girth have no place; what cannot be projected is NaN on the way back.
 */
export function projection(definition: string): Projection | null {
  try {
    const converter = proj4(definition);
    // Westing and southing grids: their text says so, and files hold them so. North before east it says as well, but
    // files hold x east first all the same.
    const turned = /\+axis=\S*[ws]/.test(definition);
    const { projName, to_meter, x0, y0, datum } = (converter as unknown as { oProj: Oproj }).oProj;
    const metre = to_meter ?? 1;
    const isDegrees = projName === 'longlat';
    const reach = isDegrees ? 180 : HALF_GIRTH;
    const scale = isDegrees ? 1 : metre;
    const [left, bottom] = isDegrees ? [0, 0] : [finite(x0), finite(y0)];
    const projected: Projection = {
      toLonLat(x, y) {
        if (!(Math.abs(x * scale - left) <= reach && Math.abs(y * scale - bottom) <= reach)) return null;
        try {
          const at = converter.inverse({ x, y }, turned);
          if (!(Math.abs(at.x) <= 180 + ROUNDING && Math.abs(at.y) <= 90)) return null;
          return [at.x, at.y];
        } catch {
          return null;
        }
      },
      fromLonLat(lon, lat) {
        try {
          const { x, y } = converter.forward({ x: lon, y: lat }, turned);
          return [x, y];
        } catch {
          return [Number.NaN, Number.NaN];
        }
      },
    };
    const exact = SHIFTED.includes(datum?.datum_type ?? 0) ? exactInverse(projected) : projected;
    return works(exact) ? exact : null;
  } catch {
    return null;
  }
}

type Oproj = {
  readonly projName?: string;
  readonly to_meter?: number;
  readonly x0?: number;
  readonly y0?: number;
  readonly datum?: { readonly datum_type?: number };
};

/** proj4's numbers for a shift by three and by seven parameters. */
const SHIFTED = [1, 2];

/**
 * A shift changes heights by tens of metres, and each way takes the height for 0, so there and back misses by half a
 * millimetre. The way back is made to undo the way there.
 */
function exactInverse({ toLonLat, fromLonLat }: Projection): Projection {
  return {
    toLonLat,
    fromLonLat(lon, lat) {
      const near = fromLonLat(lon, lat);
      const at = toLonLat(near[0], near[1]);
      return at === null ? near : fromLonLat(2 * lon - at[0], 2 * lat - at[1]);
    },
  };
}

/** Metres; the girth is 40 075 017 m along the equator. */
const HALF_GIRTH = 20_037_509;
const ROUNDING = 1e-9;

function finite(value: number | undefined): number {
  return Number.isFinite(value) ? value! : 0;
}

/** Whether anything on earth has a place: a text of which all numbers are missing gives nothing but NaN. */
function works({ fromLonLat }: Projection): boolean {
  return [0, 45, -45].some((lat) =>
    [-120, 0, 120].some((lon) => fromLonLat(lon, lat).every(Number.isFinite)),
  );
}
