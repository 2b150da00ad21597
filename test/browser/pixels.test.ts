import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  countChanged,
  countColours,
  countLost,
  countPixels,
  decodePng,
  hasHue,
  isNear,
  type Pixels,
} from './pixels';

describe('reading pictures', () => {
  it('undoes each row filter of an RGB picture', () => {
    // Two pixels a row: (10,20,30) (40,50,60), then the same row written with each filter.
    const rows = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    const { width, height, rgba } = decodePng(png(2, rows.length, 2, rows.flat()));
    expect([width, height]).toEqual([2, 5]);
    for (let row = 0; row < height; row++) {
      expect([...rgba.subarray(row * 8, row * 8 + 8)]).toEqual([10, 20, 30, 255, 40, 50, 60, 255]);
    }
  });

  it('reads RGBA and refuses what it does not read', () => {
    expect([...decodePng(png(1, 1, 6, [0, 1, 2, 3, 4])).rgba]).toEqual([1, 2, 3, 4]);
    expect(() => decodePng(png(1, 1, 3, [0, 0]))).toThrow(/not read/);
  });
});

describe('counting pixels', () => {
  const red = picture([255, 0, 0], [250, 5, 5], [128, 128, 128]);
  const grey = picture([255, 0, 0], [200, 200, 200], [128, 128, 128]);

  it('tells colours, hues and changes', () => {
    expect(countPixels(red, isNear([255, 0, 0], 5))).toBe(2);
    expect(countPixels(red, hasHue(0))).toBe(2);
    expect(countPixels(red, hasHue(350))).toBe(2);
    expect(countPixels(red, hasHue(120))).toBe(0);
    expect(countChanged(red, grey)).toBe(1);
    expect(countLost(red, grey, hasHue(0))).toBe(1);
    expect(countLost(grey, red, hasHue(0))).toBe(0);
    expect(countColours(grey)).toBe(3);
  });
});

function picture(...colours: (readonly [number, number, number])[]): Pixels {
  return {
    width: colours.length,
    height: 1,
    rgba: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
  };
}

function png(width: number, height: number, colourType: number, filtered: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Uint8Array.from(filtered))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The reader takes no notice of checksums. */
function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
}
