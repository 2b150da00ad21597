/** Far below what a browser takes as one value (133 MB in Chrome), large enough to be few. */
export const CHUNK_BYTES = 1 << 20;

/** Lines of text as UTF-8 pieces of at most `size` bytes; a long line goes on in the next piece. */
export function* chunksOf(lines: Iterable<string>, size = CHUNK_BYTES): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(size);
  let used = 0;
  for (const line of lines) {
    let rest = `${line}\n`;
    while (rest.length > 0) {
      const { read, written } = encoder.encodeInto(rest, buffer.subarray(used));
      used += written;
      rest = rest.slice(read);
      if (rest.length === 0) break;
      yield buffer.slice(0, used);
      buffer = new Uint8Array(size);
      used = 0;
    }
  }
  if (used > 0) yield buffer.slice(0, used);
}

/** The lines that `chunksOf` was given. @throws TypeError where the bytes are not UTF-8. */
export function* linesOf(chunks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for (const chunk of chunks) {
    const [first, ...lines] = decoder.decode(chunk, { stream: true }).split('\n');
    rest += first;
    for (const line of lines) {
      yield rest;
      rest = line;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
