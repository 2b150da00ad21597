/** Bytes to be read: a file, or what was unpacked from one. */
export type View = {
  readonly file: string;
  /** How they were unpacked, outermost first. */
  readonly within: readonly string[];
  readonly bytes: Uint8Array;
  /** Valid UTF-8 without NUL, rather than what may hold any byte by chance. */
  readonly isText: boolean;
  /** The place of a vector tile, where it is known from outside. */
  readonly tile?: TilePlace | null;
};

export type TilePlace = { readonly z: number; readonly x: number; readonly y: number };

export function viewOf(
  file: string,
  within: readonly string[],
  bytes: Uint8Array,
  tile?: TilePlace | null,
): View {
  return { file, within, bytes: withoutMark(bytes), isText: isText(bytes), tile };
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A byte order mark would stick to the first word. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
