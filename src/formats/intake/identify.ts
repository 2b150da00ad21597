import type { ImportProblem } from '../importTypes';
import { LIMITS } from '../limits';
import { refusedFile } from '../rawFeature';
import { convertibleKind, endingOf, type FileKind, fileKind, unsupportedDetail } from './fileKinds';
import { HEAD_BYTES, type Sniffed, sniff } from './sniff';
import { headOf, type UnpackedFile } from './unpackedFile';

export type Identified =
  | { readonly file: UnpackedFile; readonly kind: Exclude<FileKind, 'zip' | 'xml'>; readonly problem: null }
  | { readonly file: UnpackedFile; readonly kind: null; readonly problem: ImportProblem };

/** What a file is, by its first bytes before its name: what is called .geojson may be a web page. */
export async function identify(file: UnpackedFile): Promise<Identified> {
  if (file.fatal !== null) return { file, kind: null, problem: file.fatal };
  const named = fileKind(file.path);
  if (named === 'part') return { file, kind: 'part', problem: null };
  const head = await headOf(file, HEAD_BYTES);
  const refuse = (code: ImportProblem['code'], detail: string): Identified => {
    return { file, kind: null, problem: refusedFile(file.path, code, detail) };
  };
  const sniffed = sniff(head);
  const found = resolve(file.path, named, sniffed);
  if ('code' in found) return refuse(found.code, found.detail);
  const isText = TEXT_KINDS.has(found.kind) && !(head[0] === 0x50 && head[1] === 0x4b);
  if (isText && file.size > LIMITS.textBytes) {
    return refuse('too_large', `${file.size} > ${LIMITS.textBytes} bytes`);
  }
  return { file, kind: found.kind, problem: null };
}

type Resolved = { readonly kind: Exclude<FileKind, 'zip' | 'xml'> } | Pick<ImportProblem, 'code' | 'detail'>;

const TEXT_KINDS: ReadonlySet<FileKind> = new Set([
  'geojson',
  'ndjson',
  'topojson',
  'kml',
  'dxf',
  'gml',
  'osm',
  'inp',
  'table',
] as const);
const JSON_KINDS: ReadonlySet<FileKind | null> = new Set(['geojson', 'ndjson', 'topojson'] as const);
const XML_KINDS: ReadonlySet<FileKind | null> = new Set(['kml', 'gml', 'osm'] as const);

function resolve(path: string, named: FileKind | null, sniffed: Sniffed | null): Resolved {
  const convertible = convertibleKind(path);
  if (sniffed === null) {
    // Survey programs write tab-separated text under .xls.
    if (convertible === 'old_workbook') return { kind: 'table' };
    if (convertible !== null) return { code: convertible, detail: unsupportedDetail(path) };
    if (named !== null && named !== 'zip' && named !== 'xml') return { kind: named };
    return { code: 'unsupported_format', detail: unsupportedDetail(path) };
  }
  if ('convertible' in sniffed) {
    const isWorkbook = /^(?:xls|xlsx|xlsm|et|csv|txt|)$/.test(endingOf(path));
    if (sniffed.convertible !== 'old_workbook' || isWorkbook) {
      return { code: sniffed.convertible, detail: unsupportedDetail(path) };
    }
    return another(path, named, 'Microsoft Office');
  }
  if ('other' in sniffed) {
    const isOtherXml = sniffed.other.startsWith('XML');
    return isOtherXml && named !== null && XML_KINDS.has(named)
      ? { kind: named as 'kml' }
      : another(path, named, sniffed.other);
  }
  const { kind } = sniffed;
  // An Excel workbook and a KMZ are told by their names too: their entries may stand in any order.
  if (kind === 'zip' || kind === 'xml') {
    return named === 'table' || named === 'kml' ? { kind: named } : another(path, named, 'zip');
  }
  if (JSON_KINDS.has(kind) && JSON_KINDS.has(named)) return { kind: named as 'geojson' };
  if (kind === 'gml' && named === 'osm') return { kind: 'gml' };
  return { kind };
}

function another(path: string, named: FileKind | null, what: string): Resolved {
  if (named === null) {
    const detail = unsupportedDetail(path);
    return { code: 'unsupported_format', detail: detail.includes('(') ? detail : `${detail} (${what})` };
  }
  return { code: named === 'xml' ? 'unsupported_format' : 'another_format', detail: what };
}
