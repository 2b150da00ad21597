import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from './sha256';

const encode = (text: string) => new TextEncoder().encode(text);

/** Examples of NIST, FIPS 180-4. */
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('is the published digest of "%s"', (text, digest) => {
  expect(sha256(encode(text))).toBe(digest);
});

it("is Node's digest of any bytes, of any part of a buffer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), (bytes, skipped) => {
      const part = bytes.subarray(skipped);
      expect(sha256(part)).toBe(createHash('sha256').update(part).digest('hex'));
    }),
  );
});
