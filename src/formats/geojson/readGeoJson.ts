import type { FileFormat } from '../importTypes';
import { decodeOwnText } from '../intake/decodeText';
import { fileKind } from '../intake/fileKinds';
import { throwIfCancelled, type WorkOptions } from '../pacing';
import type { ParsedText } from '../rawFeature';
import type { ReadOptions, ReadSource, Source } from '../reader';
import { fitsLonLat } from './fitsLonLat';
import { readRoot } from './geojson';
import { parseSlices } from './parseSlices';
import { parseText } from './parseText';

/** GeoJSON of every wrapping, or one text a line. Without a word on its system it is longitude and latitude, if it can be. */
export async function readGeoJson(
  { files, format }: Source,
  { encoding: chosen, signal, onProgress }: ReadOptions,
): Promise<ReadSource & { readonly format: FileFormat }> {
  const [file] = files as [Source['files'][number]];
  const isNdjson = format === 'ndjson' || fileKind(file.path) === 'ndjson';
  const read = await parsedFile(file, isNdjson, chosen, { signal, onProgress });
  const { crs, ...parsed } = read;
  const own = fitsLonLat(parsed.features)
    ? ({ crs: 'EPSG:4326', text: 'RFC 7946', from: 'format' } as const)
    : null;
  return { ...parsed, crs: crs ?? own };
}

/** A function of its own, so that bytes and text are let go before anything is made of what they hold. */
async function parsedFile(
  { path, bytes }: Source['files'][number],
  isNdjson: boolean,
  chosen: string | undefined,
  work: WorkOptions,
): Promise<ParsedText & Pick<ReadSource, 'encoding'>> {
  const own = await bytes();
  throwIfCancelled(work.signal);
  const isUtf8 = chosen === undefined || /^utf-?8$/i.test(chosen);
  const root = isUtf8 && !isNdjson ? await parseSlices(own, work) : null;
  if (root !== null) {
    const encoding = chosen === undefined ? null : ({ used: chosen, why: 'chosen' } as const);
    return { ...readRoot(root, path), encoding };
  }
  const { text, encoding } = decodeOwnText(own, path, chosen);
  throwIfCancelled(work.signal);
  return { ...(await parseText(text, path, isNdjson, work)), encoding };
}
