/**
 * Whether a value is so particular that it cannot stand in a site by chance. What is not ("300", "PE", "雪松", a day) is
 * looked for only beside the name of its property.
 */
export function isDistinctive(value: string | number, isId: boolean): boolean {
  if (typeof value === 'number') return significantDigits(value) >= LEAST_DIGITS;
  const text = value.trim();
  if (DAY.test(text) || PLAIN_WORD.test(text)) return false;
  if (NUMBER.test(text)) return significantDigits(Number(text)) >= LEAST_DIGITS;
  const weight = weightOf(text);
  if (isId && /\d/.test(text) && /\p{L}/u.test(text)) return weight >= 4;
  return weight >= 6;
}

/** The number that a value is, also where it stands as text; null where it is none. */
export function numberOf(value: string | number): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return NUMBER.test(value.trim()) ? Number(value) : null;
}

/** A character of Chinese weighs as much as two letters. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const character of text) weight += character.charCodeAt(0) < 0x80 ? 1 : 2;
  return weight;
}

const LEAST_DIGITS = 5;
const DAY = /^\d{4}([-/.]\d{1,2}){0,2}$/;
const PLAIN_WORD = /^[A-Za-z]{0,12}$/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Zeros in front and behind say nothing: 104000 has three. */
function significantDigits(value: number): number {
  const [digits = ''] = Math.abs(value).toString().split('e');
  return digits.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}
