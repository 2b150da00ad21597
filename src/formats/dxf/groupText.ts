import { gbkCharacter } from '../columns/gbkBytes';

export type DrawingEncoding = 'utf-8' | 'gbk';

/** Groups of a drawing as lines of text: `add(code, value, code, value, …)`. */
export function groupText() {
  const lines: string[] = [];
  return {
    add(...groups: (string | number)[]): void {
      for (let i = 0; i < groups.length; i += 2) {
        const value = groups[i + 1]!;
        lines.push(String(groups[i]), typeof value === 'number' ? numberText(value) : value);
      }
    },
    /** What was added so far, and begins anew. */
    take(): string {
      const text = lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
      lines.length = 0;
      return text;
    },
  };
}

export type GroupText = ReturnType<typeof groupText>;

/** All digits of a number, so that it is read as the same one; never with an exponent, which not all programs read. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** UTF-8 for AC1021, or GBK, the code page of AC1015; a character outside GBK becomes `\U+XXXX`. */
export function drawingBytes(text: string, encoding: DrawingEncoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const known = gbkCharacter(character);
    if (known !== null) bytes.push(...known);
    else for (const c of unicodeEscapes(character)) bytes.push(c.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

function unicodeEscapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\U+${unit.toString(16).toUpperCase().padStart(4, '0')}`).join('');
}
