/** Names by a hash that is made while reading, so that most words of a text are passed over without a string. */
export type NameTable = { readonly filter: Uint8Array; readonly names: ReadonlySet<string> };

export function nameTable(names: Iterable<string>): NameTable {
  const filter = new Uint8Array(1 << 16);
  const set = new Set<string>();
  for (const name of names) {
    if (!name) continue;
    set.add(name);
    let hash = NAME_SEED;
    for (const byte of UTF8.encode(name)) hash = nameHash(hash, byte);
    filter[hash & 0xffff] = 1;
  }
  return { filter, names: set };
}

/** The name that stands there, or null. */
export function nameAt(
  { filter, names }: NameTable,
  hash: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): string | null {
  if (!filter[hash & 0xffff]) return null;
  const name = textOf(bytes, start, end);
  return names.has(name) ? name : null;
}

export const NAME_SEED = 0x811c9dc5 | 0;

export function nameHash(hash: number, byte: number): number {
  const mixed = Math.imul(hash ^ byte, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return DECODER.decode(bytes.subarray(start, end));
}

const UTF8 = new TextEncoder();
const DECODER = new TextDecoder();
