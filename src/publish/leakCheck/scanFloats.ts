import type { Position } from 'geojson';
import type { AddToColumns } from './columns';
import { axesOf } from './placeNumbers';
import { inRange, type WithheldPlaces, type WrittenPlaces, withheldAt } from './withheldPlaces';

type Kind = {
  readonly name: string;
  readonly size: 4 | 8;
  readonly little: boolean;
  readonly isWhole: boolean;
};

const KINDS: readonly Kind[] = ([4, 8] as const).flatMap((size) =>
  [true, false].flatMap((little) => [
    { name: `float${size * 8}`, size, little, isWhole: false },
    ...(size === 4 ? [{ name: 'int32', size, little, isWhole: true }] : []),
  ]),
);

/** What the two leading bytes of a number may be for it to lie in any range: most bytes fail this at once. */
export type FloatFilters = readonly { readonly kind: Kind; readonly leading: Uint8Array }[];

export function floatFilters(places: WithheldPlaces): FloatFilters {
  return KINDS.map((kind) => {
    const leading = new Uint8Array(0x10000);
    for (const place of places) {
      const [minX, minY, maxX, maxY] = place.grid.bounds;
      mark(leading, kind, minX - place.margin, maxX + place.margin);
      mark(leading, kind, minY - place.margin, maxY + place.margin);
    }
    return { kind, leading };
  });
}

/**
 * Calls `found` for each two neighbouring binary numbers from [from, to), at any alignment, that are a withheld place,
 * and `lone` for the first of them where it may be the half of one.
 */
export function scanFloats(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  places: WithheldPlaces,
  filters: FloatFilters,
  found: (vertex: Position, how: string, at: number) => void,
  lone: AddToColumns,
): void {
  const axes = axesOf(places);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [index, { kind, leading }] of filters.entries()) {
    const { size, little } = kind;
    const high = little ? size - 1 : 0;
    const low = little ? size - 2 : 1;
    const last = Math.min(to, bytes.length - 2 * size + 1);
    for (let i = from; i < last; i++) {
      if (!leading[(bytes[i + high]! << 8) | bytes[i + low]!]) continue;
      if (!leading[(bytes[i + size + high]! << 8) | bytes[i + size + low]!]) continue;
      const first = read(view, i, kind);
      const second = read(view, i + size, kind);
      const inRange = axes(first);
      if (!inRange) continue;
      lone({ ...inRange, value: first }, exactnessOf(kind, first), i, 1 + index * 8 + (i % size));
      for (const place of places) {
        const vertex = test(place, first, second, kind) ?? test(place, second, first, kind);
        if (vertex) found(vertex, `${place.system.name}, ${kind.name}`, i);
      }
    }
  }
}

function test(place: WrittenPlaces, x: number, y: number, kind: Kind): Position | null {
  if (!inRange(x, 'x', place) || !inRange(y, 'y', place)) return null;
  const exactness = exactnessOf(kind, Math.max(Math.abs(x), Math.abs(y)));
  return exactness * place.system.metres > COARSEST_M ? null : withheldAt(place, x, y, exactness);
}

/** A float32 is good to 24 bits. */
function exactnessOf({ size, isWhole }: Kind, value: number): number {
  return isWhole ? 0.5 : size === 4 ? Math.abs(value) * 2 ** -24 : 0;
}

const COARSEST_M = 1;

function read(view: DataView, at: number, { size, little, isWhole }: Kind): number {
  if (isWhole) return view.getInt32(at, little);
  return size === 8 ? view.getFloat64(at, little) : view.getFloat32(at, little);
}

function mark(leading: Uint8Array, kind: Kind, low: number, high: number): void {
  if (kind.isWhole && (high > 0x7fffffff || low < -0x80000000)) return;
  // Small whole numbers are too common for a place: these are the ones in steps of a degree's millionth.
  if (kind.isWhole && Math.abs(high) < 1e7) return;
  const view = new DataView(new ArrayBuffer(8));
  const lead = (value: number): number => {
    if (kind.isWhole) view.setInt32(0, value);
    else if (kind.size === 8) view.setFloat64(0, value);
    else view.setFloat32(0, value);
    return view.getUint16(0);
  };
  // Both are floats of one sign, whose bits rise with their value.
  if (low < 0 !== high < 0) return;
  const [a, b] = [lead(low), lead(high)];
  for (let value = Math.min(a, b); value <= Math.max(a, b); value++) leading[value] = 1;
}
