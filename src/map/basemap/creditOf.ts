export type CreditPiece = { readonly text: string; readonly href: string | null };

/**
 * The attribution of a map source, which is HTML, as texts and links to other sites. No HTML is made of it: MapLibre's
 * own control parses it, which Trusted Types refuse.
 */
export function creditOf(attribution: string): readonly CreditPiece[] {
  const pieces: CreditPiece[] = [];
  let end = 0;
  for (const link of attribution.matchAll(/<a\s[^>]*?href=(["'])(.*?)\1[^>]*>(.*?)<\/a\s*>/gis)) {
    add(pieces, attribution.slice(end, link.index), null);
    add(pieces, link[3]!, /^https?:\/\//i.test(link[2]!) ? link[2]! : null);
    end = link.index + link[0].length;
  }
  add(pieces, attribution.slice(end), null);
  return pieces;
}

function add(pieces: CreditPiece[], html: string, href: string | null): void {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(copy|amp|lt|gt|quot|nbsp|#169|#39);/g, (_, name: keyof typeof LETTERS) => LETTERS[name])
    .replace(/\s+/g, ' ')
    .trim();
  if (text !== '') pieces.push({ text, href });
}

const LETTERS = {
  copy: '©',
  '#169': '©',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
} as const;
