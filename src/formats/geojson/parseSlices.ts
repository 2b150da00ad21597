import { paced, type WorkOptions } from '../pacing';

const MEBIBYTE = 1024 * 1024;
/** Smaller files are parsed before anybody would want to know how far it is; a slice takes some ten milliseconds. */
const SIZES = { file: 4 * MEBIBYTE, slice: MEBIBYTE };
const HEAD = 65_536;
const WINDOW = 65_536;
const TRIES = 8;

/**
 * What JSON.parse makes of a large FeatureCollection in UTF-8, parsed by a megabyte of features at a time, so that it
 * can tell how far it is and be cancelled, and the text never is in memory as a whole. A cut is only kept where what is
 * before it parses as a list: then the comma behind it stands between two features, and nothing else is possible. Null
 * where the bytes are small, of another shape, or have any fault: JSON.parse then has to tell.
 */
export async function parseSlices(
  bytes: Uint8Array,
  work: WorkOptions,
  sizes = SIZES,
): Promise<Readonly<Record<string, unknown>> | null> {
  if (bytes.length < sizes.file) return null;
  const breathe = paced(work);
  const head = headOf(bytes);
  if (head === null) return null;
  const features: unknown[] = [];
  let at = head.end;
  while (at + sizes.slice < bytes.length) {
    await breathe(() => at / bytes.length);
    const slice = sliceFrom(bytes, at, sizes.slice);
    if (slice === null) break;
    for (const feature of slice.values) features.push(feature);
    at = slice.end;
  }
  const tail = parsed(`{"features":[${JSON.stringify(MARK)},`, bytes.subarray(at), '');
  if (!isObject(tail) || !Array.isArray(tail.features)) return null;
  const [mark, ...last] = tail.features as unknown[];
  // A second member of that name would take the place of the first.
  if (mark !== MARK) return null;
  for (const feature of last) features.push(feature);
  const { features: _first, ...before } = head.members;
  const { features: _last, ...after } = tail;
  return { ...before, ...after, features };
}

const MARK = 'before the last features';

type Members = Readonly<Record<string, unknown>>;

/** The members before the features, and where the first of these begins. */
function headOf(bytes: Uint8Array): { readonly members: Members; readonly end: number } | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const opening = /"features"\s*:\s*\[/.exec(byteText(bytes.subarray(0, HEAD)));
  if (opening === null) return null;
  const end = opening.index + opening[0].length;
  const members = parsed('', bytes.subarray(start, end), ']}');
  const isEmptyList = isObject(members) && Array.isArray(members.features) && members.features.length === 0;
  return isEmptyList ? { members, end } : null;
}

type Slice = { readonly values: readonly unknown[]; readonly end: number };

/** Features up to a cut about a slice further on; null where none is found. */
function sliceFrom(bytes: Uint8Array, start: number, size: number): Slice | null {
  let comma = start + size;
  for (let tries = 0; tries < TRIES; tries++) {
    comma = commaAfter(bytes, comma);
    if (comma < 0) return null;
    const values = parsed('[', bytes.subarray(start, comma), ']');
    if (Array.isArray(values)) return { values, end: comma + 1 };
    comma += 1;
  }
  return null;
}

/** The next comma between two objects; in a property it may be between others than features. */
function commaAfter(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at += WINDOW) {
    const between = /\}\s*,\s*\{/.exec(byteText(bytes.subarray(at, at + WINDOW)));
    if (between !== null) return at + between.index + between[0].indexOf(',');
  }
  return -1;
}

/** A letter a byte, whatever the encoding. */
function byteText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Undefined where the bytes are no UTF-8 or the whole no JSON. */
function parsed(before: string, bytes: Uint8Array, after: string): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return JSON.parse(before + text + after);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
