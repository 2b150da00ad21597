import { gbkCharacter } from '../columns/gbkBytes';

/** A text field holds at most 254 bytes. */
const MAX_TEXT_BYTES = 254;

type EncodedText = {
  readonly bytes: Uint8Array;
  /** Characters that the encoding has not became `?`. */
  readonly replaced: boolean;
  /** Cut after the last whole character that fits. */
  readonly cut: boolean;
};

export function encodeText(text: string, encoding: 'utf-8' | 'gbk', limit = MAX_TEXT_BYTES): EncodedText {
  // Most cells are ASCII, for which both encodings are one byte a letter.
  if (isAscii(text)) {
    const cut = text.length > limit;
    return { bytes: asciiBytes(cut ? text.slice(0, limit) : text), replaced: false, cut };
  }
  if (encoding === 'utf-8') {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= limit) return { bytes, replaced: false, cut: false };
    let end = limit;
    while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
    return { bytes: bytes.subarray(0, end), replaced: false, cut: true };
  }
  const bytes: number[] = [];
  let replaced = false;
  for (const character of text) {
    const code = gbkCharacter(character);
    replaced ||= code === null;
    const next: readonly number[] = code ?? [0x3f];
    if (bytes.length + next.length > limit) return { bytes: Uint8Array.from(bytes), replaced, cut: true };
    bytes.push(...next);
  }
  return { bytes: Uint8Array.from(bytes), replaced, cut: false };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
