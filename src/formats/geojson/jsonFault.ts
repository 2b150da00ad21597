import { shorten } from '../check/showValue';

export type JsonFault = { readonly line: number; readonly column: number; readonly excerpt: string };

/**
 * Where a text stops being JSON. Engines word (and often omit) the place differently, so it is
 * found by reading the text once more; asked only after JSON.parse has refused it.
 */
export function findJsonFault(text: string): JsonFault {
  const offset = faultOffset(text);
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  const end = text.indexOf('\n', offset);
  const from = Math.max(lineStart, offset - 20);
  const excerpt = text.slice(from, end === -1 ? undefined : end).trim();
  const shown = offset === text.length ? `${excerpt} (end)`.trim() : excerpt;
  return { line, column: offset - lineStart + 1, excerpt: shorten(shown, 60) };
}

export function describeFault(fault: JsonFault): string {
  return `${fault.line}:${fault.column} ${fault.excerpt}`;
}

/** Offset of the first character that JSON does not allow; the length of the text if it ends too soon. */
function faultOffset(text: string): number {
  const stack: ('{' | '[')[] = [];
  let expects: 'value' | 'value or ]' | 'key' | 'key or }' | 'after value' = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const char = text[at]!;
    if (expects === 'after value') {
      const top = stack.at(-1);
      if (top === undefined) return at;
      if (char === ',') expects = top === '{' ? 'key' : 'value';
      else if (char === (top === '{' ? '}' : ']')) stack.pop();
      else return at;
      at += 1;
    } else if (char === '}' && expects === 'key or }') {
      stack.pop();
      expects = 'after value';
      at += 1;
    } else if (char === ']' && expects === 'value or ]') {
      stack.pop();
      expects = 'after value';
      at += 1;
    } else if (expects === 'key' || expects === 'key or }') {
      const end = match(STRING, text, at);
      if (end === null) return at;
      at = skipSpace(text, end);
      if (text[at] !== ':') return at;
      at += 1;
      expects = 'value';
    } else if (char === '{' || char === '[') {
      stack.push(char);
      expects = char === '{' ? 'key or }' : 'value or ]';
      at += 1;
    } else {
      const end = match(char === '"' ? STRING : ATOM, text, at);
      if (end === null) return at;
      at = end;
      expects = 'after value';
    }
    at = skipSpace(text, at);
  }
  return text.length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids raw control characters in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const ATOM = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const SPACE = /[ \t\r\n]*/y;

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function skipSpace(text: string, at: number): number {
  return match(SPACE, text, at) ?? at;
}
