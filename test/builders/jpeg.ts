import { joined, utf8 } from './leaks';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture with the segments given before what shows it. */
export function jpeg(...segments: readonly Uint8Array[]): Bytes {
  return joined(START, JFIF, ...segments, FRAME);
}

/** What a phone writes into a picture: where it stood, to a second of arc (EXIF 2.32, 4.6.6). */
export function exifPlace(): Bytes {
  const degrees = ([deg, min, sec]: readonly number[]) =>
    [deg, 1, min, 1, sec, 100].map((value) => little(value!)).join('');
  return segment(
    0xe1,
    joined(
      utf8('Exif\0\0'),
      hex('49492a00 08000000  0100 2588 0400 01000000 1a000000  00000000'),
      hex(`0400
        0100 0200 02000000 4e000000  0200 0500 03000000 50000000
        0300 0200 02000000 45000000  0400 0500 03000000 68000000  00000000`),
      hex(degrees([32, 5, 3055]) + degrees([118, 16, 653])),
    ),
  );
}

function little(value: number): string {
  return [value & 0xff, (value >> 8) & 0xff, 0, 0].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A JPEG of one grey block, 8 by 8, with nothing but what shows it (ITU-T T.81, annex B). */
export const FRAME = hex(
  `ffdb0043000302020302020303030304030304050805050404050a070706080c0a0c0c0b0a0b0b0d0e12100d0e110e0b0b1016
   101113141515150c0f171816141812141514ffc0000b080008000801011100ffc40014000100000000000000000000000000000009
   ffc40014100100000000000000000000000000000000ffda0008010100003f0054dfffd9`,
);
export const START = hex('ffd8');
export const JFIF = hex('ffe000104a46494600010100000100010000');

export function segment(marker: number, content: Uint8Array): Bytes {
  const length = content.length + 2;
  return joined(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content);
}

export function hex(digits: string): Bytes {
  return new Uint8Array(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'));
}
