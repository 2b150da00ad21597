type Value = string | number | boolean | null | undefined;

/**
 * Rows as CSV (RFC 4180, CRLF). Text that a spreadsheet would run as a formula is led by an
 * apostrophe; null is an empty cell, which is not zero.
 */
export function toCsv(rows: readonly (readonly Value[])[]): string {
  return rows.map(csvLine).join('');
}

/** One row with its line end, for a table that is written piece by piece. */
export function csvLine(row: readonly Value[]): string {
  return `${row.map(cell).join(',')}\r\n`;
}

/** What lets Excel read the Chinese of a CSV. */
export const BYTE_ORDER_MARK = '\uFEFF';

function cell(value: Value): string {
  if (value == null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet may take for a formula (OWASP, CSV injection), also behind blanks and in full width. */
const FORMULA = /^(?:[\t\r\n]|[\s\u200B\uFEFF]*[=+\-@＝＋－＠])/;
