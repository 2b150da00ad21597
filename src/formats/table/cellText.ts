import type { Cell } from './tableTypes';

/** A cell as the trimmed text of a name, as it stands in the file. */
export function cellName(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return unguarded(cell).trim();
}

/** What two names are compared by, in half-width characters: `12`, `12.0` and `１２` are the same point. */
export function nameKey(cell: Cell | undefined): string {
  const text = cellName(cell).normalize('NFKC').trim();
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * Text of a delimited file as the value it was written from: a number or a boolean where the text is exactly how one
 * is written, so that `007` and numbers of more digits than a number keeps stay text. The apostrophe that
 * `guardedText` put before a text is taken off. Null where empty.
 */
export function restoredValue(text: string): string | number | boolean | null {
  if (text.startsWith("'")) return unguarded(text);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  return isPlainNumber(trimmed) ? Number(trimmed) : trimmed;
}

/** Text that would come back as something else, behind an apostrophe. Formulas are led by one in `csvLine` anyway. */
export function guardedText(text: string): string {
  const bare = text.replace(/^'+/, '');
  const isOther = bare !== bare.trim() || bare === 'true' || bare === 'false' || isPlainNumber(bare);
  return isOther || (text.startsWith("'") && mayBeGuarded(bare)) ? `'${text}` : text;
}

function unguarded(text: string): string {
  return text.startsWith("'") && mayBeGuarded(text.replace(/^'+/, '')) ? text.slice(1) : text;
}

/** Whether an apostrophe before a text may be a guard: it is a formula (see csv.ts), a number, a boolean, or has blanks at an end. */
function mayBeGuarded(bare: string): boolean {
  if (bare === '' || bare !== bare.trim() || bare === 'true' || bare === 'false') return true;
  return /^(?:[\t\r\n]|[\s\u200B\uFEFF]*[=+\-@＝＋－＠])/.test(bare) || /^-?\d[\d.eE+-]*$/.test(bare);
}

function isPlainNumber(text: string): boolean {
  if (!/^-?\d/.test(text) || text.length > 30) return false;
  const value = Number(text);
  if (!Number.isFinite(value)) return false;
  return String(value) === text || (/^-?(?:0|[1-9]\d*)\.\d+$/.test(text) && text.length <= 16);
}
