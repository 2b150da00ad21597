/** Numbers pairs of finite numbers in the order met, without making a text or an object of any: for up to `most` pairs. */
export class PairIds {
  readonly first: Float64Array;
  readonly second: Float64Array;
  count = 0;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #numbers = new Float64Array(2);
  readonly #words = new Uint32Array(this.#numbers.buffer);

  constructor(most: number) {
    this.first = new Float64Array(most);
    this.second = new Float64Array(most);
    let size = 16;
    while (size < 2 * most) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** -1 where the pair has not been met. */
  find(a: number, b: number): number {
    return this.#slots[this.#slotOf(a, b)]!;
  }

  idOf(a: number, b: number): number {
    const slot = this.#slotOf(a, b);
    const known = this.#slots[slot]!;
    if (known >= 0) return known;
    this.first[this.count] = a;
    this.second[this.count] = b;
    this.#slots[slot] = this.count;
    return this.count++;
  }

  /** Where the pair is, or would be. */
  #slotOf(a: number, b: number): number {
    const numbers = this.#numbers;
    const words = this.#words;
    // Zero is one number, whatever its sign.
    numbers[0] = a + 0;
    numbers[1] = b + 0;
    let hash = 0;
    for (let i = 0; i < 4; i++) {
      hash = Math.imul(hash ^ words[i]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & this.#mask;
    for (;;) {
      const id = this.#slots[slot]!;
      if (id < 0 || (this.first[id] === a && this.second[id] === b)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
