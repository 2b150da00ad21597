import { gzipSync, strToU8, zipSync, zlibSync } from 'fflate';
import iconv from 'iconv-lite';
import type { SiteFiles } from '../../src/publish/publishSite';
import type { Withheld, WithheldValue } from '../../src/publish/withheld';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a small project keeps to itself. */
export const OWNER = secret('owner', '城东供电所');
export const NODE_ID = secret('id', 'nanyue-node-gas-0042');
export const DEPTH = secret('start_elevation_m', 20.147);
export const MATERIAL = secret('material', 'HDPE double-wall');
export const SMALL = secret('diameter_mm', 300);
export const SHORT_WORD = secret('species', '雪松');
export const HIDDEN_VERTEX: [number, number] = [118.26847984, 32.09181832];
export const OPEN_VERTEX: [number, number] = [118.27001234, 32.09005678];

export const SECRETS: Withheld = {
  values: [OWNER, NODE_ID, DEPTH, MATERIAL, SMALL, SHORT_WORD],
  names: new Set(['owner', 'start_elevation_m', 'material', 'diameter_mm', 'species']),
  vertices: [HIDDEN_VERTEX, [118.26853123, 32.0915422], OPEN_VERTEX],
  publicVertices: [OPEN_VERTEX],
  publicTexts: ['南岳新村', 'Nanyue Xincun'],
  grid_m: 0.1,
};

function secret(property: string, value: string | number): WithheldValue {
  return { value, layer: 'pipes', property, feature: 'nanyue-pipe-gas-007' };
}

/** A folder as publishing writes it, in small: a page, data, a plan, a script, a style, an icon. */
export function honestSite(): Map<string, Bytes> {
  const feature = {
    type: 'Feature',
    properties: { name: '南岳新村', floors: 6, id: '1', diameter: '300 m' },
    geometry: { type: 'Point', coordinates: OPEN_VERTEX },
  };
  return new Map([
    [
      'index.html',
      utf8(
        '<!doctype html><html lang="zh"><head><title>改造</title></head><body><main><h1>南岳新村</h1>' +
          '<p>新建雨水管 300 米，停车位 146 个。</p><ol><li data-at="118.27001,32.09006">王曹</li></ol></main></body></html>',
      ),
    ],
    ['data/site.json', utf8(JSON.stringify({ title: { zh: '改造' }, compounds: [feature] }))],
    ['plans/nanyue.svg', utf8('<svg viewBox="0 0 90 60"><path d="M20.147 3.5l4 5.25 20.147 7z"/></svg>')],
    [
      'assets/main.js',
      utf8('const f=(a,b)=>a.map(t=>t.id||"none");export{f as x};var k={size:300,d:1e-7};\n'),
    ],
    ['assets/main.css', utf8('.page{width:300px;content:"\\2014 "}\n')],
    ['icon.png', png([])],
  ]);
}

/** The honest folder with one thing more. */
export function siteWith(path: string, content: Uint8Array | string): SiteFiles {
  return honestSite().set(path, typeof content === 'string' ? utf8(content) : new Uint8Array(content));
}

/** The honest folder with something put into one of its texts. */
export function siteWithin(path: string, before: string, content: string): SiteFiles {
  const files = honestSite();
  const text = new TextDecoder().decode(files.get(path));
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`);
  return files.set(path, utf8(text.replace(before, () => content + before)));
}

export function utf8(text: string): Bytes {
  return new Uint8Array(strToU8(text));
}

export const PACKINGS = {
  gzip: (bytes: Uint8Array) => gzipSync(bytes, { mtime: 0 }),
  zlib: (bytes: Uint8Array) => zlibSync(bytes),
  zip: (bytes: Uint8Array) => zipSync({ 'inner.txt': bytes }, { mtime: '2026-01-01' }),
  stored: (bytes: Uint8Array) => zipSync({ 'inner.txt': [bytes, { level: 0 }] }, { mtime: '2026-01-01' }),
  pngText: (bytes: Uint8Array) => png([['tEXt', joined(utf8('Comment\0'), bytes)]]),
  pngPacked: (bytes: Uint8Array) => png([['zTXt', joined(utf8('Comment\0\0'), zlibSync(bytes))]]),
  base64: (bytes: Uint8Array) => utf8(`data:text/plain;base64,${Buffer.from(bytes).toString('base64')}`),
  base64Lines: (bytes: Uint8Array) =>
    utf8(`\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}\n`),
  hexadecimal: (bytes: Uint8Array) => utf8(`'${Buffer.from(bytes).toString('hex')}'`),
} satisfies Record<string, (bytes: Uint8Array) => Uint8Array>;

export const SPELLINGS = {
  plain: (text: string) => utf8(text),
  escaped: (text: string) => utf8(each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`)),
  twiceEscaped: (text: string) => utf8(each(text, (code) => `\\\\u${code.toString(16).padStart(4, '0')}`)),
  decimalEntities: (text: string) => utf8(each(text, (code) => `&#${code};`)),
  hexEntities: (text: string) => utf8(each(text, (code) => `&#x${code.toString(16)};`)),
  percent: (text: string) => utf8(encodeURIComponent(text)),
  utf16le: (text: string) => new Uint8Array(iconv.encode(`"${text}"`, 'utf-16le')),
  utf16be: (text: string) => new Uint8Array(iconv.encode(`"${text}"`, 'utf-16be')),
  gbk: (text: string) => new Uint8Array(iconv.encode(text, 'gbk')),
  capitals: (text: string) => utf8(text.toUpperCase()),
} satisfies Record<string, (text: string) => Bytes>;

function each(text: string, spell: (code: number) => string): string {
  return Array.from({ length: text.length }, (_, i) => spell(text.charCodeAt(i))).join('');
}

/** A picture of two by two pixels with the chunks given before its pixels. */
export function png(chunks: readonly (readonly [type: string, data: Uint8Array])[]): Bytes {
  const header = Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0);
  const pixels = Uint8Array.of(0, 200, 30, 30, 30, 200, 30, 0, 30, 30, 200, 220, 220, 40);
  return joined(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    ...chunks.map(([type, data]) => pngChunk(type, data)),
    pngChunk('IDAT', zlibSync(pixels)),
    pngChunk('IEND', new Uint8Array()),
  );
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const content = joined(utf8(type), data);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  const check = new Uint8Array(4);
  // The checksum of a gzip file is that of PNG.
  check.set(gzipSync(content).slice(-8, -4).reverse());
  return joined(length, content, check);
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}

/** Zip in zip. */
export function nestedZip(content: string): Bytes {
  const inner = zipSync({ 'a.json': utf8(content) }, { mtime: '2026-01-01' });
  return new Uint8Array(zipSync({ 'inner.zip': inner }, { mtime: '2026-01-01' }));
}

export function floats(numbers: readonly number[], little: boolean, size: 4 | 8 = 8): Bytes {
  const bytes = new Uint8Array(numbers.length * size + 3);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, i) => {
    // Not aligned, as in a format with headers.
    if (size === 8) view.setFloat64(3 + i * 8, number, little);
    else view.setFloat32(3 + i * 4, number, little);
  });
  return bytes;
}
