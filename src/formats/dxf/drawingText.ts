/**
 * Text of a drawing as people read it. `\U+XXXX` is a character outside the drawing's code page, `\M+nXXXX` one of
 * another double-byte page, `^J` a control character.
 */
export function plainText(written: string): string {
  return unescapeCharacters(written).replace(PERCENT, (code, character: string) => {
    if (/^\d+$/.test(character)) return String.fromCharCode(Number(character));
    return PERCENT_SIGNS.get(character.toLowerCase()) ?? code;
  });
}

/** Text of an MTEXT without its formatting: `\P` ends a line, `\S1^2;` is a fraction, `{\fSimSun|b0;…}` a run. */
export function plainParagraphs(written: string): string {
  let plain = '';
  for (let i = 0; i < written.length; i++) {
    const c = written[i]!;
    if (c === '{' || c === '}') continue;
    if (c !== '\\') {
      plain += c;
      continue;
    }
    const command = written[++i];
    if (command === undefined) break;
    if (command === 'P' || command === 'N') plain += '\n';
    else if (command === '~') plain += ' ';
    else if (command === '\\' || command === '{' || command === '}') plain += command;
    else if (command === 'U' || command === 'M') plain += `\\${command}`;
    else if ('LlOoKkX'.includes(command)) continue;
    else {
      // The argument of any other command runs to a semicolon.
      const end = written.indexOf(';', i);
      if (end < 0) break;
      if (command === 'S') plain += written.slice(i + 1, end).replace(/\s*[\^#]\s*/, '/');
      i = end;
    }
  }
  return plainText(plain).trim();
}

/** Names of layers and blocks know these escapes too. */
export function unescapeCharacters(written: string): string {
  if (!ESCAPED.test(written)) return written;
  return written
    .replace(/\\U\+([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\M\+([1-5])([0-9A-Fa-f]{4})/g, (code, page: string, hex: string) => {
      const bytes = Uint8Array.from([
        Number.parseInt(hex.slice(0, 2), 16),
        Number.parseInt(hex.slice(2), 16),
      ]);
      return new TextDecoder(DOUBLE_BYTE_PAGES.get(page) ?? 'gb18030').decode(bytes) || code;
    })
    .replace(/\^([@-_ ])/g, (_, character: string) =>
      character === ' ' ? '^' : (CONTROLS.get(character) ?? ''),
    );
}

const ESCAPED = /\\[UM]\+|\^/;
const CONTROLS = new Map([
  ['I', '\t'],
  ['J', '\n'],
]);
const DOUBLE_BYTE_PAGES = new Map([
  ['1', 'shift_jis'],
  ['2', 'big5'],
  ['3', 'euc-kr'],
  ['4', 'euc-kr'],
  ['5', 'gb18030'],
]);

const PERCENT = /%%(\d{3}|[a-zA-Z%])/g;
/** `%%c` is the sign of a diameter, which survey data write as Φ. u, o and k switch a line under, over or through. */
const PERCENT_SIGNS = new Map([
  ['c', 'Φ'],
  ['d', '°'],
  ['p', '±'],
  ['%', '%'],
  ['u', ''],
  ['o', ''],
  ['k', ''],
]);
