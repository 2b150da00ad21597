import { cleanJpeg } from './cleanJpeg';
import { cleanPng } from './cleanPng';
import { cleanWebp } from './cleanWebp';

/**
 * The photograph without what cameras and programs write into it: place, time, device, names, previews. The picture
 * itself, its colours and which side is up stay as they are. The same bytes go in and come out where there is nothing
 * to take away. @throws where it is no JPEG, PNG or WebP, or is broken
 */
export function cleanPhoto(bytes: Uint8Array): {
  bytes: Uint8Array<ArrayBuffer>;
  type: 'jpg' | 'png' | 'webp';
} {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return { bytes: cleanJpeg(bytes), type: 'jpg' };
  if (ascii(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return { bytes: cleanPng(bytes), type: 'png' };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') {
    return { bytes: cleanWebp(bytes), type: 'webp' };
  }
  throw new Error('the photograph is no JPEG, PNG or WebP');
}

export function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
