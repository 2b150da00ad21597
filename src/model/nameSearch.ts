/** Every reading of one character in plain letters (行 → xing, hang); none for what is no Chinese character. */
export type Readings = (character: string) => readonly string[];

/** Whether a search text is in one of the names, or spells the first of them in pinyin or its initials. */
export function matchesName(
  text: string,
  names: readonly (string | null | undefined)[],
  readings: Readings | null,
): boolean {
  const wanted = plainText(text);
  if (names.some((name) => name && plainText(name).includes(wanted))) return true;
  const [name] = names;
  const letters = wanted.replaceAll(/[\s'’-]/g, '').replaceAll('ü', 'v');
  return Boolean(name && readings && /^[a-z]+$/.test(letters) && matchesPinyin(name, letters, readings));
}

/** Full-width letters and capitals are typed by accident, not meant. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

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

/** The Chinese characters of some names, each once. */
export function chineseCharacters(names: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(names.flatMap((name) => name?.match(CHINESE) ?? []))];
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

const CHINESE = /\p{Script=Han}/gu;
