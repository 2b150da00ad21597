import type { FileFormat } from '../importTypes';
import { decodeOwnText } from '../intake/decodeText';
import { fileKind } from '../intake/fileKinds';
import { throwIfCancelled } from '../pacing';
import type { ReadOptions, ReadSource, Source } from '../reader';
import { fitsLonLat } from './fitsLonLat';
import { parseText } from './parseText';

/** GeoJSON of every wrapping, or one text a line. Without a word on its system it is longitude and latitude, if it can be. */
export async function readGeoJson(
  { files, format }: Source,
  { encoding: chosen, signal }: ReadOptions,
): Promise<ReadSource & { readonly format: FileFormat }> {
  const [file] = files as [Source['files'][number]];
  const { text, encoding } = decodeOwnText(await file.bytes(), file.path, chosen);
  throwIfCancelled(signal);
  const isNdjson = format === 'ndjson' || fileKind(file.path) === 'ndjson';
  const { crs, ...parsed } = await parseText(text, file.path, isNdjson);
  const own = fitsLonLat(parsed.features)
    ? ({ crs: 'EPSG:4326', text: 'RFC 7946', from: 'format' } as const)
    : null;
  return { ...parsed, encoding, crs: crs ?? own };
}
