import { describe, expect, test } from 'vitest';
import { FRAME, hex, JFIF, START, segment } from '../../../test/builders/jpeg';
import { joined, png, utf8 } from '../../../test/builders/leaks';
import { cleanPhoto } from './cleanPhoto';

const PLACE = 'GPS 32.0918 N 118.2684 E';

describe('JPEG', () => {
  const exif = segment(0xe1, joined(utf8('Exif\0\0'), tiff(6), utf8(PLACE)));
  const xmp = segment(0xe1, utf8(`http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`));
  const profile = segment(0xe2, utf8('ICC_PROFILE\0\x01\x01colours'));
  const adobe = segment(0xee, joined(utf8('Adobe'), hex('00640000000000')));
  const comment = segment(0xfe, utf8(PLACE));
  const full = joined(START, JFIF, exif, xmp, profile, segment(0xed, utf8(PLACE)), adobe, comment, FRAME);

  test('keeps colours, tables, picture and which side is up; nothing else', () => {
    const { bytes, type } = cleanPhoto(joined(full, utf8(`trailing ${PLACE}`)));
    expect(type).toBe('jpg');
    expect(text(bytes)).not.toContain('GPS');
    expect(markers(bytes)).toEqual(['d8', 'e0', 'e1', 'e2', 'ee', 'db', 'c0', 'c4', 'c4', 'da', 'd9']);
    expect(orientation(bytes)).toBe(6);
    expect(text(bytes)).toContain('ICC_PROFILE\0\x01\x01colours');
    expect(text(bytes)).toContain(text(FRAME));
    // The block of EXIF: its names, one entry, no more.
    expect(bytes.indexOf(0xe1)).toBe(21);
    expect((bytes[22]! << 8) | bytes[23]!).toBe(2 + 6 + 8 + 2 + 12 + 4);
  });

  test('says nothing of a picture that stands upright', () => {
    const upright = joined(START, JFIF, segment(0xe1, joined(utf8('Exif\0\0'), tiff(1))), FRAME);
    expect(cleanPhoto(upright).bytes).toEqual(joined(START, JFIF, FRAME));
  });

  test('a preview in the JFIF segment goes', () => {
    const preview = segment(0xe0, joined(utf8('JFIF\0'), hex('01010000010001'), hex('0101'), hex('aabbcc')));
    expect(cleanPhoto(joined(START, preview, FRAME)).bytes).toEqual(joined(START, JFIF, FRAME));
  });

  test('what breaks off or lies about its lengths is refused', () => {
    for (const cut of [3, 10, 30, full.length - 3]) {
      expect(() => cleanPhoto(full.slice(0, cut))).toThrow(/JPEG/);
    }
    const lying = full.slice();
    lying[4] = 0xff;
    expect(() => cleanPhoto(lying)).toThrow(/JPEG/);
  });
});

describe('PNG', () => {
  test('keeps the picture and its colours, drops texts, times and what follows', () => {
    const full = png([
      ['gAMA', hex('0000b18f')],
      ['tEXt', utf8(`Comment\0${PLACE}`)],
      ['tIME', hex('07ea0b17000000')],
      ['eXIf', joined(tiff(3), utf8(PLACE))],
      ['prVt', utf8(PLACE)],
    ]);
    const { bytes, type } = cleanPhoto(joined(full, utf8(PLACE)));
    expect(type).toBe('png');
    // The checksums are the builder's, which takes them from gzip.
    expect(bytes).toEqual(
      png([
        ['gAMA', hex('0000b18f')],
        ['eXIf', tiff(3, 'big')],
      ]),
    );
    expect(cleanPhoto(bytes).bytes).toEqual(bytes);
  });

  test('one that breaks off is refused', () => {
    const full = png([]);
    for (const cut of [8, 20, full.length - 1]) expect(() => cleanPhoto(full.slice(0, cut))).toThrow(/PNG/);
  });
});

describe('WebP', () => {
  const picture = chunk('VP8L', hex('2f00000000'));
  const header = (flags: number) => chunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 0, 0, 0, 0, 0, 0));

  test('drops EXIF and XMP, their flags, and mends the size', () => {
    const full = riff(
      header(0x2c),
      chunk('ICCP', utf8('colours')),
      picture,
      chunk('EXIF', joined(tiff(1), utf8(PLACE))),
      chunk('XMP ', utf8(PLACE)),
    );
    const { bytes, type } = cleanPhoto(joined(full, utf8(PLACE)));
    expect(type).toBe('webp');
    expect(bytes).toEqual(riff(header(0x20), chunk('ICCP', utf8('colours')), picture));
  });

  test('a turned picture stays turned, and says nothing more', () => {
    const full = riff(header(0x08), picture, chunk('EXIF', joined(utf8('Exif\0\0'), tiff(8), utf8(PLACE))));
    const { bytes } = cleanPhoto(full);
    expect(bytes).toEqual(riff(header(0x08), picture, chunk('EXIF', tiff(8, 'big'))));
    expect(cleanPhoto(bytes).bytes).toEqual(bytes);
  });

  test('a simple one stays as it is, a broken one is refused', () => {
    expect(cleanPhoto(riff(picture)).bytes).toEqual(riff(picture));
    expect(() => cleanPhoto(riff(picture).slice(0, -2))).toThrow(/WebP/);
    expect(() => cleanPhoto(riff(header(0)))).toThrow(/WebP/);
  });
});

test('other files are refused', () => {
  expect(() => cleanPhoto(utf8('GIF89a'))).toThrow('no JPEG, PNG or WebP');
  expect(() => cleanPhoto(new Uint8Array())).toThrow('no JPEG, PNG or WebP');
});

/** A TIFF block with the orientation as its only entry. */
function tiff(value: number, order: 'little' | 'big' = 'little'): Uint8Array {
  return order === 'little'
    ? hex(`49492a0008000000010012010300010000000${value}00000000000000`)
    : hex(`4d4d002a0000000800010112000300000001000${value}000000000000`);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const size = Uint8Array.of(content.length, 0, 0, 0);
  return joined(utf8(type), size, content, new Uint8Array(content.length & 1));
}

function riff(...chunks: Uint8Array[]): Uint8Array {
  const body = joined(utf8('WEBP'), ...chunks);
  return joined(utf8('RIFF'), Uint8Array.of(body.length, 0, 0, 0), body);
}

/** The markers of a JPEG in their order, read by the lengths of its segments. */
function markers(bytes: Uint8Array): string[] {
  const found = [bytes[1]!.toString(16)];
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1]!;
    found.push(marker.toString(16));
    if (marker === 0xd9) break;
    at += 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (marker === 0xda) while (!(bytes[at] === 0xff && bytes[at + 1] !== 0)) at++;
  }
  return found;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is bytes that are looked through
const ORIENTATION = /\x01\x12\0\x03\0\0\0\x01\0([\x01-\x08])/;

function orientation(bytes: Uint8Array): number {
  return Number(ORIENTATION.exec(text(bytes))?.[1]?.charCodeAt(0));
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
