export type Cell = string | number | null;

/** Rows as columns of text: `left` columns to the left, then `figures` to the right, the rest to the left. */
export function textTable(
  rows: readonly (readonly Cell[])[],
  left: number,
  figures = Number.POSITIVE_INFINITY,
): string {
  const text = rows.map((row) => row.map((value) => (value === null ? '' : printable(String(value)))));
  const widths = text[0]!.map((_, column) =>
    text.reduce((widest, row) => Math.max(widest, displayWidth(row[column]!)), 0),
  );
  const lines = text.map((row) =>
    row
      .map((value, column) => {
        const space = ' '.repeat(widths[column]! - displayWidth(value));
        return column < left || column >= left + figures ? value + space : space + value;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** A name may hold a line end, or what a terminal takes for a command. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '\uFFFD');
}

/** Chinese characters take two columns in a terminal, combining marks none. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + columnsOf(character), 0);
}

function columnsOf(character: string): number {
  if (/\p{M}|\u200B|\u200D/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** East Asian Width W and F (UAX 11). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
