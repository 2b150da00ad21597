import type { StatedCrs } from '../crs/crsTypes';
import { ImportError, type ImportProblem } from '../importTypes';
import { LIMITS } from '../limits';
import { paced } from '../pacing';
import { refusedFile } from '../rawFeature';
import type { Reader } from '../reader';
import { isBinaryDxf, readBinaryRecords } from './binaryRecords';
import { drawingEncoding } from './decodeDxf';
import { assembleDrawing, type Drawing } from './drawing';
import { drawingUnit } from './drawingUnit';
import { readRecords } from './dxfRecords';
import { extendedData } from './groupValues';
import { OWN_APPLICATION, parseJson } from './ownData';
import { placeEntities } from './placeEntities';
import { restoreOwn } from './restoreOwn';

/** Of a progress of 1: sorting the records into a drawing; the rest is making features of it. */
const ASSEMBLING = 0.6;

/**
 * A drawing, AC1009 to AC1032, as text or binary. Coordinates are its own, in metres where $INSUNITS can be believed;
 * a drawing does not state its grid, but a .prj beside it does, and so does one that this program wrote.
 */
export const readDxf: Reader = async (source, options) => {
  const main = source.files.find(({ path }) => /\.dxf$/i.test(path)) ?? source.files[0];
  if (main === undefined) throw new ImportError(refusedFile(source.name, 'empty_file', ''));
  const file = main.path;
  const bytes = await main.bytes();
  if (bytes.length > LIMITS.textBytes) {
    throw new ImportError(refusedFile(file, 'too_large', `${bytes.length} > ${LIMITS.textBytes} bytes`));
  }
  const encoding = drawingEncoding(bytes, options.encoding);
  const breathe = paced(options);
  const isBinary = isBinaryDxf(bytes);
  const decoder = new TextDecoder(encoding.used);
  const text = isBinary ? '' : decoded(bytes, decoder, file);
  const records = isBinary ? readBinaryRecords(bytes, decoder, file) : readRecords(text, file);
  /** A group is two lines of some twelve bytes together. */
  const lines = bytes.length / 6;
  const drawing = await assembleDrawing(
    records,
    file,
    breathe,
    (line) => ASSEMBLING * Math.min(1, line / lines),
  );
  const unit = drawingUnit(drawing, file);
  const placed = await placeEntities(
    drawing,
    unit.metres,
    file,
    bytes.length,
    breathe,
    (share) => ASSEMBLING + (1 - ASSEMBLING) * share,
  );
  const features = restoreOwn(placed.features);
  const problems = [...placed.problems];
  if (unit.note !== null && features.length > 0) problems.unshift(unit.note);
  if (!drawing.isWhole) problems.unshift(notWhole(file));
  if (features.length === 0 && problems.every(({ effect }) => effect !== 'refused')) {
    const sheets = problems.find(({ code }) => code === 'paper_space');
    const { code, detail } = sheets ?? { code: 'empty_file', detail: 'ENTITIES = []' };
    throw new ImportError(refusedFile(file, code, detail));
  }
  options.onProgress?.(1);
  const prj = source.files.find(({ path }) => /\.prj$/i.test(path));
  const crs = statedInDrawing(drawing) ?? (prj === undefined ? null : await statedInPrj(await prj.bytes()));
  return { features, problems, crs, encoding };
};

function decoded(bytes: Uint8Array, decoder: TextDecoder, file: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ImportError(refusedFile(file, 'too_large', `${bytes.length} bytes`));
  }
}

/** All sections are there, but what ends the file is not. */
function notWhole(file: string): ImportProblem {
  return { ...refusedFile(file, 'bad_file', 'EOF = null'), effect: 'told' };
}

/** Our own drawings say it on layer 0, where it outlives being saved by another program. */
function statedInDrawing({ layers }: Drawing): StatedCrs | null {
  const layer = layers.get('0')?.record;
  const pieces = layer === undefined ? undefined : extendedData(layer).get(OWN_APPLICATION);
  const data = parseJson((pieces ?? []).map(({ value }) => value).join(''));
  const crs = typeof data === 'object' && data !== null && 'crs' in data ? data.crs : null;
  return typeof crs === 'string' && crs !== '' ? { crs, text: crs.slice(0, 200), from: 'header' } : null;
}

async function statedInPrj(bytes: Uint8Array): Promise<StatedCrs | null> {
  const text = new TextDecoder().decode(bytes).trim();
  return text === '' ? null : { crs: text.slice(0, 20_000), text: text.slice(0, 200), from: 'prj' };
}
