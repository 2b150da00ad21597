/**
 * The line (from 1) on which each feature of a GeoJSON text starts. The text is known to be JSON,
 * so only strings, brackets and line ends are read. Elements of the root array, or of the root's
 * last `features` array; the first line of the object for a single feature or geometry.
 */
export function featureLines(text: string): number[] {
  let lines: number[] = [];
  let line = 1;
  let depth = 0;
  let listDepth = -1;
  let rootLine: number | null = null;
  let key = '';
  let elementDue = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\n') line += 1;
    if (SPACE.has(char)) continue;
    if (elementDue && char !== ']') lines.push(line);
    elementDue = false;
    if (char === '"') {
      const end = stringEnd(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (char === '{' || char === '[') {
      rootLine ??= line;
      depth += 1;
      const opensRootList = char === '[' && depth === 1;
      const opensFeatures = char === '[' && depth === 2 && listDepth !== 1 && key === 'features';
      if (opensRootList || opensFeatures) {
        lines = [];
        listDepth = depth;
        elementDue = true;
      }
    } else if (char === '}' || char === ']') {
      if (depth === listDepth && depth > 1) listDepth = -1;
      depth -= 1;
    } else if (char === ',') {
      elementDue = depth === listDepth;
    }
  }
  return lines.length === 0 && rootLine !== null ? [rootLine] : lines;
}

const SPACE = new Set([' ', '\t', '\r', '\n', '\uFEFF']);

function stringEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}
