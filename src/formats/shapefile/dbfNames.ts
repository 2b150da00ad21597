/** A dBase field name takes ten bytes. */
const MAX_BYTES = 10;

/**
 * Names of at most ten bytes that can still be read: vowels inside words go first, then the ends of the longest words;
 * `start_depth_m` becomes `strt_dpt_m`. The same names always give the same; no two are alike, whatever their case.
 */
export function dbfNames(names: readonly string[], bytesOf: (text: string) => number): string[] {
  const taken = new Set<string>();
  const fits = (name: string) => bytesOf(name) <= MAX_BYTES;
  // Names that need no change keep themselves, wherever they stand in the list.
  for (const name of names) if (name !== '' && fits(name)) taken.add(name.toLowerCase());
  const own = new Set<string>();
  return names.map((name) => {
    const lower = name.toLowerCase();
    if (name !== '' && fits(name) && !own.has(lower)) {
      own.add(lower);
      return name;
    }
    const base = shortened(name === '' ? 'field' : name, fits);
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      unique = numbered(base, number, fits);
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function shortened(name: string, fits: (name: string) => boolean): string {
  const words = name
    .split('_')
    .filter((word) => word !== '')
    .map((word) => [...word]);
  while (!fits(joined(words))) {
    const withVowel = longest(words.filter((word) => vowelAt(word) !== -1));
    const word = withVowel ?? longest(words);
    if (word === null) break;
    if (withVowel !== null) word.splice(vowelAt(word), 1);
    else if (word.length > 1) word.pop();
    else words.splice(words.indexOf(word), 1);
  }
  return joined(words) || 'field';
}

function joined(words: readonly (readonly string[])[]): string {
  return words.map((word) => word.join('')).join('_');
}

/** The last of the longest. */
function longest(words: string[][]): string[] | null {
  let found: string[] | null = null;
  for (const word of words) if (found === null || word.length >= found.length) found = word;
  return found;
}

/** The last vowel inside a word, since its beginning says most. */
function vowelAt(word: readonly string[]): number {
  return word.findLastIndex((letter, i) => i > 0 && /[aeiou]/i.test(letter));
}

function numbered(base: string, number: number, fits: (name: string) => boolean): string {
  const letters = [...base];
  while (!fits(`${letters.join('')}${number}`)) letters.pop();
  return `${letters.join('')}${number}`;
}
