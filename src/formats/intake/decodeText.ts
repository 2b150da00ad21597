import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. Anything else is refused, not garbled. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = utf16Mark(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) {
      throw new ImportError(refusedFile(file, 'not_json', `text ≠ ${encoding.toUpperCase()}`));
    }
    throw new ImportError(refusedFile(file, 'too_large', `${bytes.length} bytes`));
  }
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
