import { bytesAsText, textAsBytes } from './bytesAsText';

const HEAD_BYTES = 64 * 1024;

/** The header of a .mif or .tab with its character set replaced by Latin 1, and the one that it stated. */
export function withLatin1(bytes: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly stated: string | null;
} {
  const head = bytesAsText(bytes.subarray(0, HEAD_BYTES));
  let stated: string | null = null;
  const replaced = head.replace(
    CHARSET,
    (_whole, before: string, quoted: string | undefined, plain: string | undefined) => {
      stated ??= quoted ?? plain ?? null;
      return quoted === undefined ? `${before}${LATIN_1}` : `${before}"${LATIN_1}"`;
    },
  );
  const patched = stated === null ? withCharset(head) : replaced;
  const rest = bytes.subarray(HEAD_BYTES);
  const whole = new Uint8Array(patched.length + rest.length);
  whole.set(textAsBytes(patched));
  whole.set(rest, patched.length);
  return { bytes: whole, stated: stated === null || /^neutral$/i.test(stated) ? null : stated };
}

const LATIN_1 = 'ISO8859_1';
/** `Charset "X"` of a .mif and of a .tab's definition, `!charset X` of a .tab. */
const CHARSET = /((?:^|\s)!?charset[ \t]+)(?:"([^"\r\n]*)"|(\w+))/gi;

/** A file that states none has its version first. */
function withCharset(head: string): string {
  return head
    .replace(/^(\s*version[ \t]+\d+[ \t]*\r?\n)/i, `$1Charset "${LATIN_1}"\n`)
    .replace(/^(\s*!table[ \t]*\r?\n!version[ \t]+\d+[ \t]*\r?\n)/i, `$1!charset ${LATIN_1}\n`);
}
