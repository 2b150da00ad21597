/**
 * Bytes as text of one character a byte, and back. GDAL is told that a MapInfo file is Latin 1, so that its texts come
 * through byte by byte and are decoded here, by the encoding that was found and not by the one that the file states.
 */
export function bytesAsText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

export function textAsBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
