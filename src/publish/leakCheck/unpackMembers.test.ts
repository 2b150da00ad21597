import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { joined, PACKINGS, png, utf8 } from '../../../test/builders/leaks';
import { textOf } from './nameTable';
import { unpackMembers } from './unpackMembers';
import { viewOf } from './view';

const read = (bytes: Uint8Array, left = 1e6) => unpackMembers(viewOf('a', [], bytes), { left });
const texts = (bytes: Uint8Array) =>
  read(bytes).views.map(({ within, bytes: inner }) => [within.join(), textOf(inner, 0, inner.length)]);

test('streams are found by their first bytes, wherever they begin and whatever follows', () => {
  const before = Uint8Array.of(0, 1, 2);
  const after = Uint8Array.of(9, 9, 9);
  for (const packing of ['gzip', 'zlib', 'zip'] as const) {
    const found = texts(joined(before, PACKINGS[packing](utf8('hello, hello')), after));
    expect(found).toContainEqual([packing === 'zip' ? 'zip: inner.txt' : packing, 'hello, hello']);
  }
  expect(texts(joined(gzipSync(utf8('one one')), gzipSync(utf8('two two')))).map(([, text]) => text)).toEqual(
    ['one one', 'two two'],
  );
});

test('the pixels of a picture are read as one stream', () => {
  const pixels = read(png([])).views.find(({ within }) => within[0] === 'png: pixels')!;
  expect([...pixels.bytes]).toEqual([0, 200, 30, 30, 30, 200, 30, 0, 30, 30, 200, 220, 220, 40]);
});

test('what unpacks to more than is allowed, or breaks off, is told', () => {
  const bomb = gzipSync(new Uint8Array(1e6));
  expect(read(bomb, 1000)).toEqual({ views: [], unreadable: [{ at: 0, why: 'too_large' }] });
  expect(read(bomb.slice(0, -500)).unreadable).toEqual([{ at: 0, why: 'damaged' }]);
  expect(read(bomb).unreadable).toEqual([]);
});
