import { readNumber } from '../mend/readNumber';

/** What a size says, in millimetres; zero stands as it is written. */
export type PipeSize =
  | { readonly diameter_mm: number; readonly wall_mm?: number }
  | { readonly section_width_mm: number; readonly section_height_mm: number };

/**
 * Reads `DN300`, `Φ300`, `D325×8` (with its wall), `300`, `300×400`, `2000*1500 mm`, `2.0×1.5`. Bare numbers are
 * multiplied by `scale` where that is given; where it is not, they are millimetres unless they can only be metres
 * (0.3, 2.0×1.5). Null for more than one pipe (`2-DN300`) and for all else.
 */
export function readPipeSize(value: unknown, scale: number | null = null): PipeSize | null {
  if (typeof value === 'number') return sizeOf([value], scale, false);
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const text = value
    .replace(/[Φφϕф∅Øø⌀]/g, 'D')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/[×*✕╳Х＊]/g, 'X');
  const parts = SIZE.exec(text);
  if (parts === null) return null;
  const [, nominal, first, second, unit] = parts;
  const numbers = [first!, ...(second === undefined ? [] : [second])].map(readNumber);
  if (numbers.some((number) => number === null)) return null;
  const isNominal = nominal !== undefined && nominal !== '';
  const given = unit === undefined ? (isNominal ? 1 : scale) : UNITS[unit]!;
  return sizeOf(numbers as number[], given, isNominal);
}

const LONGEST = 60;
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const SIZE = new RegExp(`^(?:BXH=?)?(DN|DE|D|ID|OD)?=?(${NUMBER})(?:X(${NUMBER}))?(MM|CM|M|IN|")?$`);
const UNITS: Readonly<Record<string, number>> = { MM: 1, CM: 10, M: 1000, IN: 25.4, '"': 25.4 };
/** No pipe is as thin as this in millimetres, and none as wide in metres. */
const MOST_METRES = 10;
/** `D325×8`: a second number as small as this beside the first is the wall. */
const WALL_SHARE = 0.2;

function sizeOf(numbers: readonly number[], scale: number | null, isNominal: boolean): PipeSize | null {
  if (numbers.some((number) => !Number.isFinite(number) || number < 0)) return null;
  const [first, second] = numbers as [number, number | undefined];
  const factor = scale ?? guessedScale(numbers);
  if (factor === null) return null;
  const mm = (number: number) => Number((number * factor).toPrecision(12));
  if (second === undefined) return { diameter_mm: mm(first) };
  if (!isNominal) return { section_width_mm: mm(first), section_height_mm: mm(second) };
  return second > 0 && second < first * WALL_SHARE ? { diameter_mm: mm(first), wall_mm: mm(second) } : null;
}

/** 1, or 1000 where the numbers can only be metres; null where they can be either. */
function guessedScale(numbers: readonly number[]): number | null {
  if (numbers.every((number) => number === 0 || number > MOST_METRES)) return 1;
  if (!numbers.every((number) => number > 0 && number <= MOST_METRES)) return null;
  return numbers.length > 1 || !Number.isInteger(numbers[0]) ? 1000 : null;
}
