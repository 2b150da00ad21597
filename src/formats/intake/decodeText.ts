import { ImportError, type TextEncoding } from '../importTypes';
import { refusedFile } from '../rawFeature';

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. Anything else is refused, not garbled. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = utf16Mark(bytes) ?? 'utf-8';
  const text = decodedAs(encoding, bytes, file);
  if (text === null) {
    throw new ImportError(refusedFile(file, 'not_json', `text ≠ ${encoding.toUpperCase()}`));
  }
  return text;
}

/**
 * Text whose format ought to be UTF-8 but often is GBK: what is not UTF-8 is read as GB18030, and said. `chosen`: the
 * encoding that a person named. The encoding is null where the text is as its format has it.
 */
export function decodeOwnText(
  bytes: Uint8Array,
  file: string,
  chosen?: string,
): { readonly text: string; readonly encoding: TextEncoding | null } {
  const own = utf16Mark(bytes) ?? 'utf-8';
  const order = chosen === undefined ? [own, 'gb18030'] : [chosen];
  for (const encoding of order) {
    const text = decodedAs(encoding, bytes, file);
    if (text === null) continue;
    if (chosen !== undefined) return { text, encoding: { used: chosen, why: 'chosen' } };
    return { text, encoding: encoding === own ? null : { used: encoding, why: 'guessed' } };
  }
  const detail = `text ≠ ${order.map((encoding) => encoding.toUpperCase()).join(', ')}`;
  throw new ImportError(refusedFile(file, 'not_json', detail));
}

/** Null where the bytes are not of that encoding. */
function decodedAs(encoding: string, bytes: Uint8Array, file: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    // An unknown label, or a text too long for the engine: both are RangeErrors.
    if (!isKnown(encoding)) return null;
    throw new ImportError(refusedFile(file, 'too_large', `${bytes.length} bytes`));
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
