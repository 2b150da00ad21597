import type { Quantity } from '../../model/terms';
import { UNIT_SPACE } from '../../wording/formatters';
import type { PublicWork } from '../publicSite';
import type { PageContext } from './pageContext';

/** A quantity of a compound with its unit. */
export function quantityText(quantity: Quantity, value: number, { words, format }: PageContext): string {
  if (quantity === 'new_parking_stalls') return withUnit(format.number(value), words.unit.stalls);
  const unit = quantity.endsWith('_m2') ? words.unit.m2 : words.unit.m;
  return withUnit(format.number(value), unit);
}

/** How much of one kind of works; null where the source does not say. */
export function workQuantityText(
  { quantity, unit }: PublicWork,
  { words, format }: PageContext,
): string | null {
  if (quantity === null) return null;
  const digits = Number.isInteger(quantity) ? 0 : 1;
  return withUnit(format.number(quantity, digits), unit ? words.unit[unit] : '');
}

function withUnit(number: string, unit: string): string {
  return unit ? `${number}${UNIT_SPACE}${unit}` : number;
}
