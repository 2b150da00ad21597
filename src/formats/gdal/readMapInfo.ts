import { findEncoding } from '../columns/textEncoding';
import { problemList } from '../columns/problemList';
import { sourceBudget } from '../columns/sourceBudget';
import { ImportError } from '../importTypes';
import { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader, Source } from '../reader';
import { textAsBytes } from './bytesAsText';
import { collectionFeatures } from './collectionFeatures';
import type { GdalJob } from './gdalCore';
import { gdalRun } from './gdalRun';
import { withLatin1 } from './mapInfoHeader';
import { statedWkt } from './statedWkt';

/** Parts by what is opened; those that GDAL cannot do without come first. */
const PARTS = {
  tab: { needed: ['dat', 'map', 'id'], others: ['ind'] },
  mif: { needed: [], others: ['mid'] },
} as const;
const MAX_SAMPLES = 20_000;

/** MapInfo MIF/MID, or TAB with its .dat, .map and .id. */
export const readMapInfo: Reader = async (source, options) => {
  const file = source.name;
  const notes = problemList(file);
  const { job, stated } = await jobOf(source);
  const [layer] = await gdalRun(job, file, options);
  if (layer === undefined) throw new ImportError(refusedFile(file, 'empty_file', ''));
  if (job.files.length === 1 && layer.fields.length > 0) notes.changed('missing_part', '.mid');
  const pause = paced(options);
  const budget = sourceBudget(file);
  const read: { readonly geometry: unknown; readonly properties: Record<string, unknown> }[] = [];
  const samples = layer.fields.map(textAsBytes);
  for (const { feature, bytes, at } of collectionFeatures(layer.collection)) {
    await pause(() => at / layer.collection.length / 2);
    budget.feature();
    budget.vertices(bytes >> 3);
    read.push(feature);
    if (samples.length > MAX_SAMPLES) continue;
    for (const value of Object.values(feature.properties)) {
      if (typeof value === 'string' && /[\x80-\xff]/.test(value)) samples.push(textAsBytes(value));
    }
  }
  const { encoding, disbelieved } = findEncoding(samples, stated, options.encoding);
  if (disbelieved !== null) notes.changed('bad_file', `Charset ${disbelieved} ≠ ${encoding.used}`);
  const decoder = new TextDecoder(encoding.used);
  const decode = (text: string) => (/[\x80-\xff]/.test(text) ? decoder.decode(textAsBytes(text)) : text);
  const features: RawFeature[] = [];
  for (const [index, { geometry, properties }] of read.entries()) {
    await pause(() => 0.5 + index / read.length / 2);
    const own = Object.entries(properties).map(([name, value]) => [
      decode(name),
      typeof value === 'string' ? decode(value) : value,
    ]);
    const value = { type: 'Feature', geometry, properties: Object.fromEntries(own) };
    features.push({ value, index, line: null });
  }
  return { features, problems: notes.problems, crs: statedWkt(layer.wkt, 'header'), encoding };
};

/** The files under names of our own, whatever they were called. */
async function jobOf(source: Source): Promise<{ job: GdalJob; stated: string | null }> {
  const main = (['tab', 'mif'] as const).find((ending) => partOf(source, ending) !== undefined);
  if (main === undefined) throw new ImportError(refusedFile(source.name, 'missing_part', '.tab / .mif'));
  const missing = PARTS[main].needed.filter((ending) => partOf(source, ending) === undefined);
  if (missing.length > 0) {
    throw new ImportError(refusedFile(source.name, 'missing_part', missing.map((ending) => `.${ending}`).join(', ')));
  }
  const { bytes, stated } = withLatin1(await bytesOf(source, main));
  const files = [{ name: `input.${main}`, bytes }];
  for (const ending of [...PARTS[main].needed, ...PARTS[main].others]) {
    if (partOf(source, ending) !== undefined) {
      files.push({ name: `input.${ending}`, bytes: await bytesOf(source, ending) });
    }
  }
  return { job: { driver: 'MapInfo File', files, openOptions: [] }, stated };
}

function partOf(source: Source, ending: string) {
  return source.files.find(({ path }) => path.toLowerCase().endsWith(`.${ending}`));
}

async function bytesOf(source: Source, ending: string): Promise<Uint8Array> {
  const part = partOf(source, ending)!;
  if (part.fatal !== null) throw new ImportError(part.fatal);
  return part.bytes();
}
