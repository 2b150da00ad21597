import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, chunksOf, linesOf } from './chunks';

describe('chunks', () => {
  it('give back every line, whatever is in it and wherever it is cut', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 4, max: 40 }), (lines, size) => {
        const chunks = [...chunksOf(lines, size)];
        expect([...linesOf(chunks)]).toEqual(lines);
        for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(size);
      }),
    );
  });

  it('are bounded even where one line is longer than a chunk', () => {
    const long = JSON.stringify('管'.repeat(CHUNK_BYTES));
    const chunks = [...chunksOf(['1', long, '2'])];
    expect(chunks.map(({ length }) => length <= CHUNK_BYTES)).toEqual(chunks.map(() => true));
    // Three bytes a character, the quotes, the numbers and the ends of lines.
    expect(chunks.reduce((sum, { length }) => sum + length, 0)).toBe(3 * CHUNK_BYTES + 2 + 2 + 3);
    expect([...linesOf(chunks)]).toEqual(['1', long, '2']);
  });

  it('that are damaged are not read as something else', () => {
    const [chunk] = [...chunksOf(['"管线"'])];
    expect(() => [...linesOf([chunk!.subarray(0, 2)])]).toThrow(TypeError);
  });
});
