import { cleanPhoto } from '../photos/cleanPhoto';

/** What a picture still carries that its camera wrote, or that it cannot be told; null of a clean one, or no picture. */
export function pictureTrouble(bytes: Uint8Array): 'photo_metadata' | 'damaged' | null {
  if (!PICTURES.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return null;
  try {
    const clean = cleanPhoto(bytes).bytes;
    const isSame = clean.length === bytes.length && clean.every((byte, i) => byte === bytes[i]);
    return isSame ? null : 'photo_metadata';
  } catch {
    return 'damaged';
  }
}

/** JPEG, PNG, RIFF (WebP). */
const PICTURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x52, 0x49, 0x46, 0x46],
];
