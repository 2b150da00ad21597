/** What a word of a source means. `whole`: nothing of it is lost, since it says no more than the value does. */
export type ReadWord<Value extends string> = { readonly value: Value; readonly whole: boolean };

export type Words = {
  /** Words that mean just this, split by spaces. The first is the one to write. */
  readonly same: string;
  /** Words that say more than the value can hold, such as 顶管 for trenchless. */
  readonly narrower?: string;
};

/** Reads the words of a closed list, in any case and width, with or without spaces. */
export function wordReader<Value extends string>(
  words: Readonly<Record<Value, Words>>,
): (text: unknown) => ReadWord<Value> | null {
  const known = new Map<string, ReadWord<Value>>();
  const learn = (text: string, read: ReadWord<Value>) => {
    for (const word of text.split(' ')) if (word !== '') known.set(wordKey(word), read);
  };
  const entries = Object.entries(words) as [Value, Words][];
  for (const [value, { narrower }] of entries) learn(narrower ?? '', { value, whole: false });
  for (const [value, { same }] of entries) {
    learn(same, { value, whole: true });
    known.set(wordKey(value), { value, whole: true });
  }
  return (text) => {
    if (typeof text === 'number') return known.get(String(text)) ?? null;
    return typeof text === 'string' ? (known.get(wordKey(text)) ?? null) : null;
  };
}

/** Case, width, spaces and dashes make no difference to a word. */
export function wordKey(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-·、/()（）]+/g, '');
}

const LONGEST = 100;
