const MAX_LENGTH = 80;
const MAX_DEPTH = 4;

/** A value of unknown shape as short JSON-like text; safe on deep nesting, NaN and odd keys. */
export function showValue(value: unknown, maxLength = MAX_LENGTH): string {
  return shorten(write(value, 0, { left: maxLength * 2 }), maxLength);
}

/** As `showValue`, but text stands without quotes and null as nothing: for table cells. */
export function cellText(value: unknown): string {
  if (value == null) return '';
  return typeof value === 'string' ? shorten(value, MAX_LENGTH) : showValue(value);
}

export function shorten(text: string, maxLength = MAX_LENGTH): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function write(value: unknown, depth: number, budget: { left: number }): string {
  const text = writeWhole(value, depth, budget);
  budget.left -= text.length;
  return text;
}

function writeWhole(value: unknown, depth: number, budget: { left: number }): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 200));
  if (typeof value !== 'object' || value === null) return String(value);
  const list = Array.isArray(value);
  if (depth >= MAX_DEPTH || budget.left <= 0) return list ? '[…]' : '{…}';
  const parts: string[] = [];
  for (const key of list ? value.keys() : Object.keys(value)) {
    if (budget.left <= 0) {
      parts.push('…');
      break;
    }
    const item = write((value as Record<string | number, unknown>)[key], depth + 1, budget);
    parts.push(list ? item : `${JSON.stringify(key)}: ${item}`);
  }
  return list ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}
