import { encodingLabel, findEncoding } from '../columns/textEncoding';
import type { TextEncoding } from '../importTypes';

const HEADER_BYTES = 64 * 1024;
/** From AutoCAD 2007 on a drawing is UTF-8, whatever $DWGCODEPAGE says. */
const FIRST_UTF8_VERSION = 1021;

/**
 * By what the characters of a drawing are read. AC1021 and later are UTF-8 where the bytes allow it; before that the
 * code page of the header holds unless the bytes are UTF-8, which some programs write all the same.
 */
export function drawingEncoding(bytes: Uint8Array, chosen: string | undefined): TextEncoding {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEADER_BYTES));
  const version = Number(/\$ACADVER[\0-\x20\d]*?AC(\d{4})/.exec(head)?.[1] ?? Number.NaN);
  const page = /\$DWGCODEPAGE\s+\d*\s*(\w+)/.exec(head)?.[1] ?? null;
  if (chosen === undefined && version >= FIRST_UTF8_VERSION && isUtf8(bytes)) {
    return { used: 'utf-8', why: 'stated' };
  }
  const stated = version >= FIRST_UTF8_VERSION ? null : page;
  return findEncoding([bytes], stated === null || encodingLabel(stated) === null ? null : stated, chosen)
    .encoding;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
