import { describe, expect, test } from 'vitest';
import { honestSite, OWNER, SECRETS, siteWith, utf8 } from '../../../test/builders/leaks';
import { checkForLeaks } from './checkForLeaks';
import { gbk } from './encodings';

const SPELLED: Record<string, (text: string) => string> = {
  'a buffer in JSON': (text) => JSON.stringify(Buffer.from(text)),
  'a buffer as it is printed': (text) => hexOf(text).join(' '),
  'a list in a script': (text) => `let a=[${hexOf(text).map((byte) => `0x${byte}`)}]`,
  'a dump with colons in capitals': (text) => hexOf(text).join(':').toUpperCase(),
  'a list over several lines': (text) => [...utf8(text)].join(',\n    '),
  'GBK, byte by byte': (text) => `[${[...gbk(text)!]}]`,
  'quoted-printable': (text) =>
    `Owner: ${hexOf(text)
      .map((byte) => `=${byte.toUpperCase()}`)
      .join('')}=`,
  'a list that is far indented': (text) => [...utf8(text)].join(`,\n${' '.repeat(30)}`),
  'a dump of xxd': (text) => dump(text, 2, ': ', '  ................'),
  'a dump of hexdump': (text) => dump(text, 1, '  ', '  |................|'),
  'octal escapes': (text) => [...utf8(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  'quoted-printable over two lines': (text) =>
    hexOf(text)
      .map((byte, i) => `${i === 20 ? '=\r\n' : ''}=${byte.toUpperCase()}`)
      .join(''),
  'quoted-printable within what is no text': (text) =>
    `\0\x01${hexOf(text)
      .map((byte) => `=${byte.toUpperCase()}`)
      .join('')}\0`,
  'hexadecimal in lines of 60': (text) => hexLines(text, 60, '\n'),
  'hexadecimal in lines of 64': (text) => hexLines(text, 64, '\r\n'),
  'hexadecimal in lines of 76': (text) => hexLines(text, 76, '\n'),
  'base64 with letters in front': (text) => `xY${Buffer.from(text).toString('base64')}`,
  'base64 with letters behind': (text) => `${Buffer.from(text).toString('base64')}abc`,
};

describe('a value is found that stands as', () => {
  test.each(Object.entries(SPELLED))('%s, and another one is not', async (_, spelled) => {
    expect(await told(spelled(`单位 12 ${OWNER.value}.`))).toEqual([OWNER.value]);
    expect(await told(spelled('单位 12 城东小学校.'))).toEqual([]);
  });
});

async function told(text: string): Promise<string[]> {
  const { leaks } = await checkForLeaks(siteWith('a.txt', text), SECRETS, null, { blank: honestSite() });
  return leaks.map(({ what }) => what);
}

function hexOf(text: string): string[] {
  return [...utf8(text)].map((byte) => byte.toString(16).padStart(2, '0'));
}

/** The value lies across the end of the first line or begins behind it. */
function hexLines(text: string, digits: number, end: string): string {
  const all = hexOf(`${'x'.repeat(digits / 2 - 20)}${text}`).join('');
  return all.replace(new RegExp(`.{${digits}}`, 'g'), `$&${end}`);
}

/** Sixteen bytes a line behind their offset. */
function dump(text: string, group: number, behindOffset: string, tail: string): string {
  const bytes = hexOf(text);
  let lines = '';
  for (let at = 0; at < bytes.length; at += 16) {
    const line = bytes.slice(at, at + 16).map((byte, i) => (i && i % group === 0 ? ` ${byte}` : byte));
    lines += `${at.toString(16).padStart(8, '0')}${behindOffset}${line.join('')}${tail}\n`;
  }
  return lines;
}
