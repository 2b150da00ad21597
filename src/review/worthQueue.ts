type Entry = { readonly index: number; readonly worth: number };

/** Hands out indexes by worth, the highest first, the lower index of equals; a worth may change until it is taken. */
export function worthQueue(worths: readonly number[]) {
  const current: (number | null)[] = [...worths];
  const heap: Entry[] = [];
  for (const [index, worth] of worths.entries()) push(heap, { index, worth });
  return {
    change(index: number, worth: number): void {
      if (current[index] === null || current[index] === worth) return;
      current[index] = worth;
      push(heap, { index, worth });
    },
    /** null when all are taken. */
    take(): number | null {
      for (let top = pop(heap); top !== null; top = pop(heap)) {
        // An entry from before a change stays behind and is passed over.
        if (current[top.index] !== top.worth) continue;
        current[top.index] = null;
        return top.index;
      }
      return null;
    },
  };
}

function before(a: Entry, b: Entry): boolean {
  return a.worth > b.worth || (a.worth === b.worth && a.index < b.index);
}

function push(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(entry, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): Entry | null {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined) return null;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return top;
}
