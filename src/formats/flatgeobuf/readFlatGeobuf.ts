import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { shorten } from '../check/showValue';
import { problemList } from '../columns/problemList';
import { sourceBudget } from '../columns/sourceBudget';
import type { StatedCrs } from '../crs/crsTypes';
import { splitCollections } from '../geojson/splitCollections';
import { ImportError } from '../importTypes';
import { paced } from '../pacing';
import { type RawFeature, refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { FlatFault, flatGeometry } from './flatGeometry';
import { type FlatColumn, flatProperties } from './flatProperties';

const MAGIC = [0x66, 0x67, 0x62, 0x03];
const HEADER_AT = 8;
const LENGTH_BYTES = 4;
const MAX_HEADER_BYTES = 10 * 1024 * 1024;
const MAX_COLUMNS = 10_000;
/** Each vertex takes 16 bytes, and each part at least as many. */
const VERTEX_BYTES = 16;

/** Every feature in file order; the index is passed over. The package's own loop trusts the sizes that a file states. */
export const readFlatGeobuf: Reader = async (source, options) => {
  const pause = paced(options);
  const file = source.name;
  const [part] = source.files;
  if (part === undefined) throw new ImportError(refusedFile(file, 'missing_part', '.fgb'));
  if (part.fatal !== null) throw new ImportError(part.fatal);
  const bytes = await part.bytes();
  const notes = problemList(file);
  const { header, featuresAt } = readHeader(bytes, file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const layer = header.title ?? null;
  const features: RawFeature[] = [];
  const budget = sourceBudget(file);
  let at = featuresAt;
  let index = 0;
  let withMeasure = 0;
  for (; at + LENGTH_BYTES <= bytes.length; index++) {
    await pause(() => at / bytes.length);
    const end = at + LENGTH_BYTES + view.getUint32(at, true);
    if (end > bytes.length) break;
    budget.feature();
    budget.vertices((end - at) >> 4);
    // A copy, so that its numbers are aligned and nothing in it can point beyond it.
    const own = bytes.slice(at, end);
    at = end;
    try {
      const { value, faults, hasMeasure } = readFeature(own, header);
      withMeasure += hasMeasure ? 1 : 0;
      for (const fault of faults) notes.changed('bad_property', shorten(fault), { index, layer });
      features.push({ value, index, line: null, ...(layer === null ? {} : { layer }) });
    } catch (error) {
      if (!(error instanceof FlatFault) && !(error instanceof RangeError)) throw error;
      notes.refused('bad_geometry', shorten(error.message), { index, layer });
    }
  }
  if (at < bytes.length || (header.featuresCount > 0 && index < header.featuresCount)) {
    notes.refused('bad_file', `truncated: ${index} / ${header.featuresCount}`);
  }
  if (features.length === 0 && notes.problems.length > 0) throw new ImportError(notes.problems[0]!);
  if (withMeasure > 0) notes.told('unsupported_entity', `M = ${withMeasure}`);
  const split = splitCollections(features, file);
  return {
    features: split.features,
    problems: [...notes.problems, ...split.problems],
    crs: statedCrs(header),
    encoding: null,
  };
};

function readHeader(
  bytes: Uint8Array,
  file: string,
): { readonly header: HeaderMeta; readonly featuresAt: number } {
  const fail = (detail: string) => new ImportError(refusedFile(file, 'bad_file', `FlatGeobuf: ${detail}`));
  if (bytes.length < HEADER_AT + LENGTH_BYTES || !MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw fail(`${bytes.length} bytes, version ${bytes[3]}`);
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(HEADER_AT, true);
  const indexAt = HEADER_AT + LENGTH_BYTES + length;
  if (length > MAX_HEADER_BYTES || indexAt > bytes.length) throw fail(`header ${length}`);
  const own = bytes.slice(HEADER_AT, indexAt);
  let header: HeaderMeta;
  try {
    const columns = Header.getSizePrefixedRootAsHeader(new ByteBuffer(own)).columnsLength();
    if (columns > MAX_COLUMNS) throw new RangeError(`${columns} columns`);
    header = fromByteBuffer(new ByteBuffer(own));
  } catch (error) {
    throw fail(error instanceof Error ? error.message : 'header');
  }
  // With no features stated there is no index, whatever its node size; the package would count its size for ever.
  const hasIndex = header.indexNodeSize > 0 && header.featuresCount > 0;
  const featuresAt = indexAt + (hasIndex ? calcTreeSize(header.featuresCount, header.indexNodeSize) : 0);
  if (featuresAt > bytes.length) throw fail(`index of ${header.featuresCount}`);
  return { header, featuresAt };
}

/** @throws FlatFault, RangeError */
function readFeature(bytes: Uint8Array, header: HeaderMeta) {
  const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes));
  const flat = feature.geometry();
  const room = { left: bytes.length / VERTEX_BYTES + 1 };
  const geometry = flat === null ? null : flatGeometry(flat, header.geometryType, room);
  const { properties, faults } = flatProperties(feature.propertiesArray(), columnsOf(feature, header));
  return { value: { type: 'Feature', geometry, properties }, faults, hasMeasure: (flat?.mLength() ?? 0) > 0 };
}

/** A feature may bring columns of its own. */
function columnsOf(feature: Feature, header: HeaderMeta): readonly FlatColumn[] {
  const count = feature.columnsLength();
  if (count === 0) return header.columns ?? [];
  if (count > MAX_COLUMNS) throw new FlatFault(`${count} columns`);
  return Array.from({ length: count }, (_, i) => {
    const column = feature.columns(i);
    return { name: column?.name() ?? `field_${i + 1}`, type: column?.type() ?? 0 };
  });
}

function statedCrs({ crs }: HeaderMeta): StatedCrs | null {
  if (crs === null) return null;
  const isEpsg = crs.org === null || /^epsg$/i.test(crs.org);
  if (isEpsg && crs.code > 0) {
    return {
      crs: `EPSG:${crs.code}`,
      text: shorten(`${crs.name ?? ''} (EPSG:${crs.code})`.trim()),
      from: 'header',
    };
  }
  const text = crs.wkt ?? crs.name;
  return text === null ? null : { crs: crs.wkt, text: shorten(text, 200), from: 'header' };
}
