import '../hosting/trustedTypes';
import * as Comlink from 'comlink';
import { chineseCharacters, type Readings } from '../model/nameSearch';
import type { ReadingsWorker } from './readingsWorker';

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

const NONE: readonly string[] = [];
const known = new Map<string, readonly string[]>();
let worker: Comlink.Remote<ReadingsWorker> | undefined;
