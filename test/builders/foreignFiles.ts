import type { FileFormat } from '../../src/formats/importTypes';
import type { Source } from '../../src/formats/reader';
import type { WriteOptions } from '../../src/formats/writer';
import { LAYER_IDS } from '../../src/model/layer';

/** Options that write longitude and latitude as they are. */
export function plainWriteOptions(change: Partial<WriteOptions> = {}): WriteOptions {
  return {
    crs: 'EPSG:4490',
    crsName: 'CGCS2000',
    prj: null,
    layers: LAYER_IDS,
    encoding: 'utf-8',
    language: 'zh',
    fromLonLat: (lon, lat) => [lon, lat],
    ...change,
  };
}

/** A source of one file with these bytes or this text. */
export function sourceOf(name: string, format: FileFormat, content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = { path: name, size: bytes.length, bytes: async () => bytes, fatal: null };
  return { name, format, files: [file] };
}
