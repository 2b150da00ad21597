import { encodingLabel } from '../columns/textEncoding';
import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/** The text of an XML file, by its byte order mark, the encoding it declares, else UTF-8. @throws ImportError */
export function xmlText(bytes: Uint8Array, file: string): string {
  const encoding = markOf(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const detail = error instanceof TypeError ? `text ≠ ${encoding.toUpperCase()}` : `${bytes.length} bytes`;
    throw new ImportError(refusedFile(file, error instanceof TypeError ? 'bad_file' : 'too_large', detail));
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb ? 'utf-8' : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return declared === undefined ? null : encodingLabel(declared);
}
