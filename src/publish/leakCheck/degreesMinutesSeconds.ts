import { textOf } from './nameTable';

/** The bytes that the mark of degrees may begin with: °, º, 度, d. */
export const DEGREE = Uint8Array.from({ length: 256 }, (_, byte) =>
  [0xc2, 0xe5, 0x64].includes(byte) ? 1 : 0,
);

/** 118°16′3.665″, also in Chinese, in ASCII and without seconds, as one number of degrees; null where none begins. */
export function degreesAt(
  bytes: Uint8Array,
  start: number,
): { readonly value: number; readonly decimals: number; readonly length: number } | null {
  const match = WRITTEN.exec(textOf(bytes, start, start + MOST_BYTES));
  if (!match) return null;
  const [text, degrees, minutes, seconds] = match;
  const last = seconds ?? minutes!;
  return {
    value: Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600,
    decimals: (last.split('.')[1]?.length ?? 0) + Math.log10(seconds ? 3600 : 60),
    length: new TextEncoder().encode(text).length,
  };
}

const MOST_BYTES = 48;
const WRITTEN =
  /^(\d{1,3})\s*(?:[°º度]|d(?:eg)?)\s*(\d{1,2}(?:\.\d+)?)\s*['′’分m]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”秒s]|''|′′))?/;
