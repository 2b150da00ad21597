import type { Position } from 'geojson';
import type { Leak, WithheldValue } from '../withheld';
import { findPatterns } from './bytePatterns';
import { columns } from './columns';
import type { Search } from './compileWithheld';
import { keyReader } from './keyReader';
import { namedPairs } from './namedPairs';
import { isName } from './nameTable';
import { numberPairs } from './numberPairs';
import { axesOf, placeTest, type Written } from './placeNumbers';
import { scanFloats } from './scanFloats';
import { scanPolylines } from './scanPolylines';
import { scanTable } from './scanTable';
import { scanText } from './scanText';
import { scanTopology } from './scanTopology';
import { scanVarints } from './scanVarints';
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
  const place = (vertex: Position, system: string, at: number) =>
    found({ kind: 'vertex', at, what: `${vertex.slice(0, 2).join(',')} (${system})`, excuse: null });
  let ordinal = 0;
  const axes = axesOf(search.places);
  const pairs = numberPairs(search.places, place);
  const members = namedPairs(bytes, search.places, place);
  const lone = columns(search.places, place);
  const sink = {
    name: keys.read,
    number: (value: number, decimals: number, start: number, end: number) => {
      ordinal++;
      const inRange = axes(value);
      if (inRange) {
        const number = { ...inRange, value, decimals };
        pairs.add(number, start, end, ordinal);
        members.add(number, start);
        if (isText) lone(number, 0.5 * 10 ** -decimals, start);
      }
      const origin = search.numbers.get(value);
      if (origin && isWholeNumber(view, start, end, value)) found(valueFinding(origin, start));
    },
  };
  let read = 0;
  for (let from = 0; from < bytes.length; from += SLICE) {
    const slice = [from, Math.min(from + SLICE, bytes.length)] as const;
    findPatterns(search.patterns, bytes, slice, isText ? 0 : LEAST_IN_NOISE, (text, at) =>
      found(valueFinding(search.bytes[text]!, at)),
    );
    if (read < slice[1]) read = scanText(bytes, [read, slice[1]], search.names, sink);
    if (!isText) {
      scanFloats(bytes, slice, search.places, search.floats, place, lone);
    }
    await breathe();
  }
  const test = placeTest(search.places, place);
  for (const scan of isText ? STEPS.ofText : STEPS.ofBinary)
    scan(bytes, { places: search.places, axes, test });
  if (isText) {
    scanTable(bytes, (word) => isName(search.names, word), {
      column: (column, at) => keys.key(column, 'column', at),
      cell: keys.value,
      place: (first, second, at) => {
        const [x, y] = [first, second].map(writtenIn);
        const [asX, asY] = [x && axes(x.value), y && axes(y.value)];
        if (x && y && asX && asY) test({ ...x, ...asX }, { ...y, ...asY }, at);
      },
    });
  }
}

/** Lines packed as a place and the steps from there. */
const STEPS = { ofText: [scanPolylines, scanTopology], ofBinary: [scanVarints] };
const SLICE = 1 << 16;
/** Bytes: less is met by chance in what is compressed. */
const LEAST_IN_NOISE = 6;

/** A cell that is a number and nothing else; decimal commas as well. */
function writtenIn(cell: string): Written | null {
  const match = /^\s*[+-]?(\d+(?:[.,](\d+))?)\s*$/.exec(cell);
  return match ? { value: Number(match[1]!.replace(',', '.')), decimals: match[2]?.length ?? 0 } : null;
}

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
