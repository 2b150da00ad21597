/** A typed array that grows as numbers are put at its end. */
export type Growing<T extends Int32Array | Float64Array> = { items: T; count: number };

export function growingInts(room = 64): Growing<Int32Array> {
  return { items: new Int32Array(room), count: 0 };
}

export function growingNumbers(room = 64): Growing<Float64Array> {
  return { items: new Float64Array(room), count: 0 };
}

export function put(list: Growing<Int32Array> | Growing<Float64Array>, value: number): void {
  if (list.count === list.items.length) {
    const from = list.items;
    list.items =
      from instanceof Int32Array ? new Int32Array(2 * from.length) : new Float64Array(2 * from.length);
    list.items.set(from);
  }
  list.items[list.count++] = value;
}
