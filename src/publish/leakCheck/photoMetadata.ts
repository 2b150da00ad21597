import { cleanPhoto } from '../photos/cleanPhoto';

/** Whether a picture still carries what its camera wrote into it. */
export function hasPhotoMetadata(bytes: Uint8Array): boolean {
  try {
    return cleanPhoto(bytes).bytes.length !== bytes.length;
  } catch {
    return false;
  }
}
