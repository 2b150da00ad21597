import { isNeverPublic } from '../neverPublic';

/**
 * Names that are withheld or never public. While reading, a word is known by its hash and length: most words of a site
 * come again and again, and are made a string of once.
 */
export type NameTable = {
  /** Names of the project. */
  readonly own: ReadonlySet<string>;
  readonly known: Map<number, string | null>;
};

export function nameTable(own: ReadonlySet<string>): NameTable {
  return { own, known: new Map() };
}

export function isName({ own }: NameTable, name: string): boolean {
  return own.has(name) || isNeverPublic(name);
}

/** The name that stands there, or null. */
export function nameAt(
  table: NameTable,
  hash: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): string | null {
  const length = end - start;
  if (length > MOST_LENGTH) return null;
  const key = (hash >>> 0) * MOST_LENGTH + length;
  const known = table.known.get(key);
  if (known !== undefined) return known;
  const name = textOf(bytes, start, end);
  const found = isName(table, name) ? name : null;
  // Noise has no end of words.
  if (table.known.size < MOST_KNOWN) table.known.set(key, found);
  return found;
}

export const NAME_SEED = 0x811c9dc5 | 0;

export function nameHash(hash: number, byte: number): number {
  const mixed = Math.imul(hash ^ byte, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return DECODER.decode(bytes.subarray(start, end));
}

const MOST_LENGTH = 128;
const MOST_KNOWN = 300_000;
const DECODER = new TextDecoder();
