import { ImportError } from '../importTypes';
import { refusedFile } from '../rawFeature';

/** What stands from one group 0 to the next: an entity, a table entry, the start or end of a section. */
export type DxfRecord = {
  /** Value of group 0. */
  readonly type: string;
  /** Group codes, and the value of each as it is written. */
  readonly codes: readonly number[];
  readonly values: readonly string[];
  /** Line of group 0, from 1; null in a binary file. */
  readonly line: number | null;
};

/** More groups than a drawing of `LIMITS.textBytes` has in practice; an empty group takes four bytes. */
const MAX_GROUPS = 20_000_000;
const GROUP_CODE = /^\s*-?\d{1,4}\s*$/;
const BLANK_TAIL = /^\s*$/;

/**
 * The records of an ASCII drawing up to EOF, one after the other: a line with the group code, a line with its value.
 * @throws ImportError of code `bad_file` where a group code should stand and does not, with its line
 */
export function* readRecords(text: string, file: string): Generator<DxfRecord> {
  const lines = linesOf(text);
  let record: { type: string; codes: number[]; values: string[]; line: number } | null = null;
  for (let groups = 0; ; groups++) {
    if (groups > MAX_GROUPS) throw new ImportError(refusedFile(file, 'too_large', `> ${MAX_GROUPS} groups`));
    const line = lines.number + 1;
    const codeText = lines.next();
    if (codeText === null) break;
    if (!GROUP_CODE.test(codeText)) {
      if (BLANK_TAIL.test(codeText) && lines.isBlankFromHere()) break;
      const detail = `${JSON.stringify(codeText.slice(0, 40))} ≠ group code`;
      throw new ImportError(refusedFile(file, 'bad_file', detail, line));
    }
    const code = Number(codeText);
    const value = lines.next();
    if (value === null) break;
    if (code === 999) continue;
    if (code !== 0) {
      if (record === null) throw new ImportError(refusedFile(file, 'bad_file', `${code} ≠ 0 SECTION`, line));
      record.codes.push(code);
      record.values.push(value);
      continue;
    }
    if (record !== null) yield record;
    record = { type: value.trim().toUpperCase(), codes: [], values: [], line };
    if (record.type === 'EOF') break;
  }
  if (record !== null) yield record;
}

function linesOf(text: string) {
  const mark = text.includes('\n') ? '\n' : '\r';
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return {
    number: 0,
    next(): string | null {
      if (at >= text.length) return null;
      const found = text.indexOf(mark, at);
      const end = found < 0 ? text.length : found;
      const line = text.slice(at, text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end);
      at = end + 1;
      this.number += 1;
      return line;
    },
    isBlankFromHere: () => text.length - at < 4096 && BLANK_TAIL.test(text.slice(at)),
  };
}
