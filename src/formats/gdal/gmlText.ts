import { encodingLabel } from '../columns/textEncoding';
import { ImportError, type TextEncoding } from '../importTypes';
import { refusedFile } from '../rawFeature';

/**
 * The text of a GML file as UTF-8, whatever it declares, so that no reader has to know GBK. One with a document type
 * declaration is refused: that is where entities are made and other files are called in, and GML has no use for it.
 *
 * @throws ImportError of code `bad_file`
 */
export function gmlText(
  bytes: Uint8Array,
  file: string,
  chosen: string | undefined,
): { readonly bytes: Uint8Array; readonly encoding: TextEncoding } {
  const encoding = encodingOf(bytes, chosen);
  let text: string;
  try {
    text = new TextDecoder(encoding.used, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(refusedFile(file, 'bad_file', `text ≠ ${encoding.used.toUpperCase()}`));
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new ImportError(refusedFile(file, 'bad_file', 'XML: <!DOCTYPE'));
  const body = text.replace(DECLARATION, '');
  // Of what is cut off GDAL only says that there are no features.
  const root = ROOT.exec(body);
  if (root !== null && root[2] !== '/' && !body.includes(`</${root[1]}`, root.index)) {
    throw new ImportError(refusedFile(file, 'bad_file', `XML: </${root[1]!.slice(0, 80)}> = null`));
  }
  return { bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${body}`), encoding };
}

const ROOT = /<(?![?!])([^\s<>/]+)[^<>]*?(\/?)>/;
const DECLARATION = /^\ufeff?\s*<\?xml[^>]*\?>/;

/** XML without a declaration is UTF-8, or UTF-16 by its mark. */
function encodingOf(bytes: Uint8Array, chosen: string | undefined): TextEncoding {
  const wanted = chosen === undefined ? null : encodingLabel(chosen);
  if (wanted !== null) return { used: wanted, why: 'chosen' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { used: 'utf-16le', why: 'stated' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { used: 'utf-16be', why: 'stated' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const label = named === undefined ? null : encodingLabel(named);
  const used = label ?? 'utf-8';
  if (valid(bytes, used)) return { used, why: label === null ? 'checked' : 'stated' };
  // The declaration, or its absence, is not borne out by the bytes.
  const other = used === 'utf-8' ? 'gb18030' : 'utf-8';
  return { used: valid(bytes, other) ? other : used, why: 'checked' };
}

function valid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
