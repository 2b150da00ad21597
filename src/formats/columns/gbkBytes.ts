/** Text as bytes of GBK, the two-byte part of GB 18030; null for a character that it has not. */
export function gbkCharacter(character: string): readonly [number] | readonly [number, number] | null {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return [code];
  table ??= makeTable();
  const pair = table.get(character);
  return pair === undefined ? null : [pair >> 8, pair & 0xff];
}

let table: Map<string, number> | null = null;

/** The platform decodes GBK but does not encode it, so each pair of bytes is decoded once. */
function makeTable(): Map<string, number> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const pairs = new Map<string, number>();
  const bytes = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      bytes[0] = lead;
      bytes[1] = trail;
      try {
        const character = decoder.decode(bytes);
        const isPrivate = character >= '\ue000' && character <= '\uf8ff';
        if ([...character].length === 1 && !isPrivate && !pairs.has(character)) {
          pairs.set(character, (lead << 8) | trail);
        }
      } catch {}
    }
  }
  return pairs;
}
