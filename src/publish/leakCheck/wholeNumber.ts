import { textOf } from './nameTable';
import type { View } from './view';

/** Whether a number stands for itself: no part of a code, a version or a colour, and no stroke of a drawing. */
export function isWholeNumber(
  { file, within, bytes }: View,
  start: number,
  end: number,
  value: number,
): boolean {
  const before = textOf(bytes, Math.max(0, start - 1), start);
  if (/[\w$#.]/.test(before)) return false;
  const after = textOf(bytes, end, Math.min(end + 8, bytes.length));
  if (/^(?:[_$]|\.\d)/.test(after) || (/^[A-Za-z]/.test(after) && !UNIT.test(after))) return false;
  return !(
    within.length === 0 &&
    file.endsWith('.svg') &&
    value < LEAST_IN_DRAWING &&
    isStroke(bytes, start)
  );
}

const UNIT = /^(?:m|mm|cm|km|m2|kv|kpa|mpa|pa|px|t|kg|l|h|d)(?![A-Za-z\d])/i;

/**
 * The strokes of a drawing are thousands of short numbers, of which some are a withheld depth by chance; larger ones
 * are told there as well.
 */
const LEAST_IN_DRAWING = 1e5;

/** Whether only numbers and the letters of paths stand between an attribute of geometry and this place. */
function isStroke(bytes: Uint8Array, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 1 << 20 && STROKE[bytes[start - 1]!]) start--;
  return /(?:^|\s)(?:d|points|viewBox|transform|[xyr][12xy]?|c[xy]|width|height|stroke-[a-z]+)="$/.test(
    textOf(bytes, Math.max(0, start - 24), start),
  );
}

const STROKE = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\d\s.,()+\-eMLHVZCSQTAmlhvzcsqta]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
