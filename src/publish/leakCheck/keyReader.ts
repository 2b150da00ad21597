import { isNeverPublic } from '../neverPublic';
import type { Search } from './compileWithheld';
import { isCertainKey, type KeyForm, keyContext, valuesAt } from './keyContext';
import { pairKey } from './pairKey';
import type { Finding } from './scanView';
import type { View } from './view';

/** What to do with names of the project: told where they are keys, and where a withheld value stands beside them. */
export function keyReader({ bytes, isText }: View, search: Search, found: (finding: Finding) => void) {
  const key = (name: string, form: KeyForm, at: number) => {
    const isWithheld = search.withheldNames.has(name);
    // The words of a page are not the names of a table, even if they speak of depths.
    const isNever = isNeverPublic(name) && !EVERYDAY.has(name) && (form !== 'cell' || isWithheld);
    if (!isWithheld && !isNever) return;
    const kind = isNever ? 'never_public' : 'named_value';
    found({ kind, at, what: name, excuse: `name ${name} ${form}` });
  };
  const value = (name: string, text: string, at: number) => {
    const origin = search.pairs.get(pairKey(name, text));
    if (!origin) return;
    const kind = origin.property === 'id' ? 'id' : 'value';
    found({ kind, at, what: `${name} = ${origin.value}`, origin, excuse: `pair ${pairKey(name, text)}` });
  };
  return {
    key,
    value,
    /** The name that stands in [start, end). */
    read(name: string, start: number, end: number): void {
      const context = keyContext(bytes, start, end);
      if (!context) {
        if (!isText && BINARY_NAME.test(name) && standsAlone(bytes, start, end)) key(name, 'binary', start);
        return;
      }
      if (isCertainKey(context.form, bytes, start)) key(name, context.form, start);
      if (context.form === 'cell') return;
      for (const text of valuesAt(bytes, context.valueAt)) value(name, text, start);
    },
  };
}

/** Names that data, pages and scripts all use for something else as well. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'id',
  'ids',
  'source',
  'constructor',
  'prototype',
  '__proto__',
]);

/** The columns of a binary table are named by words that noise does not write. */
const BINARY_NAME = /^[a-z]+(?:_[a-z]+)+$|^[a-z]{5,}$/;

function standsAlone(bytes: Uint8Array, start: number, end: number): boolean {
  return !isText(bytes[start - 1]) || !isText(bytes[end]);
}

function isText(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && byte < 0x7f;
}
