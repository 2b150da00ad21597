/** A typed array that grows as numbers are put at its end. */
export type GrowingInts = { items: Int32Array; count: number };
export type GrowingNumbers = { items: Float64Array; count: number };

export function growingInts(room = 64): GrowingInts {
  return { items: new Int32Array(room), count: 0 };
}

export function growingNumbers(room = 64): GrowingNumbers {
  return { items: new Float64Array(room), count: 0 };
}

/** Two functions, each for one kind of array: one for both is several times slower. */
export function putInt(list: GrowingInts, value: number): void {
  if (list.count === list.items.length) {
    const from = list.items;
    list.items = new Int32Array(2 * from.length);
    list.items.set(from);
  }
  list.items[list.count++] = value;
}

export function putNumber(list: GrowingNumbers, value: number): void {
  if (list.count === list.items.length) {
    const from = list.items;
    list.items = new Float64Array(2 * from.length);
    list.items.set(from);
  }
  list.items[list.count++] = value;
}
