import { strToU8, zipSync } from 'fflate';

export type BuiltCell = string | number | boolean | null | { readonly xml: string };
export type BuiltSheet = {
  readonly name: string;
  readonly rows: readonly (readonly BuiltCell[])[];
  /** e.g. `A1:C1` */
  readonly merges?: readonly string[];
};

/** A workbook from its parts, with nothing of the writer that the program uses. Style 1 is a date. */
export function workbook(
  sheets: readonly BuiltSheet[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rIdS" Type="x/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  };
  sheets.forEach(({ rows, merges = [] }, at) => {
    const data = rows.map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, index, column)).join('')}</row>`,
    );
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet><sheetData>${data.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  });
  const all = Object.entries({ ...parts, ...more }).map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(all), { level: 6 });
}

/** A number with the style of a date. */
export function dateCell(serial: number): BuiltCell {
  return { xml: ` s="1"><v>${serial}</v>` };
}

function cellXml(cell: BuiltCell, row: number, column: number): string {
  if (cell === null) return '';
  const start = `<c r="${letters(column)}${row + 1}"`;
  if (typeof cell === 'object') return `${start}${cell.xml}</c>`;
  if (typeof cell === 'number') return `${start}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `${start} t="b"><v>${Number(cell)}</v></c>`;
  return `${start} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
