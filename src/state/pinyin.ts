import * as Comlink from 'comlink';
import type { ReadingsWorker } from './readingsWorker';

/** Every reading of one character in plain letters (行 → xing, hang); none for what is no Chinese character. */
export type Readings = (character: string) => readonly string[];

/**
 * Whether typed letters spell a run of the characters of `name`: each character by a whole reading or
 * by the first letter of one, mixed at will; the last one may be half typed. Every reading counts, so
 * a character with two readings is found by either.
 */
export function matchesPinyin(name: string, letters: string, readings: Readings): boolean {
  if (letters === '') return false;
  const characters = [...name].map(readings).filter((options) => options.length > 0);
  return characters.some((_, start) => spells(characters, start, letters));
}

function spells(characters: readonly (readonly string[])[], at: number, letters: string): boolean {
  if (letters === '') return true;
  const options = characters[at];
  if (!options) return false;
  return options.some((reading) => {
    if (reading.startsWith(letters)) return true;
    if (letters.startsWith(reading) && spells(characters, at + 1, letters.slice(reading.length))) return true;
    return letters[0] === reading[0] && spells(characters, at + 1, letters.slice(1));
  });
}

/** The Chinese characters of some names, each once. */
export function chineseCharacters(names: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(names.flatMap((name) => name?.match(CHINESE) ?? []))];
}

/** Asks for the readings when somebody first types letters; what was asked once is kept. */
export async function loadReadings(names: readonly (string | null | undefined)[]): Promise<Readings> {
  const asked = chineseCharacters(names).filter((character) => !known.has(character));
  if (asked.length > 0) {
    worker ??= Comlink.wrap<ReadingsWorker>(
      new Worker(new URL('./readingsWorker.ts', import.meta.url), { type: 'module', name: 'pinyin' }),
    );
    for (const [character, found] of Object.entries(await worker.readingsOf(asked)))
      known.set(character, found);
  }
  return (character) => known.get(character) ?? NONE;
}

const CHINESE = /\p{Script=Han}/gu;
const NONE: readonly string[] = [];
const known = new Map<string, readonly string[]>();
let worker: Comlink.Remote<ReadingsWorker> | undefined;
