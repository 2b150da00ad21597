import type { TextEncoding } from '../importTypes';

/** What the characters of a file are read by, and whether the file stated another that its bytes do not bear out. */
export type EncodingFound = { readonly encoding: TextEncoding; readonly disbelieved: string | null };

/** So many characters of several bytes each are not UTF-8 by chance. */
const SURE_CHARACTERS = 4;

/**
 * Chooses how text is read. A stated encoding is held against the bytes: one that cannot be is not believed. With none,
 * bytes that are UTF-8 are taken as such and all else as GB 18030, which holds GBK and GB 2312.
 * `texts`: the bytes of each text that may hold other than ASCII.
 */
export function findEncoding(
  texts: readonly Uint8Array[],
  stated: string | null,
  chosen: string | undefined,
): EncodingFound {
  const wanted = chosen === undefined ? null : encodingLabel(chosen);
  if (wanted !== null) return { encoding: { used: wanted, why: 'chosen' }, disbelieved: null };
  const label = stated === null ? null : encodingLabel(stated);
  const foreign = texts.filter((text) => text.some((byte) => byte >= 0x80)).map(withoutCutTail);
  if (foreign.length === 0) {
    return {
      encoding: { used: label ?? 'utf-8', why: label === null ? 'checked' : 'stated' },
      disbelieved: null,
    };
  }
  const found = fromBytes(foreign, label);
  const disbelieved = stated !== null && found.used !== label ? stated : null;
  return { encoding: found, disbelieved };
}

function fromBytes(texts: readonly Uint8Array[], stated: string | null): TextEncoding {
  const utf8 = texts.every((text) => decodes(text, 'utf-8'));
  if (utf8 && stated === 'utf-8') return { used: 'utf-8', why: 'stated' };
  const sure = utf8 && multiByteCharacters(texts) >= SURE_CHARACTERS;
  if (utf8 && (sure || stated === null)) return { used: 'utf-8', why: sure ? 'checked' : 'guessed' };
  if (stated !== null && stated !== 'utf-8' && texts.every((text) => decodes(text, stated))) {
    const provesNothing = /^(windows-125|iso-8859|ibm|macintosh|koi8|x-mac)/.test(stated);
    if (!provesNothing) return { used: stated, why: 'stated' };
    if (utf8) return { used: 'utf-8', why: 'guessed' };
    if (!looksChinese(texts)) return { used: stated, why: 'stated' };
  }
  return { used: 'gb18030', why: looksChinese(texts) ? 'checked' : 'guessed' };
}

/** The label that TextDecoder knows for what a .cpg, a code page number or a header names; null for none. */
export function encodingLabel(name: string): string | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^(ansi|oem|cp|ms|windows|ibm)[\s_-]*(?=\d)/, '');
  const known = LABELS.get(plain.replace(/[\s_-]/g, ''));
  if (known !== undefined) return known;
  for (const label of [name.trim(), plain.replace(/^88591(\d*)$/, 'iso-8859-1$1'), `windows-${plain}`]) {
    try {
      return new TextDecoder(label).encoding;
    } catch {}
  }
  return null;
}

const LABELS = new Map([
  ['936', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['54936', 'gb18030'],
  ['windowssimpchinese', 'gb18030'],
  ['65001', 'utf-8'],
  ['utf8', 'utf-8'],
  ['950', 'big5'],
  ['windowstradchinese', 'big5'],
  ['932', 'shift_jis'],
  ['windowsjapanese', 'shift_jis'],
  ['949', 'euc-kr'],
  ['windowskorean', 'euc-kr'],
  ['windowslatin1', 'windows-1252'],
  ['windowscyrillic', 'windows-1251'],
]);

function decodes(text: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(text);
    return true;
  } catch {
    return false;
  }
}

function multiByteCharacters(texts: readonly Uint8Array[]): number {
  let count = 0;
  for (const text of texts) for (const byte of text) if (byte >= 0xc2) count += 1;
  return count;
}

/** Most of what is not ASCII are pairs of bytes in the range of GB 2312's characters. */
function looksChinese(texts: readonly Uint8Array[]): boolean {
  let pairs = 0;
  let others = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const [lead, trail] = [text[i]!, text[i + 1] ?? 0];
      if (lead < 0x80) continue;
      const isPair = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
      if (isPair) i += 1;
      pairs += isPair ? 1 : 0;
      others += isPair ? 0 : 1;
    }
  }
  return pairs > others * 4;
}

/** A field of fixed width may cut its last character in two; that is no fault of the encoding. */
function withoutCutTail(text: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= text.length; back++) {
    const byte = text[text.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (wanted <= back) break;
    const cut = text.subarray(0, text.length - back);
    return decodes(text, 'gb18030') && !decodes(cut, 'utf-8') ? text : cut;
  }
  return text;
}
