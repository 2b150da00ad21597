/** The photograph without what cameras write into it: place, time, device. @throws where it is no JPEG, PNG or WebP */
export function cleanPhoto(_bytes: Uint8Array): {
  bytes: Uint8Array<ArrayBuffer>;
  type: 'jpg' | 'png' | 'webp';
} {
  throw new Error('not yet');
}
