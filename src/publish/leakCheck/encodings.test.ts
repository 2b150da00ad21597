import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { gbk, utf16 } from './encodings';

test('texts are encoded as iconv encodes them', () => {
  const text = '供电公司 DN300 排水所';
  expect([...gbk(text)!]).toEqual([...iconv.encode(text, 'gbk')]);
  expect([...utf16(text, true)]).toEqual([...iconv.encode(text, 'utf-16le')]);
  expect([...utf16(text, false)]).toEqual([...iconv.encode(text, 'utf16be', { addBOM: false })]);
  expect(gbk('𠮷')).toBeNull();
});
