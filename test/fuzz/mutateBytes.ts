import type { Random } from './random';

/** Bytes with one thing wrong in them that transfer, disk or malice brings about. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.length === 0 ? bytes : random.pick(WAYS)(bytes, random);
}

type Way = (bytes: Uint8Array, random: Random) => Uint8Array;

const MOST_MOVED = 200;

const flipBit: Way = (bytes, random) => {
  const changed = bytes.slice();
  const at = random.below(bytes.length);
  changed[at] = changed[at]! ^ (1 << random.below(8));
  return changed;
};

const setByte: Way = (bytes, random) => {
  const changed = bytes.slice();
  changed[random.below(bytes.length)] = random.pick([0, 1, 0x7f, 0x80, 0xff, 10, 34, 60]);
  return changed;
};

const cut: Way = (bytes, random) => bytes.slice(0, random.below(bytes.length));

const remove: Way = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};

const repeat: Way = (bytes, random) => {
  const [from, to] = span(bytes, random);
  const times = random.pick([1, 1, 2, 50]);
  const copies = Array.from({ length: times }, () => bytes.subarray(from, to));
  return joined(bytes.subarray(0, to), ...copies, bytes.subarray(to));
};

const insert: Way = (bytes, random) => {
  const at = random.below(bytes.length);
  const noise = Uint8Array.from({ length: 1 + random.below(16) }, () => random.below(256));
  return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
};

const swap: Way = (bytes, random) => {
  const [a, b, c] = [random.below(bytes.length), random.below(bytes.length), random.below(bytes.length)].sort(
    (x, y) => x - y,
  ) as [number, number, number];
  return joined(bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c));
};

const blank: Way = (bytes, random) => {
  const changed = bytes.slice();
  const [from, to] = span(bytes, random);
  return changed.fill(random.pick([0, 0xff]), from, to);
};

/** A count, offset or ordinate beyond everything, in either order of bytes. */
const extreme: Way = (bytes, random) => {
  const changed = bytes.slice();
  const width = random.pick([2, 4, 8] as const);
  if (bytes.length < width) return changed;
  const view = new DataView(changed.buffer, changed.byteOffset, changed.byteLength);
  const isAligned = random.below(2) === 0;
  const at = random.below(bytes.length - width + 1);
  const start = isAligned ? at - (at % width) : at;
  const little = random.below(2) === 0;
  if (width === 2) view.setUint16(start, random.pick([0, 0x7fff, 0xffff]), little);
  else if (width === 4) view.setUint32(start, random.pick([0, 1e6, 1e8, 0x7fffffff, 0xffffffff]), little);
  else view.setFloat64(start, random.pick([Number.NaN, Infinity, -Infinity, 1e308, 91, 5e-324]), little);
  return changed;
};

const WAYS: readonly Way[] = [
  flipBit,
  flipBit,
  setByte,
  setByte,
  cut,
  remove,
  repeat,
  insert,
  swap,
  blank,
  extreme,
  extreme,
];

function span({ length }: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.below(length);
  return [from, Math.min(length, from + 1 + random.below(MOST_MOVED))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
