import { encodingLabel } from '../columns/textEncoding';
import { ImportError, type TextEncoding } from '../importTypes';
import { refusedFile } from '../rawFeature';

/**
 * The bytes of a delimited file as text. What a person chose goes first, then a byte order mark; else the bytes are
 * held against UTF-16, UTF-8 and GB18030 (which holds GBK and GB 2312) in this order.
 * @throws ImportError where the bytes are no text, or the chosen encoding is none.
 */
export function decodeTable(
  bytes: Uint8Array,
  file: string,
  chosen?: string,
): { readonly text: string; readonly encoding: TextEncoding } {
  if (chosen !== undefined) {
    const used = encodingLabel(chosen) ?? chosen;
    return { text: decode(bytes, used, file), encoding: { used, why: 'chosen' } };
  }
  const found = markOf(bytes) ?? utf16Of(bytes) ?? eightBitOf(bytes, file);
  return { text: found.text ?? decode(bytes, found.encoding.used, file), encoding: found.encoding };
}

type Found = { readonly text?: string; readonly encoding: TextEncoding };

function markOf(bytes: Uint8Array): Found | null {
  for (const [used, ...mark] of MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) return { encoding: { used, why: 'stated' } };
  }
  return null;
}

const MARKS = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

/** Digits, separators and line ends of UTF-16 have a zero byte each, always on the same side. */
function utf16Of(bytes: Uint8Array): Found | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4096);
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (odd > head.length / 8 && even * 20 < odd) return { encoding: { used: 'utf-16le', why: 'checked' } };
  if (even > head.length / 8 && odd * 20 < even) return { encoding: { used: 'utf-16be', why: 'checked' } };
  return null;
}

function eightBitOf(bytes: Uint8Array, file: string): Found {
  if (bytes.subarray(0, 65_536).includes(0)) throw new ImportError(refusedFile(file, 'bad_file', '0x00'));
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: { used: 'utf-8', why: 'checked' } };
  const gb = tryDecode(bytes, 'gb18030');
  if (gb !== null)
    return { text: gb, encoding: { used: 'gb18030', why: TRADE.test(gb) ? 'checked' : 'guessed' } };
  return { encoding: { used: 'windows-1252', why: 'guessed' } };
}

/** Words that Chinese survey tables hold and that no other encoding gives by chance. */
const TRADE = /点号|高程|坐标|管线|埋深|管径|材质|经度|纬度|编号|名称/;

/** Null where the bytes are not of the encoding; a last character cut short is passed over. */
function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, label: string, file: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    throw new ImportError(refusedFile(file, 'bad_file', error instanceof Error ? error.message : label));
  }
}
