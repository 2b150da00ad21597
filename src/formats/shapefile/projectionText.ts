import { shorten } from '../check/showValue';
import type { StatedCrs } from '../crs/crsTypes';

const MAX_TEXT = 200;
const MAX_BYTES = 100_000;

/** What a .prj says; null where it is no WKT, such as the error page of a server saved under its name. */
export function projectionText(bytes: Uint8Array): StatedCrs | null {
  if (bytes.length > MAX_BYTES) return null;
  const text = new TextDecoder().decode(bytes).replace(/\0/g, '').trim();
  if (!/^[A-Z_]+(CS|CRS)\s*[[(]/i.test(text) || !/[\])]$/.test(text)) return null;
  return { crs: text, text: shorten(text, MAX_TEXT), from: 'prj' };
}
