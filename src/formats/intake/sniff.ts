import { RECORD_SEPARATOR } from '../geojson/looksLikeNdjson';
import type { ConvertibleCode, FileKind } from './fileKinds';

/** What the first bytes say a file is: something readable, something to be converted first, or something else by name. */
export type Sniffed =
  | { readonly kind: Exclude<FileKind, 'part'> }
  | { readonly convertible: ConvertibleCode }
  | { readonly other: string };

/** As many bytes as it takes. */
export const HEAD_BYTES = 4096;

/** Null where the bytes are a text or a table of no particular kind. */
export function sniff(head: Uint8Array): Sniffed | null {
  const binary = SIGNATURES.find(([signature, offset]) => startsWith(head, signature, offset));
  if (binary !== undefined) return binary[2];
  if (startsWith(head, 'PK\u0003\u0004') || startsWith(head, 'PK\u0005\u0006'))
    return { kind: zipKind(head) };
  if (/^AC10\d\d/.test(latin(head, 6))) return { convertible: 'dwg_drawing' };
  return sniffText(textOf(head));
}

const EXECUTABLE: Sniffed = { other: 'Windows .exe' };

const SIGNATURES: readonly (readonly [signature: string, offset: number, is: Sniffed])[] = [
  ['SQLite format 3\0', 0, { kind: 'geopackage' }],
  ['fgb\u0003fgb', 0, { kind: 'flatgeobuf' }],
  ['\0\0\u0027\u000A', 0, { kind: 'shapefile' }],
  ['AutoCAD Binary DXF\r\n\u001A\0', 0, { kind: 'dxf' }],
  ['\0\u0001\0\0Standard Jet DB', 0, { convertible: 'access_database' }],
  ['\0\u0001\0\0Standard ACE DB', 0, { convertible: 'access_database' }],
  ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 0, { convertible: 'old_workbook' }],
  ['MZ\u0090\0', 0, EXECUTABLE],
  ['MZ\0\0', 0, EXECUTABLE],
  ['\u007FELF', 0, { other: 'ELF' }],
  ['%PDF-', 0, { other: 'PDF' }],
  ['Rar!\u001A\u0007', 0, { other: 'RAR' }],
  ['7z\u00BC\u00AF\u0027\u001C', 0, { other: '7-Zip' }],
  ['\u001F\u008B\u0008', 0, { other: 'gzip' }],
  ['\u0089PNG', 0, { other: 'PNG' }],
  ['\u00FF\u00D8\u00FF', 0, { other: 'JPEG' }],
  ['GIF8', 0, { other: 'GIF' }],
  ['II*\0', 0, { other: 'TIFF' }],
  ['MM\0*', 0, { other: 'TIFF' }],
];

/** An Excel workbook and a KMZ are zips too: their first entry tells. */
function zipKind(head: Uint8Array): 'zip' | 'table' | 'kml' {
  const length = (head[26] ?? 0) + (head[27] ?? 0) * 256;
  const first = latin(head.subarray(30), length);
  if (/^(?:\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/)/.test(first)) return 'table';
  return /^(?:doc|[^/]*)\.kml$/i.test(first) ? 'kml' : 'zip';
}

/** UTF-16 by its mark; else as bytes, which is enough for the words of a format. */
function textOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return latin(startsWith(head, '\u00EF\u00BB\u00BF') ? head.subarray(3) : head, HEAD_BYTES);
}

function sniffText(text: string): Sniffed | null {
  const body = text.trimStart();
  if (body.startsWith('<')) return sniffXml(body);
  if (/^(?:999\s*\n[^\n]*\n\s*)*0\s*\n\s*SECTION\s*\n/.test(body)) return { kind: 'dxf' };
  if (/^[{[]\s*(?:["{\]}[]|$)/.test(body) && !/^\[[A-Za-z]/.test(body)) return { kind: 'geojson' };
  if (text.startsWith(RECORD_SEPARATOR)) return { kind: 'ndjson' };
  if (/^!table\s/i.test(body) || /^version\s+\d+\s*\n/i.test(body)) return { kind: 'mapinfo' };
  if (/^(?:;[^\n]*\n\s*)*\[(?:TITLE|JUNCTIONS|OPTIONS|RESERVOIRS)\]/i.test(body)) return { kind: 'inp' };
  return null;
}

function sniffXml(text: string): Sniffed {
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)([^>]*)/.exec(text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ''));
  if (/^<!doctype\s+html/i.test(text) || /^(?:html|head|body)$/i.test(root?.[1] ?? ''))
    return { other: 'HTML' };
  const name = root?.[1] ?? '';
  if (name === 'kml' || /opengis\.net\/kml|earth\.google\.com\/kml/.test(root?.[2] ?? ''))
    return { kind: 'kml' };
  if (name === 'osm') return { kind: 'osm' };
  if (/opengis\.net\/(?:gml|wfs)/.test(root?.[2] ?? '')) return { kind: 'gml' };
  return { other: name === '' ? 'XML' : `XML <${name.slice(0, 40)}>` };
}

function startsWith(head: Uint8Array, signature: string, offset = 0): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (head[offset + i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}

function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
