import { unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutateBytes';
import { mutateJson } from './mutateJson';
import { mutateText } from './mutateText';
import { type Random, seeded } from './random';

export type Files = ReadonlyMap<string, Uint8Array>;

const MOST_INFLATED = 4_000_000;
const CHANGES = [1, 1, 1, 2, 4] as const;

/** Good files with one to four things wrong in them: always the same for one seed. */
export function mutateFiles(files: Files, seed: number): Files {
  const random = seeded(seed);
  const changed = new Map(files);
  const changes = random.pick(CHANGES);
  for (let change = 0; change < changes; change++) {
    const name = random.pick([...changed.keys()]);
    const way = changed.size > 1 ? random.below(20) : 2;
    if (way === 0) changed.delete(name);
    else if (way === 1) changed.set(name, changed.get(random.pick([...changed.keys()]))!);
    else changed.set(name, mutateFile(changed.get(name)!, random));
  }
  return changed;
}

function mutateFile(bytes: Uint8Array, random: Random): Uint8Array {
  if (isZip(bytes) && random.below(4) > 0) return withinZip(bytes, random) ?? mutateBytes(bytes, random);
  const text = random.below(3) > 0 ? textOf(bytes) : null;
  if (text === null) return mutateBytes(bytes, random);
  const json = random.below(3) > 0 ? mutateJson(text, random) : null;
  return new TextEncoder().encode(json ?? mutateText(text, random));
}

/** One entry changed and all packed again: past the checks of the zip, the reader meets it. */
function withinZip(bytes: Uint8Array, random: Random): Uint8Array | null {
  try {
    // What is stated is believed here, and may by now be anything.
    const entries = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < MOST_INFLATED });
    const name = random.pick(Object.keys(entries));
    return zipSync({ ...entries, [name]: mutateFile(entries[name]!, random) }, { level: 1 });
  } catch {
    return null;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function textOf(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
