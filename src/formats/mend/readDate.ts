import { readNumber } from './readNumber';

/**
 * A date as ISO 8601, no finer than the source has it: `2019`, `2019-05`, `2019-05-03`. Reads `2019-5-3`,
 * `2019/5`, `2019.5.3`, `20190503`, `201905`, `2019年5月3日`, a time behind it, and a spreadsheet's day number
 * (days since 30 December 1899). Null where it is none of these; `3/5/2019` may be March or May, so it is none.
 */
export function readDate(value: unknown): string | null {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const text = value.normalize('NFKC').trim();
  const parts = PARTED.exec(text) ?? CHINESE.exec(text) ?? RUN_TOGETHER.exec(text);
  if (parts !== null) return iso(parts[1]!, parts[2], parts[3]);
  const number = readNumber(text);
  return number === null ? null : fromNumber(number);
}

const LONGEST = 40;
const TIME = String.raw`(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const PARTED = new RegExp(String.raw`^(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2})${TIME})?$`);
const CHINESE = new RegExp(String.raw`^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号]${TIME})?)?$`);
const RUN_TOGETHER = /^((?:18|19|20|21)\d\d)(\d\d)(\d\d)?$/;

const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
/** 1927 to 2119: outside it a number is hardly a day of a spreadsheet. */
const DAY_NUMBERS = [10_000, 80_000] as const;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

function fromNumber(value: number): string | null {
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return String(value);
  const parts = RUN_TOGETHER.exec(String(value));
  if (parts !== null) return iso(parts[1]!, parts[2], parts[3]);
  if (!(value >= DAY_NUMBERS[0] && value <= DAY_NUMBERS[1])) return null;
  return new Date(DAY_ZERO + Math.floor(value) * DAY_MS).toISOString().slice(0, 10);
}

function iso(year: string, month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [year, month ?? '1', day ?? '1'].map(Number) as [number, number, number];
  if (y < FIRST_YEAR || y > LAST_YEAR) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, month === undefined ? 4 : day === undefined ? 7 : 10);
}
