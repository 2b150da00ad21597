import { readState, readStatus } from '../../model/surveyCodes';
import { type ColumnValues, rangeText } from './columnValues';
import type { FieldConversion, FieldRule } from './mappingTypes';

/**
 * Which of the two code lists a field of statuses uses: CJJ 61 (1 is abandoned) or a drainage survey's (1 is rebuilt,
 * 4 was there before). Words tell themselves; so do the names 状态 and 现状, and a 4. Null where figures leave it open.
 */
export function stateConversion(
  name: string,
  column: ColumnValues,
): { readonly convert: FieldConversion; readonly why: FieldRule['why'] | null } | null {
  const { stated } = column;
  const isFigure = (value: unknown) => /^\s*\d\s*$/.test(String(value));
  const figures = stated.filter(isFigure).map(Number);
  if (figures.includes(4))
    return { convert: 'state_code', why: { code: 'values', detail: rangeText(column) } };
  if (figures.length > 0) {
    const stated = CONVERSIONS.get(name);
    return stated === undefined ? null : { convert: stated, why: null };
  }
  const words = stated.filter((value) => readStatus(value) !== null || readState(value) !== null);
  return stated.length === 0 || words.length * 2 > stated.length
    ? { convert: 'status_code', why: null }
    : null;
}

const CONVERSIONS: ReadonlyMap<string, FieldConversion> = new Map([
  ['状态', 'status_code'],
  ['使用状态', 'status_code'],
  ['管线状态', 'status_code'],
  ['现状', 'state_code'],
]);
