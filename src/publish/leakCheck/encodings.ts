/** Which byte of a unit of two comes first; 0 for bytes that stand for themselves. */
export const UNIT_LITTLE = 64;
export const UNIT_BIG = 128;

/**
 * The bytes a text may stand as. Plain ASCII is the same in UTF-8 and GBK, and UTF-16 of it is read as text of its own;
 * the encodings of other texts are looked for as bytes, since nothing marks them in a binary file.
 */
export function encodingsOf(text: string): { bytes: Uint8Array; unit: number }[] {
  const encodings: { bytes: Uint8Array; unit: number }[] = [{ bytes: UTF8.encode(text), unit: 0 }];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return encodings;
  encodings.push(
    { bytes: utf16(text, true), unit: UNIT_LITTLE },
    { bytes: utf16(text, false), unit: UNIT_BIG },
  );
  const chinese = gbk(text);
  if (chinese) encodings.push({ bytes: chinese, unit: 0 });
  return encodings;
}

const UTF8 = new TextEncoder();

export function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

/** A number as binary tables hold it, in either order of its bytes. */
export function float64Encodings(number: number): Uint8Array[] {
  return [true, false].map((little) => {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, number, little);
    return bytes;
  });
}

/** null where GBK has not every character. */
export function gbk(text: string): Uint8Array | null {
  codes ??= gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : codes.get(character);
    if (code === undefined) return null;
    if (code > 0xff) bytes.push(code >>> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

let codes: Map<string, number> | undefined;

/** There is only a decoder at run time: every pair of bytes is decoded once. */
function gbkCodes(): Map<string, number> {
  const map = new Map<string, number>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') map.set(character, (lead << 8) | trail);
    }
  }
  return map;
}
