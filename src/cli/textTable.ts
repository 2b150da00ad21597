export type Cell = string | number | null;

/** Rows as columns of text; the first `left` columns to the left, the others, which are figures, to the right. */
export function textTable(rows: readonly (readonly Cell[])[], left: number): string {
  const text = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  const widths = text[0]!.map((_, column) => Math.max(...text.map((row) => displayWidth(row[column]!))));
  const lines = text.map((row) =>
    row
      .map((value, column) => {
        const space = ' '.repeat(widths[column]! - displayWidth(value));
        return column < left ? value + space : space + value;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Chinese characters take two columns in a terminal. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character.codePointAt(0)! >= 0x2e80 ? 2 : 1), 0);
}
