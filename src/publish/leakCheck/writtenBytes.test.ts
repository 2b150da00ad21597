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
