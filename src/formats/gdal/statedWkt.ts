import { shorten } from '../check/showValue';
import type { StatedCrs } from '../crs/crsTypes';

/** A WKT by its EPSG code where it ends with one, otherwise by itself. */
export function statedWkt(wkt: string | null, from: StatedCrs['from']): StatedCrs | null {
  if (wkt === null) return null;
  const plain = wkt.replace(/\s*\n\s*/g, '');
  const name = /^[A-Z_]+\["([^"]*)"/.exec(plain)?.[1] ?? plain;
  const authority = /AUTHORITY\["(EPSG|OGC)","(\w+)"\]\]$/.exec(plain);
  // CRS84 is WGS 84 with the longitude first, as everything comes here.
  const code = authority?.[1] === 'OGC' ? (authority[2] === 'CRS84' ? '4326' : undefined) : authority?.[2];
  if (code !== undefined) return { crs: `EPSG:${code}`, text: `${shorten(name)} (EPSG:${code})`, from };
  return { crs: plain, text: shorten(plain, 200), from };
}
