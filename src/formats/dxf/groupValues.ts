import type { DxfRecord } from './dxfRecords';
import type { Vector } from './matrix';

/** Groups from here on are extended data. */
const XDATA = 1000;

/** The first value of a group code as text; null where the record has none. */
export function textOf(record: DxfRecord, code: number): string | null {
  const at = record.codes.indexOf(code);
  return at < 0 ? null : record.values[at]!;
}

/** Names of layers, blocks and the like, without the spaces around them. */
export function nameOf(record: DxfRecord, code: number): string | null {
  return textOf(record, code)?.trim() ?? null;
}

/** The first value of a group code; `absent` where the record has none, NaN where it is no finite number. */
export function numberOf(record: DxfRecord, code: number, absent: number): number {
  const text = textOf(record, code);
  return text === null ? absent : readNumber(text);
}

export function readNumber(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

export function hasFlag(record: DxfRecord, code: number, flag: number): boolean {
  return (numberOf(record, code, 0) & flag) !== 0;
}

export function hasCode(record: DxfRecord, code: number): boolean {
  return record.codes.includes(code);
}

/** The point whose x stands under `code`, y under `code + 10`, z under `code + 20`; null where there is no x. */
export function pointOf(record: DxfRecord, code: number): Vector | null {
  if (!hasCode(record, code)) return null;
  return [numberOf(record, code, 0), numberOf(record, code + 10, Number.NaN), numberOf(record, code + 20, 0)];
}

/** Every point under `code`, each begun by its x. `also` collects groups that follow a point and belong to it. */
export function pointsOf(
  record: DxfRecord,
  code: number,
  also: number | null = null,
  from = 0,
  to = record.codes.length,
): { readonly points: Vector[]; readonly extras: (number | null)[] } {
  const points: [number, number, number][] = [];
  const extras: (number | null)[] = [];
  for (let i = from; i < to; i++) {
    const group = record.codes[i]!;
    if (group >= XDATA) break;
    if (group === code) {
      points.push([readNumber(record.values[i]!), Number.NaN, 0]);
      extras.push(null);
    } else if (points.length > 0) {
      if (group === code + 10) points[points.length - 1]![1] = readNumber(record.values[i]!);
      else if (group === code + 20) points[points.length - 1]![2] = readNumber(record.values[i]!);
      else if (group === also) extras[extras.length - 1] = readNumber(record.values[i]!);
    }
  }
  return { points, extras };
}

export function numbersOf(record: DxfRecord, code: number, from = 0, to = record.codes.length): number[] {
  const numbers: number[] = [];
  for (let i = from; i < to; i++) if (record.codes[i] === code) numbers.push(readNumber(record.values[i]!));
  return numbers;
}

/** Extended data by application name: its groups from 1000 on. */
export function extendedData(record: DxfRecord): Map<string, { code: number; value: string }[]> {
  const found = new Map<string, { code: number; value: string }[]>();
  let groups: { code: number; value: string }[] | null = null;
  for (let i = record.codes.indexOf(1001); i >= 0 && i < record.codes.length; i++) {
    const code = record.codes[i]!;
    const value = record.values[i]!;
    if (code === 1001) {
      groups = [];
      found.set(value.trim(), groups);
    } else if (code >= XDATA) groups?.push({ code, value });
  }
  return found;
}
