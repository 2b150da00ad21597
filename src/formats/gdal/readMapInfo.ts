import { shorten } from '../check/showValue';
import { problemList } from '../columns/problemList';
import { sourceBudget } from '../columns/sourceBudget';
import { findEncoding } from '../columns/textEncoding';
import { ImportError } from '../importTypes';
import { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader, Source } from '../reader';
import { textAsBytes } from './bytesAsText';
import { type CollectionFeature, collectionFeatures } from './collectionFeatures';
import { emptyCells } from './emptyCells';
import type { GdalJob } from './gdalCore';
import { gdalRun } from './gdalRun';
import { withLatin1 } from './mapInfoHeader';
import { statedWkt } from './statedWkt';

/** Parts by what is opened; those that GDAL cannot do without come first. */
const PARTS = {
  tab: { needed: ['dat', 'map', 'id'], others: ['ind', 'dbf'] },
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
  if (job.files.length === 1 && layer.fields.length > 0) notes.told('missing_part', '.mid');
  const pause = paced(options);
  const budget = sourceBudget(file);
  const read: CollectionFeature['feature'][] = [];
  const samples = layer.fields.map(textAsBytes);
  for (const { feature, length, end } of collectionFeatures(layer.collection)) {
    await pause(() => end / layer.collection.length / 2);
    budget.feature();
    budget.vertices(length >> 3);
    read.push(feature);
    if (feature === null || samples.length > MAX_SAMPLES) continue;
    for (const value of Object.values(feature.properties)) {
      if (typeof value === 'string' && /[\x80-\xff]/.test(value)) samples.push(textAsBytes(value));
    }
  }
  const { encoding, disbelieved } = findEncoding(samples, stated, options.encoding);
  if (disbelieved !== null) notes.told('bad_file', `Charset ${disbelieved} ≠ ${encoding.used}`);
  const decoder = new TextDecoder(encoding.used);
  const decode = (text: string) => (/[\x80-\xff]/.test(text) ? decoder.decode(textAsBytes(text)) : text);
  const partBytes = (ending: string) => job.files.find(({ name }) => name === `input.${ending}`)?.bytes;
  const [mif, mid] = [partBytes('mif'), partBytes('mid')];
  const cells = mif === undefined || mid === undefined ? null : emptyCells(mif, mid);
  if (layer.fault !== null) notes.refused('bad_file', `GDAL: ${shorten(layer.fault, 120)}`);
  if (cells !== null && cells.rows > read.length) {
    notes.refused('bad_file', `.mif: ${read.length} < .mid: ${cells.rows}`);
  }
  const features: RawFeature[] = [];
  for (const [index, feature] of read.entries()) {
    await pause(() => 0.5 + index / read.length / 2);
    if (feature === null) {
      notes.refused('bad_geometry', 'NaN / Infinity', { index });
      continue;
    }
    const { geometry, properties } = feature;
    const notStated = new Set([...(cells?.empty.get(index) ?? [])].map((column) => layer.fields[column]));
    const own = Object.entries(properties).map(([name, value]) => {
      if (typeof value === 'string') return [decode(name), decode(value)];
      return [decode(name), value === 0 && notStated.has(name) ? null : value];
    });
    const value = { type: 'Feature', geometry, properties: Object.fromEntries(own) };
    features.push({ value, index, line: null });
  }
  return { features, problems: notes.problems, crs: statedWkt(layer.wkt, 'header'), encoding };
};

/** The files under names of our own, whatever they were called. */
async function jobOf(source: Source): Promise<{ job: GdalJob; stated: string | null }> {
  const main = (['tab', 'mif'] as const).find((ending) => partOf(source, ending) !== undefined);
  if (main === undefined) throw new ImportError(refusedFile(source.name, 'missing_part', '.tab / .mif'));
  const missing = PARTS[main].needed.filter(
    // A table may lie over a dBase file in place of its own.
    (ending) =>
      partOf(source, ending) === undefined && !(ending === 'dat' && partOf(source, 'dbf') !== undefined),
  );
  if (missing.length > 0) {
    throw new ImportError(
      refusedFile(source.name, 'missing_part', missing.map((ending) => `.${ending}`).join(', ')),
    );
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
