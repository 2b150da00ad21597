import type { Leak, WithheldValue } from '../withheld';
import { findPatterns } from './bytePatterns';
import type { Search } from './compileWithheld';
import { keyReader } from './keyReader';
import { isName } from './nameTable';
import { numberPairs } from './numberPairs';
import { scanFloats } from './scanFloats';
import { scanTable } from './scanTable';
import { scanText } from './scanText';
import type { View } from './view';
import { isWholeNumber } from './wholeNumber';

/** Something that was found, and by what it would be excused if the programs hold it anyway. */
export type Finding = {
  readonly kind: Leak['kind'];
  readonly at: number;
  readonly what: string;
  readonly origin?: WithheldValue;
  /** null: by nothing. */
  readonly excuse: string | null;
};

/** Reads all bytes of a view for what is withheld. */
export async function scanView(
  view: View,
  search: Search,
  found: (finding: Finding) => void,
  breathe: () => Promise<void> | undefined,
): Promise<void> {
  const { bytes, isText } = view;
  const keys = keyReader(view, search, found);
  let ordinal = 0;
  const pairs = numberPairs(search.places, (vertex, system, at) =>
    found({ kind: 'vertex', at, what: `${vertex.slice(0, 2).join(',')} (${system})`, excuse: null }),
  );
  const sink = {
    name: keys.read,
    number: (value: number, decimals: number, start: number, end: number) => {
      pairs.add(value, decimals, start, end, ordinal++);
      const origin = search.numbers.get(value);
      if (origin && isWholeNumber(view, start, end, value)) found(valueFinding(origin, start));
    },
  };
  let read = 0;
  for (let from = 0; from < bytes.length; from += SLICE) {
    const slice = [from, Math.min(from + SLICE, bytes.length)] as const;
    findPatterns(search.patterns, bytes, slice, isText ? 0 : LEAST_IN_NOISE, (text, at) =>
      found(valueFinding(search.texts[text]!, at)),
    );
    if (read < slice[1]) read = scanText(bytes, [read, slice[1]], search.names, sink);
    if (!isText) {
      scanFloats(bytes, slice, search.places, search.floats, (vertex, system, at) =>
        found({ kind: 'vertex', at, what: `${vertex.slice(0, 2).join(',')} (${system})`, excuse: null }),
      );
    }
    await breathe();
  }
  if (isText) {
    scanTable(bytes, (word) => isName(search.names, word), {
      column: (column, at) => keys.key(column, 'column', at),
      cell: keys.value,
    });
  }
}

const SLICE = 1 << 16;
/** Bytes: less is met by chance in what is compressed. */
const LEAST_IN_NOISE = 6;

function valueFinding(origin: WithheldValue, at: number): Finding {
  const isId = origin.property === 'id';
  return {
    kind: isId ? 'id' : 'value',
    at,
    what: String(origin.value),
    origin,
    excuse: `value ${isId ? 'id' : ''} ${origin.value}`,
  };
}
