import type { PlaceReader } from './placeNumbers';

/**
 * Reads lines packed as letters (the encoded polyline algorithm of map services: steps of 1e-5 or 1e-6 degrees, five
 * bits a letter), wherever one stands between quotes.
 */
export function scanPolylines(bytes: Uint8Array, reader: PlaceReader): void {
  for (let at = 0; at < bytes.length; at++) {
    if (!QUOTES.has(bytes[at]!)) continue;
    let end = at + 1;
    while (isLetter(bytes[end]) && bytes[end] !== bytes[at]) end++;
    if (end - at > LEAST && bytes[end] === bytes[at]) {
      for (const decimals of [5, 6]) readLine(bytes, [at + 1, end], decimals, reader);
    }
    at = end - 1;
  }
}

const QUOTES = new Set([0x22, 0x27, 0x60]);
/** Two numbers of a country far from the equator need so many letters. */
const LEAST = 9;

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 63 && byte <= 126;
}

function readLine(
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
  decimals: number,
  { axes, test }: PlaceReader,
): void {
  const scale = 10 ** decimals;
  const sums: [number, number] = [0, 0];
  for (let at = start, count = 0; at < end; count++) {
    let step = 0;
    let shift = 0;
    for (;;) {
      if (at >= end || shift > 30) return;
      const bits = bytes[at++]! - 63;
      step += (bits & 31) * 2 ** shift;
      shift += 5;
      if (bits < 32) break;
    }
    sums[(count % 2) as 0 | 1] += step % 2 ? -(step + 1) / 2 : step / 2;
    if (count % 2 === 0) continue;
    const [first, second] = sums.map((sum) => Math.abs(sum) / scale) as [number, number];
    const [ofFirst, ofSecond] = [axes(first), axes(second)];
    if (ofFirst && ofSecond) {
      test({ value: first, decimals, ...ofFirst }, { value: second, decimals, ...ofSecond }, start);
    }
  }
}
