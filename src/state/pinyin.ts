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

/** Loads the dictionary when somebody first types letters; it is too heavy for the first paint. */
export function loadReadings(): Promise<Readings> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>();
    return (character) => {
      const before = known.get(character);
      if (before) return before;
      const found = CHINESE.test(character)
        ? pinyin(character, { type: 'array', toneType: 'none', multiple: true, v: true })
        : [];
      const unique = [...new Set(found.flatMap(spellings))];
      known.set(character, unique);
      return unique;
    };
  });
  return loading;
}

let loading: Promise<Readings> | undefined;

const CHINESE = /\p{Script=Han}/u;

/** ü is typed as v or as u. */
function spellings(reading: string): string[] {
  return reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];
}
