import type { Random } from './random';

/** A text with one value, word, line or level of nesting that its reader may not have thought of. */
export function mutateText(text: string, random: Random): string {
  return random.pick(WAYS)(text, random);
}

type Way = (text: string, random: Random) => string;

const NUMBERS =
  'NaN Infinity -Infinity 1e999 -1e999 1e308 -1e308 91 -91 181 0 -0 -1 1e-320 2147483647 4294967296 9007199254740993 99999999999999999999 0x10 1,5 ３２.５ null "" [] {}'.split(
    ' ',
  );
const WORDS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=1+1',
  '\u0000',
  '\uFFFF',
  '\u202E',
  '𠮷',
  '../../etc/passwd',
  'a'.repeat(70_000),
  '',
];
const OPENERS = [
  '[',
  '{"a":',
  '<a>',
  '<Folder>',
  '(',
  '<gml:MultiGeometry>',
  '{"type":"GeometryCollection","geometries":[',
];

/** Characters that one change adds at most. */
const MOST_ADDED = 500_000;

const number: Way = (text, random) => replaceOne(text, NUMBER, random, random.pick(NUMBERS));
const word: Way = (text, random) => replaceOne(text, WORD, random, random.pick(WORDS));
/** One word of the file where another stood. */
const otherWord: Way = (text, random) =>
  replaceOne(text, WORD, random, random.pick(text.match(WORD) ?? ['']));
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WORD = /[\p{L}_][\p{L}\d_:.-]*/gu;

/** Lines, or where there is one only, what commas part. */
const shuffleLines: Way = (text, random) => {
  const separator = text.indexOf('\n') === -1 ? ',' : '\n';
  const lines = text.split(separator);
  const at = random.below(lines.length);
  const some = lines.slice(at, at + 1 + random.below(20));
  const way = random.below(4);
  if (way === 0) lines.splice(at, some.length);
  else if (way === 1) lines.splice(random.below(lines.length), 0, ...some);
  else if (way === 2) lines.splice(at, some.length, ...some.toReversed());
  else {
    const times = Math.min(500, Math.ceil(MOST_ADDED / (lines[at]!.length + 1)));
    lines.splice(at, 0, ...Array.from({ length: times }, () => lines[at]!));
  }
  return lines.join(separator);
};

const nest: Way = (text, random) => {
  const at = random.below(text.length + 1);
  const deep = random.pick(OPENERS).repeat(random.pick([3, 40, 100, 10_000]));
  return text.slice(0, at) + deep + text.slice(at);
};

/** Entities of entities and of files, for what is XML. */
const entities: Way = (text, random) => {
  if (!text.startsWith('<')) return number(text, random);
  const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
  const doctype = `<!DOCTYPE x [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${levels.join('')}]>`;
  const at = text.startsWith('<?') ? text.indexOf('?>') + 2 : 0;
  return `${text.slice(0, at)}${doctype}${text.slice(at).replace(/>[^<>]+</, '>&e12;&f;<')}`;
};

const WAYS: readonly Way[] = [number, number, number, word, word, otherWord, shuffleLines, nest, entities];

function replaceOne(text: string, pattern: RegExp, random: Random, by: string): string {
  const from = random.below(text.length + 1);
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  pattern.lastIndex = 0;
  if (found === null) return text;
  return text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
}
