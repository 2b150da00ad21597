import { pinyin } from 'pinyin-pro';

export type Named = { readonly name: string | null; readonly name_en: string | null };

/**
 * The part of the address of each compound, in their order: the name in pinyin, else the English name, else a number.
 * Letters, digits and hyphens only, and no name that a file system keeps for itself, so that it serves as a folder
 * everywhere. The same names in the same order give the same; of two alike the later is numbered.
 */
export function slugsOf(compounds: readonly Named[]): readonly string[] {
  const used = new Set<string>();
  return compounds.map(({ name, name_en }, index) => {
    const base = plain(inPinyin(name ?? '')) || plain(name_en ?? '') || `compound-${index + 1}`;
    const safe = RESERVED.test(base) ? `compound-${base}` : base;
    let slug = safe;
    for (let n = 2; used.has(slug); n++) slug = `${safe}-${n}`;
    used.add(slug);
    return slug;
  });
}

/** A hyphen between syllables: xi-an is not xian. */
function inPinyin(name: string): string {
  return pinyin(name, { type: 'array', toneType: 'none', nonZh: 'consecutive', v: true }).join('-');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}

const LONGEST = 60;

/** Names of devices on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
