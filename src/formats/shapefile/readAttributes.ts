import type { Cell } from '../columns/planColumns';
import { type EncodingFound, encodingLabel, findEncoding } from '../columns/textEncoding';
import type { DbfField, DbfTable } from './dbfTable';
import { dbfValue } from './dbfValue';
import { languageEncoding } from './languageIds';

/** So many cells with other than ASCII settle the encoding. */
const MAX_SAMPLES = 20_000;

export type Attributes = EncodingFound & {
  /** Names of the fields, unique. */
  readonly names: readonly string[];
  /** Field names that stood twice. */
  readonly renamed: readonly string[];
  row(record: number): Map<string, Cell>;
};

/** The cells of a table as values by field name, in the encoding found. `cpg`: the text of the .cpg file. */
export function readAttributes(table: DbfTable, cpg: string | null, chosen: string | undefined): Attributes {
  const found = findEncoding(samples(table), statedEncoding(table, cpg), chosen);
  const decoder = new TextDecoder(found.encoding.used);
  const decode = (bytes: Uint8Array) => decoder.decode(bytes);
  const { names, renamed } = uniqueNames(table.fields.map((field) => decode(field.name).trim()));
  return {
    ...found,
    names,
    renamed,
    row: (record) =>
      new Map(
        table.fields.map((field, i) => [names[i]!, dbfValue(table.cell(record, field), field.type, decode)]),
      ),
  };
}

/** A .cpg that names nothing known is passed over for the language id. */
function statedEncoding(table: DbfTable, cpg: string | null): string | null {
  const named = cpg === null || encodingLabel(cpg) === null ? null : cpg.trim();
  return named ?? languageEncoding(table.languageId);
}

function samples(table: DbfTable): Uint8Array[] {
  const found: Uint8Array[] = table.fields.map((field) => field.name);
  const texts = table.fields.filter((field) => field.type === 'C');
  for (let record = 0; record < table.count && found.length < MAX_SAMPLES; record++) {
    for (const field of texts) {
      const cell = textCell(table, record, field);
      if (cell.some((byte) => byte >= 0x80)) found.push(cell);
    }
  }
  return found;
}

/** Without its padding, so that the last byte is one of text. */
function textCell(table: DbfTable, record: number, field: DbfField): Uint8Array {
  const cell = table.cell(record, field);
  let end = cell.length;
  while (end > 0 && (cell[end - 1] === 0x20 || cell[end - 1] === 0)) end -= 1;
  return cell.subarray(0, end);
}

function uniqueNames(names: readonly string[]): { names: string[]; renamed: string[] } {
  const seen = new Set<string>();
  const renamed: string[] = [];
  const unique = names.map((name, i) => {
    const base = name === '' ? `field_${i + 1}` : name;
    let own = base;
    for (let number = 2; seen.has(own); number++) own = `${base}_${number}`;
    if (own !== name) renamed.push(own);
    seen.add(own);
    return own;
  });
  return { names: unique, renamed };
}
