/** A number written as a program writes it: `12`, `-0.5`, `1.50`; not `007`, which is a code. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d{1,3})?$/;

/**
 * Fields whose every value is a plain number. GML without a schema has only text, and a field is taken for numbers only
 * as a whole, so that `0012` beside `1200` stays a code.
 */
export function numberFields(rows: Iterable<Readonly<Record<string, unknown>>>): ReadonlySet<string> {
  const numbers = new Map<string, boolean>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (value === null) continue;
      const isNumber = typeof value === 'string' && PLAIN_NUMBER.test(value) && isHeld(value);
      numbers.set(name, isNumber && numbers.get(name) !== false);
    }
  }
  return new Set([...numbers].filter(([, isNumber]) => isNumber).map(([name]) => name));
}

/** A number of twenty digits would lose its end. */
function isHeld(text: string): boolean {
  const value = Number(text);
  return Number.isFinite(value) && (!/^-?\d+$/.test(text) || Number.isSafeInteger(value));
}
