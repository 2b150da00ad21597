/** What xxd, hexdump and others of their kind print: lines of bytes, one or two or four together, behind their offset. */
export function hexDump(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(0x0a, at);
    const end = found < 0 ? bytes.length : found;
    if (end - at >= LEAST_LINE && end - at <= MOST_LINE) {
      out.push(...bytesOf(String.fromCharCode(...bytes.subarray(at, end))));
    }
    at = end + 1;
  }
  return Uint8Array.from(out);
}

/** Characters. */
const LEAST_LINE = 10;
const MOST_LINE = 256;

/** Behind two spaces after a colon, or behind a bar, the same stands as text. */
function bytesOf(line: string): number[] {
  const [, mark, rest = ''] = /^\s*[\da-f]{6,8}(:?) +(.*)$/i.exec(line) ?? [];
  const groups = rest
    .split(mark ? '  ' : '|')[0]!
    .trim()
    .split(/ +/);
  if (!groups.every((group) => /^(?:[\da-f]{2}){1,4}$/i.test(group))) return [];
  return groups
    .join('')
    .match(/../g)!
    .map((digits) => Number.parseInt(digits, 16));
}
