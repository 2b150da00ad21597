import { pinyin } from 'pinyin-pro';

/** Every reading of each Chinese character, in plain letters, ü as v and as u: people type both. */
export function readingsOf(characters: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    characters.map((character) => {
      const found = pinyin(character, { type: 'array', toneType: 'none', multiple: true, v: true });
      return [character, [...new Set(found.flatMap(spellings))]];
    }),
  );
}

function spellings(reading: string): string[] {
  return reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];
}
