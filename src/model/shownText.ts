/**
 * A text of a source as it is shown: never longer than `longest` characters, and nothing in it that is not seen or
 * that reaches beyond it. Control characters become their pictures (␀), what turns the reading direction of a text
 * round becomes �, and no letter carries more than six marks. What a project holds stays as it is.
 */
export function shownText(text: string, longest = LONGEST_SHOWN): string {
  const cut = text.length > longest ? `${beginning(text, longest)}…` : text;
  if (!PERHAPS_UNSEEN.test(cut)) return cut;
  return balanced(cut)
    .replaceAll(CONTROLS, (control) => picture(control.charCodeAt(0)))
    .replaceAll(LONE_SURROGATE, UNKNOWN)
    .replaceAll(MANY_MARKS, '$1');
}

/** A text as part of a sentence: letters that run from right to left leave the rest of the sentence as it stands. */
export function textInSentence(text: string): string {
  const shown = shownText(text);
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** Longer than any name and any sentence, short enough for a line to be laid out at once. */
const LONGEST_SHOWN = 1000;

const UNKNOWN = '\uFFFD';
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const PERHAPS_UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]|\p{M}{7}/u;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above
const LONE_SURROGATE = /\p{Surrogate}/gu;
const MANY_MARKS = /(\p{M}{6})\p{M}+/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;
const CLOSING = '\u2069';

/** No half of a character at the end. */
function beginning(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}

/** Isolates that are opened and closed within the text stay: they keep to themselves. Overrides never do. */
function balanced(text: string): string {
  const signs = [...text.matchAll(DIRECTIONS)].map(([sign], i) => ({ sign, i }));
  if (signs.length === 0) return text;
  const kept = new Set<number>();
  const open: number[] = [];
  for (const { sign, i } of signs) {
    if (sign >= '\u2066' && sign < CLOSING) open.push(i);
    else if (sign === CLOSING && open.length > 0) {
      kept.add(open.pop()!);
      kept.add(i);
    }
  }
  let next = 0;
  return text.replaceAll(DIRECTIONS, (sign) => (kept.has(next++) ? sign : UNKNOWN));
}

/** Unicode has a picture for each of the C0 controls and for DEL. */
function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : UNKNOWN;
}
